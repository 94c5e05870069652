package org.mixwright.desktop.view;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.mixwright.desktop.model.Act;
import org.mixwright.desktop.model.Settings;

/** Turns keys into acts. Space plays wherever the focus is, Enter does what is focused, and while a person types, letters are letters. */
final class Keys {
    private final Settings settings;
    private final Consumer<Act> perform;
    private final Runnable escape;

    private Keys(Settings settings, Consumer<Act> perform, Runnable escape) {
        this.settings = settings;
        this.perform = perform;
        this.escape = escape;
    }

    /** @param escape what the Escape key does where nothing else takes it */
    static void install(Scene scene, Settings settings, Consumer<Act> perform, Runnable escape) {
        var keys = new Keys(settings, perform, escape);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    }

    private void pressed(KeyEvent event) {
        boolean types = event.getTarget() instanceof TextInputControl
                || event.getTarget() instanceof ComboBoxBase<?> box && box.isEditable();
        if (event.getCode() == KeyCode.ESCAPE) {
            escape.run();
            return;
        }
        if (event.getCode() == KeyCode.ENTER && plain(event) && event.getTarget() instanceof ButtonBase button) {
            button.fire();
            event.consume();
            return;
        }
        actFor(event).filter(act -> !types || act.scope() == Act.Scope.WINDOW && act != Act.PLAY)
                .filter(act -> settings.singleKeys || act.scope() == Act.Scope.WINDOW)
                .filter(act -> !movesFocusedValue(act, event))
                .ifPresent(act -> {
                    perform.accept(act);
                    event.consume();
                });
    }

    private static boolean plain(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    }

    /** The arrows belong to whatever value has the focus. */
    private static boolean movesFocusedValue(Act act, KeyEvent event) {
        return (act == Act.BACK_5 || act == Act.FORTH_5 || act == Act.HOME) && event.getTarget() instanceof Node node
                && !node.getStyleClass().contains("seeks") && node.isFocusTraversable() && !(node instanceof ButtonBase);
    }

    private Optional<Act> actFor(KeyEvent event) {
        for (Act act : Act.values()) {
            if (combination(settings.key(act)).filter(keys -> keys.match(event)).isPresent()) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }

    /** What a key's name means; empty for none, and for one that nobody can press. */
    static Optional<KeyCombination> combination(String key) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(KeyCombination.valueOf(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** How a key is shown, such as "Ctrl+Z"; empty for none. */
    static String shown(Settings settings, Act act) {
        return combination(settings.key(act)).map(KeyCombination::getDisplayText).orElse("");
    }
}
