package org.mixwright.desktop.control;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;

public final class EvidencePlot extends Region {
    /**
     * What was measured and what it is held against.
     *
     * @param feature what is measured, in words
     * @param unit empty for a plain ratio
     * @param low lower end of the range, minus infinity for none
     * @param high upper end of the range, infinity for none
     * @param usual the most usual value, NaN for none
     * @param without the move, NaN where nothing was measured
     * @param with the move, NaN where nothing was measured
     */
    public record Reading(
            String feature, String unit, double low, double high, double usual, double without, double with) {
    }

    private final ObjectProperty<Reading> reading = new SimpleObjectProperty<>(this, "reading");

    public EvidencePlot(Function<String, String> texts) {
    }

    /** What is shown; null for nothing. */
    public ObjectProperty<Reading> readingProperty() {
        return reading;
    }

    /** The same in a sentence. */
    public String sentence() {
        return "";
    }
}
