package org.mixwright.desktop.control;

import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import org.mixwright.mix.setting.Parameter;

/** A field for one parameter of the table: typed with or without its unit, stepped by arrows and wheel. */
public final class NumberField extends TextField {
    private final DoubleProperty value;
    private final DoubleProperty ghost = new SimpleDoubleProperty(this, "ghost", Double.NaN);
    private final StringProperty name = new SimpleStringProperty(this, "name", "");

    public NumberField(Parameter parameter, Function<String, String> texts) {
        value = new SimpleDoubleProperty(this, "value", parameter.neutral());
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
    }

    /** What the menu's "Explain" does; null for no such entry. */
    public void setOnExplain(Runnable action) {
    }
}
