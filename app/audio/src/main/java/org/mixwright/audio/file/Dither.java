package org.mixwright.audio.file;

/**
 * Dither with a triangular distribution, two steps wide from lowest to highest: the rounding error that remains has mean
 * and power independent of the signal (Lipshitz, Wannamaker, Vanderkooy, "Quantization and Dither", JAES 40, 1992).
 * One for each channel; the same numbers come in every run.
 */
final class Dither {
    /** Steps of the SplitMix64 generator (Steele, Lea, Flood, 2014). */
    private static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;
    private static final double TO_UNIT = 0x1p-32;

    private long state;

    Dither(int channel) {
        state = GOLDEN_GAMMA * (channel + 1L) ^ 0x4D69_7877_7269_6768L;
    }

    /** The next value in steps of the quantiser, above -1 and below +1: the difference of two evenly spread numbers. */
    double next() {
        state += GOLDEN_GAMMA;
        long mixed = state;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        mixed ^= mixed >>> 31;
        return ((mixed >>> 32) - (mixed & 0xFFFF_FFFFL)) * TO_UNIT;
    }
}
