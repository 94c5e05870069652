package org.mixwright.desktop.control;

import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.Region;

public final class GainReductionMeter extends Region {
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion");

    public GainReductionMeter(Function<String, String> texts) {
    }

    /** @param reductionDb zero or negative */
    public void update(double reductionDb, long nowNanos) {
    }

    public void reset() {
    }

    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    public StringProperty nameProperty() {
        return name;
    }
}
