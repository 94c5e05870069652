package org.mixwright.audio.processor;

import org.mixwright.audio.AudioBlock;

/** Multiplies samples; a gain of exactly one leaves them alone. */
final class Gain {
    private Gain() {
    }

    static void apply(AudioBlock block, double gainLinear) {
        for (int c = 0; c < block.channelCount(); c++) {
            apply(block.channel(c), block.frames(), gainLinear);
        }
    }

    static void apply(double[] samples, int frames, double gainLinear) {
        if (gainLinear == 1) {
            return;
        }
        for (int n = 0; n < frames; n++) {
            samples[n] *= gainLinear;
        }
    }
}
