package org.mixwright.desktop.view;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.mixwright.desktop.model.Act;
import org.mixwright.desktop.model.Settings;

/** Turns keys into acts. Space plays wherever the focus is, Enter does what is focused, and while a person types, letters are letters. */
final class Keys implements EventHandler<KeyEvent> {
    /** What can be done while a sheet lies over the window: nothing to what lies under it. */
    private static final Set<Act> UNDER_A_SHEET = EnumSet.of(Act.PLAY, Act.PALETTE, Act.KEY_SHEET, Act.GLOSSARY, Act.BLIND, Act.WHAT_IF,
            Act.HISTORY, Act.EXPORT, Act.REPORT, Act.KEEP_VERSION, Act.REANALYSE, Act.ABOUT, Act.UNDO, Act.REDO, Act.THEME);

    private final Settings settings;
    private final Consumer<Act> perform;
    private final Runnable escape;
    private final BooleanSupplier isUnderSheet;

    /**
     * @param escape what the Escape key does where nothing else takes it
     * @param isUnderSheet whether a sheet lies over the window now
     */
    Keys(Settings settings, Consumer<Act> perform, Runnable escape, BooleanSupplier isUnderSheet) {
        this.settings = settings;
        this.perform = perform;
        this.escape = escape;
        this.isUnderSheet = isUnderSheet;
    }

    @Override
    public void handle(KeyEvent event) {
        if (KeySheet.waitsForKey(event.getTarget())) {
            return;
        }
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
                .filter(act -> UNDER_A_SHEET.contains(act) || !isUnderSheet.getAsBoolean())
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
            if (means(settings.key(act), event)) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }

    /** A sign goes by what is typed, wherever it lies on the keyboard; everything else by its key. */
    private static boolean means(String key, KeyEvent event) {
        return isSign(key) ? event.getText().equals(key) && event.isShortcutDown() == event.isAltDown()
                : combination(key).filter(keys -> keys.match(event)).isPresent();
    }

    private static boolean isSign(String key) {
        return key.length() == 1 && !Character.isLetterOrDigit(key.charAt(0));
    }

    /** How the settings call the key that was pressed. */
    static String name(KeyEvent event) {
        if (isSign(event.getText()) && !event.getText().isBlank() && event.isShortcutDown() == event.isAltDown()) {
            return event.getText();
        }
        return (event.isShortcutDown() ? "Shortcut+" : "") + (event.isAltDown() ? "Alt+" : "") + (event.isShiftDown() ? "Shift+" : "")
                + event.getCode().getName();
    }

    /** What a key's name means; empty for none, and for one that nobody can press. */
    private static Optional<KeyCodeCombination> combination(String key) {
        try {
            return !key.isEmpty() && KeyCombination.valueOf(key) instanceof KeyCodeCombination keys ? Optional.of(keys) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** How a key is shown, such as "Ctrl+Z"; empty for none. */
    static String shown(Settings settings, Act act) {
        String key = settings.key(act);
        return isSign(key) ? key : combination(key).map(KeyCombination::getDisplayText).orElse("");
    }
}
