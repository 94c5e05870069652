package org.mixwright.audio.render;

import org.mixwright.audio.AudioBlock;

/** Holds a stereo signal back, so that it meets another that came a longer way. */
final class DelayLine {
    private final double[][] held;
    private int at;

    DelayLine(int frames) {
        held = new double[2][frames];
    }

    /** Delays in place. */
    void process(AudioBlock block) {
        int length = held[0].length;
        if (length == 0) {
            return;
        }
        int place = at;
        for (int n = 0; n < block.frames(); n++) {
            for (int c = 0; c < 2; c++) {
                double sample = block.channel(c)[n];
                block.channel(c)[n] = held[c][place];
                held[c][place] = sample;
            }
            place = place + 1 == length ? 0 : place + 1;
        }
        at = place;
    }
}
