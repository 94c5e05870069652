package org.mixwright.desktop.control;

import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.mixwright.mix.setting.Parameter;

/**
 * A field for one parameter of the table, with its unit: typed with or without it, stepped by the up and down keys (with
 * Shift ten times as far) and, while it has the focus, by the wheel. Enter sets what is typed, Escape takes it back,
 * Ctrl-click resets to the suggestion, or to neutral where there is none.
 */
public final class NumberField extends TextField {
    private static final PseudoClass NOT_UNDERSTOOD = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass OTHER = PseudoClass.getPseudoClass("other-than-suggested");

    private final Parameter parameter;
    private final Words words;
    private final Unit unit;
    private final DoubleProperty value;
    private final DoubleProperty ghost = new SimpleDoubleProperty(this, "ghost", Double.NaN);
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final Settling settling = new Settling(() -> edit(getValue(), Phase.COMMIT));
    private final Notches wheel = new Notches();
    private final Tooltip suggestion = new Tooltip();
    private Edited<Double> onEdit = (_, _) -> { };
    private Runnable onExplain;

    public NumberField(Parameter parameter, Function<String, String> texts) {
        this.parameter = parameter;
        words = Words.of(texts);
        unit = Unit.of(parameter);
        value = new SimpleDoubleProperty(this, "value", parameter.neutral());
        getStyleClass().add("mw-number-field");
        setPrefColumnCount(7);
        setAccessibleRole(AccessibleRole.SPINNER);
        setAccessibleHelp(words.apply("number.help"));
        setOnAction(_ -> takeTyped(true));
        value.addListener((_, _, _) -> show());
        ghost.addListener((_, _, _) -> show());
        name.addListener((_, _, _) -> show());
        textProperty().addListener((_, _, _) -> pseudoClassStateChanged(NOT_UNDERSTOOD, false));
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                settling.settle();
                takeTyped(false);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventFilter(KeyEvent.KEY_RELEASED, _ -> settling.settle());
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
        show();
    }

    /** What is set, in the parameter's unit. */
    public DoubleProperty valueProperty() {
        return value;
    }

    public double getValue() {
        return value.get();
    }

    public void setValue(double newValue) {
        value.set(newValue);
    }

    /** What is suggested; NaN for nothing. */
    public DoubleProperty ghostProperty() {
        return ghost;
    }

    /** What it is called where it can't be seen; the parameter's label unless set. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Hears what the person does. */
    public void setOnEdit(Edited<Double> listener) {
        onEdit = listener;
    }

    /** What the menu's "Explain" does; null for no such entry. */
    public void setOnExplain(Runnable action) {
        onExplain = action;
    }

    private void edit(double wanted, Phase phase) {
        setValue(wanted);
        show();
        onEdit.edited(wanted, phase);
    }

    private void show() {
        setText(unit.text(getValue(), words));
        boolean isSuggested = !Double.isNaN(ghost.get());
        pseudoClassStateChanged(OTHER, isSuggested && !unit.text(ghost.get(), words).equals(getText()));
        String told = (name.get().isEmpty() ? parameter.label() : name.get()) + ", " + unit.spoken(getValue(), words);
        suggestion.setText(isSuggested ? words.say("number.suggested", unit.text(ghost.get(), words)) : "");
        setTooltip(isSuggested ? suggestion : null);
        setAccessibleText(isSuggested ? words.say("value.suggested", told, unit.spoken(ghost.get(), words)) : told);
    }

    /** @param says whether what makes no sense is marked, or given up */
    private void takeTyped(boolean says) {
        if (getText().equals(unit.text(getValue(), words))) {
            return;
        }
        unit.parse(getText()).ifPresentOrElse(typed -> edit(parameter.clamp(typed), Phase.COMMIT), () -> {
            if (says) {
                pseudoClassStateChanged(NOT_UNDERSTOOD, true);
            } else {
                show();
            }
        });
        if (says) {
            selectAll();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case UP, KP_UP -> step(event.isShiftDown() ? 10 : 1);
            case DOWN, KP_DOWN -> step(event.isShiftDown() ? -10 : -1);
            case PAGE_UP -> step(10);
            case PAGE_DOWN -> step(-10);
            case ESCAPE -> {
                if (getText().equals(unit.text(getValue(), words))) {
                    return;
                }
                show();
                selectAll();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int steps) {
        settling.begin();
        edit(ParameterStep.further(parameter, getValue(), steps), Phase.DRAG);
        selectAll();
    }

    private void pressed(MouseEvent event) {
        if (event.isPrimaryButtonDown() && event.isShortcutDown()) {
            requestFocus();
            reset();
            event.consume();
        }
    }

    private void reset() {
        edit(Double.isNaN(ghost.get()) ? parameter.neutral() : ghost.get(), Phase.COMMIT);
    }

    private void scrolled(ScrollEvent event) {
        if (isFocused()) {
            event.consume();
            int notches = wheel.of(event);
            if (notches != 0) {
                step(notches * (event.isShiftDown() ? 1 : 10));
                settling.soon();
            }
        }
    }

    private void menu(ContextMenuEvent event) {
        var menu = new ContextMenu(ValueMenu.item(words.apply("menu.type"), () -> {
            requestFocus();
            selectAll();
        }));
        if (!Double.isNaN(ghost.get())) {
            menu.getItems().add(ValueMenu.item(words.say("menu.suggestion", unit.text(ghost.get(), words)), this::reset));
        }
        menu.getItems().add(ValueMenu.item(words.say("menu.neutral", unit.text(parameter.neutral(), words)),
                () -> edit(parameter.neutral(), Phase.COMMIT)));
        menu.getItems().addAll(new SeparatorMenuItem(), ValueMenu.item(words.apply("menu.copy"), this::copy),
                ValueMenu.item(words.apply("menu.paste"), this::paste));
        if (onExplain != null) {
            menu.getItems().addAll(new SeparatorMenuItem(), ValueMenu.item(words.apply("menu.explain"), onExplain));
        }
        menu.show(this, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> getValue();
            case MIN_VALUE -> parameter.lowest();
            case MAX_VALUE -> parameter.highest();
            case VALUE_STRING -> unit.spoken(getValue(), words);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> edit(ParameterStep.further(parameter, getValue(), 1), Phase.COMMIT);
            case DECREMENT -> edit(ParameterStep.further(parameter, getValue(), -1), Phase.COMMIT);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
