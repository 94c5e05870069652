package org.mixwright.desktop.view;

import java.util.Arrays;
import javafx.event.EventTarget;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.model.Act;
import org.mixwright.desktop.model.Workbench;

/** All keys, each of which can be changed: press its button, then the new keys; Backspace takes it away. */
final class KeySheet extends VBox {
    private static final String WAITS = "waits for a key";

    private final Workbench bench;
    private final Texts texts;
    private Button waiting;

    KeySheet(Workbench bench, Texts texts) {
        this.bench = bench;
        this.texts = texts;
        getStyleClass().add("key-sheet");
        var single = new CheckBox(texts.of("keys.single"));
        single.setSelected(bench.settings().singleKeys);
        single.selectedProperty().subscribe(on -> bench.settings().singleKeys = on);
        single.getStyleClass().add("takes-focus");
        var rows = new FlowPane();
        rows.getStyleClass().add("key-rows");
        for (Act act : Act.values()) {
            if (act != Act.UNDO_PLAIN || !bench.settings().key(act).isEmpty()) {
                rows.getChildren().add(row(act));
            }
        }
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        getChildren().addAll(Parts.paragraph(texts.of("keys.how"), "text-muted"), single, scroll,
                Parts.button(texts.of("keys.reset"), () -> {
                    bench.settings().keys.clear();
                    rows.getChildren().setAll(Arrays.stream(Act.values()).map(this::row).toList());
                }));
    }

    private HBox row(Act act) {
        var button = new Button(Keys.shown(bench.settings(), act));
        button.getStyleClass().addAll("key-button", "small");
        button.setAccessibleText(texts.of("keys.change", texts.of("act." + act.label()), button.getText()));
        button.setOnAction(_ -> {
            if (waiting != null) {
                waiting.setText(waiting.getUserData().toString());
                waiting.getProperties().remove(WAITS);
            }
            waiting = button;
            button.getProperties().put(WAITS, true);
            button.setUserData(button.getText());
            button.setText(texts.of("keys.press"));
        });
        button.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (waiting == button && !event.getCode().isModifierKey()) {
                waiting = null;
                button.getProperties().remove(WAITS);
                take(act, button, event);
                event.consume();
            }
        });
        var row = new HBox(Parts.label(texts.of("act." + act.label())), Parts.spring(), button);
        row.getStyleClass().add("key-row");
        return row;
    }

    private void take(Act act, Button button, KeyEvent event) {
        if (event.getCode() != KeyCode.ESCAPE) {
            bench.settings().keys.put(act.label(), event.getCode() == KeyCode.BACK_SPACE ? "" : Keys.name(event));
        }
        button.setText(Keys.shown(bench.settings(), act));
        button.setAccessibleText(texts.of("keys.change", texts.of("act." + act.label()), button.getText()));
    }

    /** Whether the next key pressed there is the new key of an act, whatever it does otherwise. */
    static boolean waitsForKey(EventTarget target) {
        return target instanceof Button button && button.getProperties().containsKey(WAITS);
    }
}
