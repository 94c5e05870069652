package org.mixwright.audio.filter;

import java.util.Arrays;

/**
 * Reads the highest absolute value of a signal between its samples, by polyphase interpolation as ITU-R BS.1770-5,
 * Annex 2, describes for true peak.
 */
public final class PeakInterpolator {
    private static final double ATTENUATION_DB = 80;

    private final double[][] phases;
    private final double[] history;
    private int newest;

    /**
     * @param factor how many values are looked at per sample, 4 or more
     * @param tapsPerPhase length of each interpolation filter; even
     */
    public PeakInterpolator(int factor, int tapsPerPhase) {
        phases = new double[factor][tapsPerPhase];
        history = new double[2 * tapsPerPhase];
        double beta = KaiserSinc.beta(ATTENUATION_DB);
        double half = tapsPerPhase / 2.0;
        for (int phase = 0; phase < factor; phase++) {
            double fraction = (double) phase / factor;
            double sum = 0;
            for (int tap = 0; tap < tapsPerPhase; tap++) {
                double position = tap - (half - 1) - fraction;
                phases[phase][tapsPerPhase - 1 - tap] = KaiserSinc.tap(position, half, 0.5, beta);
                sum += phases[phase][tapsPerPhase - 1 - tap];
            }
            for (int tap = 0; tap < tapsPerPhase; tap++) {
                phases[phase][tap] /= sum;
            }
        }
    }

    /** How many samples the peaks lag behind: the value returned looks around the sample fed this long ago. */
    public int latencyFrames() {
        return phases[0].length / 2;
    }

    /** Feeds one sample; returns the highest absolute value from the sample {@link #latencyFrames} ago up to the next. */
    public double feed(double sample) {
        int taps = phases[0].length;
        newest = newest == 0 ? taps - 1 : newest - 1;
        history[newest] = sample;
        history[newest + taps] = sample;
        double peak = 0;
        for (double[] phase : phases) {
            double value = 0;
            for (int tap = 0; tap < taps; tap++) {
                value += phase[tap] * history[newest + tap];
            }
            peak = Math.max(peak, Math.abs(value));
        }
        return peak;
    }

    public void reset() {
        Arrays.fill(history, 0);
    }
}
