package org.mixwright.mix.setting;

/** The slopes that the high and low pass offer. */
final class Slopes {
    private Slopes() {
    }

    static void check(int slopeDbPerOctave) {
        if (slopeDbPerOctave != 12 && slopeDbPerOctave != 24) {
            throw new IllegalArgumentException("a slope must be 12 or 24 dB/oct, was " + slopeDbPerOctave);
        }
    }
}
