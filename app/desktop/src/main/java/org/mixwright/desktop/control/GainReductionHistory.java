package org.mixwright.desktop.control;

import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.Region;

public final class GainReductionHistory extends Region {
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final BooleanProperty paused = new SimpleBooleanProperty(this, "paused");

    public GainReductionHistory(Function<String, String> texts) {
    }

    /** One more moment: levels in and out and the gain reduction (zero or negative), dB. Cheap: meant for every frame. */
    public void update(double inputDb, double outputDb, double reductionDb, long nowNanos) {
    }

    public void reset() {
    }

    /** A paused history stands still and takes nothing. */
    public BooleanProperty pausedProperty() {
        return paused;
    }

    public StringProperty nameProperty() {
        return name;
    }
}
