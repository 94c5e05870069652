package org.mixwright.audio.render;

import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioSink;

/** Takes audio and lets it go. */
final class Nowhere implements AudioSink {
    static final Nowhere SINK = new Nowhere();

    private Nowhere() {
    }

    @Override
    public void write(AudioBlock block) {
        // Nothing is kept.
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
