package org.mixwright.audio.feature;

/**
 * How long a track stays at which level: counts of short frames by their RMS level. Bounded, whatever the length.
 */
public final class LevelHistogram {
    public static final double LOWEST_DB = -100;
    public static final double STEP_DB = 0.5;
    private static final int BINS = 221;
    /** Frames further than this below the track's loudness are pauses, dB. */
    public static final double PAUSE_RE_LOUDNESS_DB = -25;
    /** The share of frames that the loud parts lie above. */
    public static final double LOUD_SHARE = 0.95;
    private static final double QUIET_SHARE = 0.3;

    private final long[] counts = new long[BINS];

    /** Counts one frame; levels outside -100 .. +10 dBFS go to the nearest bin. */
    public void add(double rmsDb) {
        int bin = (int) Math.clamp(Math.rint((rmsDb - LOWEST_DB) / STEP_DB), 0, BINS - 1);
        counts[bin]++;
    }

    public int bins() {
        return BINS;
    }

    public long count(int bin) {
        return counts[bin];
    }

    /** The level a bin stands for, dBFS. */
    public double levelDb(int bin) {
        return LOWEST_DB + bin * STEP_DB;
    }

    /**
     * How far the level swings between quiet and loud, pauses left out.
     *
     * @param integratedLufs loudness of the track
     * @return dB; NaN for silence
     */
    public double swingDb(double integratedLufs) {
        double gateDb = integratedLufs + PAUSE_RE_LOUDNESS_DB;
        return percentileDb(LOUD_SHARE, gateDb) - percentileDb(QUIET_SHARE, gateDb);
    }

    /**
     * The level that the given share of frames at or above {@code gateDb} stays under.
     *
     * @param share 0..1
     * @return dBFS, or NaN when no frame reaches the gate
     */
    public double percentileDb(double share, double gateDb) {
        long total = 0;
        for (int bin = 0; bin < BINS; bin++) {
            total += levelDb(bin) >= gateDb ? counts[bin] : 0;
        }
        long wanted = Math.max(1, (long) Math.ceil(share * total));
        long seen = 0;
        for (int bin = 0; bin < BINS; bin++) {
            seen += levelDb(bin) >= gateDb ? counts[bin] : 0;
            if (total > 0 && seen >= wanted) {
                return levelDb(bin);
            }
        }
        return Double.NaN;
    }
}
