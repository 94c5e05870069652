package org.mixwright.audio.meter;

/**
 * Counts of blocks by loudness, for the gates of BS.1770-5 and the percentiles of EBU Tech 3342; its size does not grow
 * with the programme. Each bin also keeps the sum of its blocks' energies, so that means are exact; only a gate falls
 * on the edge of a bin, and a percentile is that of the bin's mean.
 */
final class LoudnessHistogram {
    /** The offset of BS.1770-5, equation 2: makes a 997 Hz sine at full scale in one channel read -3.01 LKFS. */
    private static final double OFFSET_LU = -0.691;
    /** The absolute gate of BS.1770-5 and Tech 3342. */
    private static final double GATE_LUFS = -70;
    private static final int BINS_PER_LU = 100;
    static final int BINS = 110 * BINS_PER_LU;

    private final int[] counts = new int[BINS];
    private final double[] energies = new double[BINS];

    /** BS.1770-5, equation 2. Zero energy gives negative infinity. */
    static double lufs(double energy) {
        return OFFSET_LU + 10 * StrictMath.log10(energy);
    }

    /** Counts a block of this weighted mean square unless it is below the absolute gate. */
    void add(double energy) {
        double loudness = lufs(energy);
        if (loudness > GATE_LUFS) {
            int bin = binOf(loudness);
            counts[bin]++;
            energies[bin] += energy;
        }
    }

    /** Loudness of the mean of all blocks above a gate that lies {@code gateLu} from the mean of all; NaN for none. */
    double gatedLufs(double gateLu) {
        return meanLufs(firstBinAbove(gateLu));
    }

    /** Spread between two shares of the blocks above the gate, LU; NaN for none. Tech 3342, section 3. */
    double spreadLu(double gateLu, double lowShare, double highShare) {
        int first = firstBinAbove(gateLu);
        return percentileLufs(first, highShare) - percentileLufs(first, lowShare);
    }

    private double percentileLufs(int first, double share) {
        long total = 0;
        for (int bin = first; bin < BINS; bin++) {
            total += counts[bin];
        }
        long wanted = Math.round(share * (total - 1));
        long seen = 0;
        for (int bin = first; bin < BINS; bin++) {
            seen += counts[bin];
            if (seen > wanted) {
                return lufs(energies[bin] / counts[bin]);
            }
        }
        return Double.NaN;
    }

    /** Where a gate lies that is {@code gateLu} from the mean of all, LUFS: never below the absolute gate. */
    double gateLufs(double gateLu) {
        double mean = meanLufs(0);
        return Double.isNaN(mean) ? GATE_LUFS : Math.max(GATE_LUFS, mean + gateLu);
    }

    private int firstBinAbove(double gateLu) {
        return binOf(gateLufs(gateLu));
    }

    private double meanLufs(int first) {
        long count = 0;
        double energy = 0;
        for (int bin = first; bin < BINS; bin++) {
            count += counts[bin];
            energy += energies[bin];
        }
        return count == 0 ? Double.NaN : lufs(energy / count);
    }

    /** The last bin also holds all that is louder; what is below the absolute gate has none, a negative place. */
    static int binOf(double loudness) {
        return Math.min((int) Math.floor((loudness - GATE_LUFS) * BINS_PER_LU), BINS - 1);
    }
}
