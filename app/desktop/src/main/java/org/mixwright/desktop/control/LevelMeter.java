package org.mixwright.desktop.control;

import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

public final class LevelMeter extends Region {
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion");

    public LevelMeter(Orientation orientation, Function<String, String> texts) {
    }

    /** Shows the levels of the last block. Cheap: meant for every frame. */
    public void update(double peakDb, double rmsDb, long nowNanos) {
    }

    /** Forgets everything, as after a stop. */
    public void reset() {
    }

    /** Puts out the clip light and begins the maximum anew. */
    public void clearClip() {
    }

    public boolean isClipped() {
        return false;
    }

    /** The highest peak since {@link #clearClip}, dBFS. */
    public double maxDb() {
        return Double.NEGATIVE_INFINITY;
    }

    /** Whether numbers stand beside the bar. */
    public void setScaleShown(boolean shown) {
    }

    /** Whether the bar moves in a few calm steps a second only. */
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    public StringProperty nameProperty() {
        return name;
    }
}
