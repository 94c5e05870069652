package org.mixwright.desktop.view;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small pieces that many parts of the window are made of. */
final class Parts {
    private static final double WIDEST_TOOLTIP = 480;

    private Parts() {
    }

    static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A text that goes on in the next line where it must. */
    static Label paragraph(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static Button button(String text, Runnable does, String... styles) {
        var button = new Button(text);
        button.getStyleClass().addAll(styles);
        button.setOnAction(_ -> does.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** @param says what it does, for a screen reader and the mouse that rests on it */
    static Button icon(Ikon ikon, String says, Runnable does, String... styles) {
        Button button = button("", does, styles);
        button.getStyleClass().add("button-icon");
        button.setGraphic(new FontIcon(ikon));
        button.setAccessibleText(says);
        button.setTooltip(new Tooltip(says));
        return button;
    }

    /**
     * Makes one of several toggles always the chosen one, by click and by arrow keys alike.
     *
     * @param choose hears the user data of the one that is chosen
     */
    static void oneOf(ToggleGroup group, Consumer<Object> choose) {
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else if (before != null && before != now) {
                choose.accept(now.getUserData());
            }
        });
    }

    /** A tooltip with the whole text of a label that may have no room for it. */
    static Tooltip saysAll(Label label) {
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(label.textProperty());
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST_TOOLTIP);
        return tooltip;
    }

    /** Lets what has too little room be scrolled instead of pushing the rest away. */
    static ScrollPane scrolled(Node content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setMinSize(0, 0);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    /** Shows the values of a choice in words; nobody types them. */
    static <T> StringConverter<T> shownAs(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nobody types a choice");
            }
        };
    }

    /** What takes the room that is left. */
    static Region spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
