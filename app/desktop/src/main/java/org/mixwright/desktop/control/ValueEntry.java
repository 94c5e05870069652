package org.mixwright.desktop.control;

import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;

/** A small field over a control that takes a number: Enter sets it, Escape leaves all as it was. */
final class ValueEntry {
    private static final double WIDTH = 88;
    private static final PseudoClass NOT_UNDERSTOOD = PseudoClass.getPseudoClass("danger");

    private ValueEntry() {
    }

    /**
     * Opens the field.
     *
     * @param text it begins with
     * @param isSelected whether the next key replaces that text
     * @param parse empty for what makes no sense; then the field stays open and says so by its border
     */
    static void open(Node owner, String text, boolean isSelected,
            Function<String, OptionalDouble> parse, DoubleConsumer done) {
        if (owner.getScene() == null || owner.getScene().getWindow() == null) {
            return;
        }
        var field = new TextField(text);
        field.getStyleClass().add("mw-value-entry");
        field.setPrefWidth(WIDTH);
        field.setAccessibleText(owner.getAccessibleText());
        var popup = new Popup();
        popup.setAutoHide(true);
        popup.getContent().add(field);
        field.textProperty().addListener((_, _, _) -> field.pseudoClassStateChanged(NOT_UNDERSTOOD, false));
        field.setOnAction(_ -> parse.apply(field.getText()).ifPresentOrElse(value -> {
            popup.hide();
            done.accept(value);
        }, () -> field.pseudoClassStateChanged(NOT_UNDERSTOOD, true)));
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                popup.hide();
                event.consume();
            }
        });
        Bounds place = owner.localToScreen(owner.getLayoutBounds());
        popup.show(owner, place.getMinX() + (place.getWidth() - WIDTH) / 2, place.getMaxY() + 2);
        field.requestFocus();
        if (isSelected) {
            field.selectAll();
        } else {
            field.end();
        }
    }
}
