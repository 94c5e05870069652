package org.mixwright.audio.filter;

/**
 * The interpolation of ITU-R BS.1770-5, Annex 2, as most true-peak meters do it: a sinc under a Hann window over 48
 * values, four of which lie on each sample below 96 kHz, two below 192 kHz. Interpolators differ by more than a decibel
 * just below half the sample rate, so a reading that shall agree with other meters needs their very shape.
 */
public final class TruePeakPhases {
    private static final int VALUES = 48;

    private TruePeakPhases() {
    }

    /** How many values are looked at per sample of this rate, Hz; 1 where the samples lie close enough. */
    public static int perSample(int sampleRate) {
        return sampleRate < 96_000 ? 4 : sampleRate < 192_000 ? 2 : 1;
    }

    /** How many samples each value is made of. */
    public static int taps(int sampleRate) {
        return VALUES / perSample(sampleRate);
    }

    /**
     * The filters of the places between one sample and the next, the nearest to the first sample first. The sample itself
     * needs none. A filter's first half reaches up to the first sample.
     */
    public static double[][] between(int sampleRate) {
        int factor = perSample(sampleRate);
        int taps = taps(sampleRate);
        var phases = new double[factor - 1][taps];
        for (int phase = 1; phase < factor; phase++) {
            for (int tap = 0; tap < taps; tap++) {
                phases[phase - 1][tap] = hannSinc(tap - (taps / 2 - 1) - (double) phase / factor, taps / 2.0);
            }
        }
        return phases;
    }

    private static double hannSinc(double position, double halfWidth) {
        double sinc = StrictMath.sin(Math.PI * position) / (Math.PI * position);
        return sinc * 0.5 * (1 + StrictMath.cos(Math.PI * position / halfWidth));
    }
}
