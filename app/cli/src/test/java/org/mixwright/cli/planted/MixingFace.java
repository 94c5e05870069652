package org.mixwright.cli.planted;

import org.mixwright.audio.filter.KaiserSinc;

/** Planted: a face that mixes. */
public final class MixingFace {
    private MixingFace() {
    }

    public static double tap() {
        return KaiserSinc.tap(0, 1, 0.5, 8);
    }
}
