package org.mixwright.desktop.control;

import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Side;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/**
 * A control for one number, with everything a desk's control can do: drag, wheel, arrow keys, typing, a menu, a reset and
 * a mark where the suggestion lies. The rules are the same for all of them:
 * <ul>
 * <li>drag moves it, Shift makes the drag ten times finer, Escape takes the drag back;
 * <li>wheel (on the control with the focus, so that scrolling past it changes nothing) is ten steps, with Shift one;
 * <li>arrows are one step, with Shift or as Page Up and Down ten;
 * <li>double click or Ctrl-click resets to the suggestion, or to neutral where there is none; Delete to neutral;
 * <li>Enter, or just typing, takes a number; right click opens the menu.
 * </ul>
 */
public abstract sealed class ValueControl extends Region permits Fader, PanControl, PlotHandle {
    final Words words;
    private final Travel travel;
    private final DoubleProperty value;
    private final DoubleProperty ghost = new SimpleDoubleProperty(this, "ghost", Double.NaN);
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private Edited<Double> onEdit = (_, _) -> { };
    private Runnable onExplain;

    ValueControl(Travel travel, Function<String, String> texts) {
        this.travel = travel;
        words = Words.of(texts);
        value = new SimpleDoubleProperty(this, "value", travel.neutral());
        getStyleClass().add("mw-control");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleHelp(words.apply("value.help"));
        value.addListener((_, _, _) -> valueChanged());
        ghost.addListener((_, _, _) -> valueChanged());
        name.addListener((_, _, _) -> tell());
        tell();
        new ValueGestures(this);
    }

    /** What is set. */
    public final DoubleProperty valueProperty() {
        return value;
    }

    public final double getValue() {
        return value.get();
    }

    public final void setValue(double newValue) {
        value.set(newValue);
    }

    /** What is suggested; NaN for nothing. */
    public final DoubleProperty ghostProperty() {
        return ghost;
    }

    public final double getGhost() {
        return ghost.get();
    }

    public final void setGhost(double suggested) {
        ghost.set(suggested);
    }

    /** What it is called where it can't be seen: "LdVox fader". */
    public final StringProperty nameProperty() {
        return name;
    }

    public final void setName(String newName) {
        name.set(newName);
    }

    /** Hears what the person does; what the program sets is not told. */
    public final void setOnEdit(Edited<Double> listener) {
        onEdit = listener;
    }

    /** What the menu's "Explain" does; null for no such entry. */
    public final void setOnExplain(Runnable action) {
        onExplain = action;
    }

    /** Where its values lie on its way. */
    abstract Scale scale();

    /** How much of its way the pointer has gone by moving, 0..1. */
    abstract double way(double dx, double dy);

    /** Draws the new value. */
    abstract void moved();

    /** Opens the field for a number. */
    final void type(String begun) {
        ValueEntry.open(this, begun == null ? shown(getValue()) : begun, begun == null,
                text -> travel.unit().parse(text), typed -> edit(travel.legal(typed), Phase.COMMIT));
    }

    final void edit(double wanted, Phase phase) {
        setValue(wanted);
        onEdit.edited(wanted, phase);
    }

    /** To the suggestion, or to neutral where there is none. */
    final void reset() {
        edit(Double.isNaN(getGhost()) ? travel.neutral() : getGhost(), Phase.COMMIT);
    }

    final Travel travel() {
        return travel;
    }

    final Runnable onExplain() {
        return onExplain;
    }

    /** Its readout: "−3.0 dB". */
    final String shown(double number) {
        return travel.unit().text(number, words);
    }

    /** Where menus and fields open. */
    Side popupSide() {
        return Side.BOTTOM;
    }

    private void valueChanged() {
        tell();
        moved();
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    private void tell() {
        String spoken = travel.unit().spoken(getValue(), words);
        String told = name.get().isEmpty() ? spoken : name.get() + ", " + spoken;
        setAccessibleText(Double.isNaN(getGhost()) ? told
                : words.say("value.suggested", told, travel.unit().spoken(getGhost(), words)));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> travel.finite(getValue());
            case MIN_VALUE -> travel.lowest();
            case MAX_VALUE -> travel.highest();
            case VALUE_STRING -> travel.unit().spoken(getValue(), words);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT, BLOCK_INCREMENT -> edit(travel.further(getValue(), 1), Phase.COMMIT);
            case DECREMENT, BLOCK_DECREMENT -> edit(travel.further(getValue(), -1), Phase.COMMIT);
            case SET_VALUE -> {
                if (parameters.length > 0 && parameters[0] instanceof Number number) {
                    edit(travel.legal(number.doubleValue()), Phase.COMMIT);
                }
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
