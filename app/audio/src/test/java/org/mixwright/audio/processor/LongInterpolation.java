package org.mixwright.audio.processor;

/** A true-peak meter of its own for the tests: sixteen looks per sample through a Blackman-windowed sinc. */
final class LongInterpolation {
    private static final int FACTOR = 16;
    private static final int HALF_TAPS = 32;

    private LongInterpolation() {
    }

    static double truePeakDb(double[] samples) {
        double peak = 0;
        for (int phase = 0; phase < FACTOR; phase++) {
            double[] taps = taps((double) phase / FACTOR);
            for (int n = HALF_TAPS; n < samples.length - HALF_TAPS; n++) {
                double value = 0;
                for (int k = 0; k < taps.length; k++) {
                    value += taps[k] * samples[n - HALF_TAPS + 1 + k];
                }
                peak = Math.max(peak, Math.abs(value));
            }
        }
        return 20 * Math.log10(peak);
    }

    private static double[] taps(double fraction) {
        double[] taps = new double[2 * HALF_TAPS];
        for (int k = 0; k < taps.length; k++) {
            double position = k - (HALF_TAPS - 1) - fraction;
            double angle = Math.PI * position / HALF_TAPS;
            double window = 0.42 + 0.5 * Math.cos(angle) + 0.08 * Math.cos(2 * angle);
            taps[k] = position == 0 ? 1 : window * Math.sin(Math.PI * position) / (Math.PI * position);
        }
        return taps;
    }
}
