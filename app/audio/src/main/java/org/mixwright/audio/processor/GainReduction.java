package org.mixwright.audio.processor;

/**
 * How hard a compressor or limiter has worked.
 *
 * @param deepestDb the most it ever took away, dB, zero or negative
 * @param meanDb what it took away on average over the whole length, dB, zero or negative
 * @param activeShare share of the time in which it took away more than {@value #ACTIVE_DB} dB, 0..1
 */
public record GainReduction(double deepestDb, double meanDb, double activeShare) {
    /** Less than this counts as not working. */
    public static final double ACTIVE_DB = 0.1;

    public static final GainReduction NONE = new GainReduction(0, 0, 0);

    /**
     * From sums over all frames.
     *
     * @param deepestDb the greatest reduction, zero or positive
     * @param sumDb of the reductions of all frames, zero or positive
     * @param activeFrames with a reduction above {@value #ACTIVE_DB} dB
     * @param frames length that the mean is taken over
     */
    static GainReduction of(double deepestDb, double sumDb, double activeFrames, long frames) {
        return frames == 0 || deepestDb == 0
                ? NONE
                : new GainReduction(-deepestDb, -sumDb / frames, Math.min(1, activeFrames / frames));
    }

    /** Adds up the gain reduction of a run of frames. */
    static final class Tally {
        private double deepestDb;
        private double sumDb;
        private long activeFrames;
        private long frames;

        /** Hears of a run of frames; reductions are zero or positive. */
        void add(double[] reductionsDb, int count) {
            double sum = sumDb;
            double deepest = deepestDb;
            int active = 0;
            for (int n = 0; n < count; n++) {
                double reduction = reductionsDb[n];
                sum += reduction;
                deepest = Math.max(deepest, reduction);
                active += reduction > ACTIVE_DB ? 1 : 0;
            }
            sumDb = sum;
            deepestDb = deepest;
            activeFrames += active;
            frames += count;
        }

        GainReduction total() {
            return of(deepestDb, sumDb, activeFrames, frames);
        }

        void reset() {
            deepestDb = 0;
            sumDb = 0;
            activeFrames = 0;
            frames = 0;
        }
    }
}
