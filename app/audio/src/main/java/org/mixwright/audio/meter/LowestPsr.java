package org.mixwright.audio.meter;

import java.util.Arrays;

/**
 * The least PSR (peak to short-term loudness ratio) of a programme: the true peak of 3 s over their loudness, dB, after
 * I. Shepherd, E. Grimm et al., "Measuring Micro-Dynamics - A First Step: Standardizing PSR", AES 143, 2017.
 *
 * <p>Only the 3 s count that lie above BS.1770's gates: -70 LUFS, and 10 LU below the mean of those above that. A fade-out,
 * a pad in a pause or the tail of a reverb has a low PSR with nothing squashed; the gate of the integrated loudness leaves
 * them out, so that PLR and PSR speak of the same music. The gate of the loudness range (20 LU) would let them in: the
 * range is there to see them.
 *
 * <p>Where the gate lies is known only at the end, so the least is kept for every hundredth of a LU.
 */
final class LowestPsr {
    static final double GATE_LU = -10;

    private final double[] lowestDb = new double[LoudnessHistogram.BINS];

    LowestPsr() {
        Arrays.fill(lowestDb, Double.POSITIVE_INFINITY);
    }

    /** Takes in 3 s; those without loudness, or below the absolute gate, do not count. */
    void add(double shortTermLufs, double truePeakDbtp) {
        int bin = LoudnessHistogram.binOf(shortTermLufs);
        if (bin >= 0 && !Double.isNaN(shortTermLufs)) {
            lowestDb[bin] = Math.min(lowestDb[bin], truePeakDbtp - shortTermLufs);
        }
    }

    /** The least of all 3 s that are at least so loud, dB; NaN for none. */
    double above(double gateLufs) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int bin = LoudnessHistogram.binOf(gateLufs); bin < lowestDb.length; bin++) {
            lowest = Math.min(lowest, lowestDb[bin]);
        }
        return lowest < Double.POSITIVE_INFINITY ? lowest : Double.NaN;
    }
}
