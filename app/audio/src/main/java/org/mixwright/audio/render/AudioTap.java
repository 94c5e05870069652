package org.mixwright.audio.render;

import org.mixwright.audio.AudioBlock;

/** Listens to a signal on its way, without changing it: where a meter is clipped on. */
@FunctionalInterface
public interface AudioTap {
    AudioTap NONE = block -> { };

    /** Hears the next block; always one at a time, not always on the same thread. The block is reused afterwards. */
    void hear(AudioBlock block);

    /** Both taps at the same place. */
    default AudioTap and(AudioTap other) {
        return block -> {
            hear(block);
            other.hear(block);
        };
    }
}
