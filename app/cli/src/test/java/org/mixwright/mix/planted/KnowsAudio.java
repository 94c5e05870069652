package org.mixwright.mix.planted;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.processor.planted.LooseKernel;

/** Planted: the language leans on a room, and in a circle. */
public record KnowsAudio(AudioBlock block, LooseKernel kernel) {

    /** What the rules must find too: a room outside of the desktop that knows the screen. */
    public static final class Screen {
        public DoubleProperty gain = new SimpleDoubleProperty();
    }
}
