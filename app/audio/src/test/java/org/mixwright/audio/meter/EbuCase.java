package org.mixwright.audio.meter;

import java.util.function.Supplier;

/**
 * One row of a table of minimum requirements: a signal and what a meter shall read of it.
 *
 * @param id standard and number of the case, "3341-10-3" its third signal
 * @param metric what is read
 * @param expected reading; NaN where there shall be none
 * @param below how far the reading may lie below, LU or dB
 * @param above how far it may lie above
 * @param sampleRate of the signal, Hz
 * @param signal makes its channels
 */
record EbuCase(
        String id, Metric metric, double expected, double below, double above, int sampleRate, Supplier<double[][]> signal) {
    enum Metric {
        /** Loudness at the end: of the last 400 ms, of the last 3 s, of all. */
        M, S, I,
        /** The same, that it holds at any time once there were 1 s or 3 s of the signal. */
        M_THROUGHOUT, S_THROUGHOUT,
        /** The highest so far. */
        M_MAX, S_MAX,
        /** Loudness range, true peak. */
        LRA, TRUE_PEAK
    }

    boolean allows(double reading) {
        return Double.isNaN(expected) ? Double.isNaN(reading) : reading >= expected - below && reading <= expected + above;
    }

    @Override
    public String toString() {
        return id + " " + metric + " " + expected;
    }
}
