package org.mixwright.desktop.control;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.Region;

public final class WaveformOverview extends Region {
    /**
     * A place in the song that something rests on.
     *
     * @param fromSeconds from the song's start
     * @param toSeconds from the song's start
     * @param label in words
     */
    public record Mark(double fromSeconds, double toSeconds, String label) {
    }

    /** Hears which stretch is to be repeated. */
    @FunctionalInterface
    public interface Looped {
        void looped(double fromSeconds, double toSeconds);
    }

    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final DoubleProperty playhead = new SimpleDoubleProperty(this, "playhead", 0);

    public WaveformOverview(Function<String, String> texts) {
    }

    /** The lowest and highest sample of each of as many equal stretches of the song, -1..1. */
    public void setPeaks(float[] min, float[] max, double seconds) {
    }

    /** Where the music is, seconds. Cheap: meant for every frame. */
    public DoubleProperty playheadProperty() {
        return playhead;
    }

    /** What is repeated; NaN for nothing. */
    public void setLoop(double fromSeconds, double toSeconds) {
    }

    public void setMarks(List<Mark> marks) {
    }

    /** Hears where a click goes, seconds. */
    public void setOnSeek(DoubleConsumer listener) {
    }

    /** Hears a dragged stretch; (NaN, NaN) when it is taken away. */
    public void setOnLoop(Looped listener) {
    }

    public StringProperty nameProperty() {
        return name;
    }
}
