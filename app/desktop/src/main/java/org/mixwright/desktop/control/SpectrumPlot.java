package org.mixwright.desktop.control;

import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.Region;

public final class SpectrumPlot extends Region {
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final DoubleProperty tilt = new SimpleDoubleProperty(this, "tilt", 4.5);

    public SpectrumPlot(Function<String, String> texts) {
    }

    /** The spectrum before the move: frequencies rising, with as many levels; null or empty for none. */
    public void setBefore(double[] hertz, double[] db) {
    }

    /** The spectrum after the move. */
    public void setAfter(double[] hertz, double[] db) {
    }

    /** Shades what the move aims at or rests on; NaN for nothing. */
    public void setTarget(double fromHertz, double toHertz) {
    }

    /** The ends of the level axis, dB, tilt included. */
    public void setLevels(double lowestDb, double highestDb) {
    }

    /** Turns the drawn spectrum around 1 kHz: 0, 3 or 4.5 dB/oct. */
    public DoubleProperty tiltProperty() {
        return tilt;
    }

    public StringProperty nameProperty() {
        return name;
    }
}
