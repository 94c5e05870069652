package org.mixwright.session.compare;

import org.mixwright.audio.meter.LoudnessReading;

/**
 * The gain that each side of a comparison is played with.
 *
 * @param rule what is equally loud, and why
 * @param isMatched whether both are brought to one loudness; otherwise they play at their real levels
 * @param measure what it was measured by
 * @param differenceDb how much louder B is than A by itself, in LU or dB; NaN when that is not defined
 * @param offsets what the match takes
 * @param guardDb what both sides are lowered by so that neither is too high in true peak, dB, 0 or less
 */
public record LevelMatch(MatchRule rule, boolean isMatched, Measure measure, double differenceDb, Offsets offsets, double guardDb) {
    /** More than this is no match of tone any more: something else is wrong, dB. */
    public static final double MOST_ON_TRACK_DB = 12;
    /** A side that is raised gets no higher in true peak than what EBU R 128 permits, dBTP. */
    public static final double RAISED_CEILING_DBTP = -1;
    /** One that is not raised is played as it is, as long as it does not clip, dBTP. */
    public static final double CEILING_DBTP = 0;

    /** What two sides are held against each other by. */
    public enum Measure {
        /** Integrated (gated) loudness. */
        LOUDNESS,
        /** Level, where a side is too short or too quiet for a loudness. */
        RMS,
        /** None: at least one side is silent. */
        NONE
    }

    /**
     * What a match takes, before the guard; at most one of both is not 0.
     *
     * @param aDb gain on A, dB
     * @param bDb gain on B, dB
     * @param capped whether the match would have taken more than is allowed
     */
    public record Offsets(double aDb, double bDb, boolean capped) {
        static final Offsets NONE = new Offsets(0, 0, false);
    }

    /**
     * Matched as the rule says.
     *
     * @param rule one that is offered
     * @param a what A measures by itself
     * @param b what B measures by itself
     */
    static LevelMatch of(MatchRule rule, LoudnessReading a, LoudnessReading b) {
        Measure measure = measure(a, b);
        double difference = difference(measure, a, b);
        return guarded(rule, true, measure, difference, Double.isNaN(difference) ? Offsets.NONE : offsets(rule.by(), difference), a, b);
    }

    /** At real levels: the same gain for both, none unless a side would clip. */
    static LevelMatch unmatched(MatchRule rule, LoudnessReading a, LoudnessReading b) {
        Measure measure = measure(a, b);
        return guarded(rule, false, measure, difference(measure, a, b), Offsets.NONE, a, b);
    }

    private static Measure measure(LoudnessReading a, LoudnessReading b) {
        if (!Double.isNaN(a.integratedLufs()) && !Double.isNaN(b.integratedLufs())) {
            return Measure.LOUDNESS;
        }
        return Double.isNaN(a.rmsDbfs()) || Double.isNaN(b.rmsDbfs()) ? Measure.NONE : Measure.RMS;
    }

    private static double difference(Measure measure, LoudnessReading a, LoudnessReading b) {
        return switch (measure) {
            case LOUDNESS -> b.integratedLufs() - a.integratedLufs();
            case RMS -> b.rmsDbfs() - a.rmsDbfs();
            case NONE -> Double.NaN;
        };
    }

    private static Offsets offsets(MatchRule.By by, double difference) {
        return switch (by) {
            case TRACK -> new Offsets(Math.clamp(difference, -MOST_ON_TRACK_DB, MOST_ON_TRACK_DB), 0,
                    Math.abs(difference) > MOST_ON_TRACK_DB);
            case MIX -> new Offsets(Math.min(0, difference), Math.min(0, -difference), false);
            case NOTHING -> throw new IllegalArgumentException("this comparison is not offered");
        };
    }

    private static LevelMatch guarded(MatchRule rule, boolean isMatched, Measure measure, double difference, Offsets offsets,
            LoudnessReading a, LoudnessReading b) {
        double guard = Math.min(room(a.truePeakDbtp(), offsets.aDb), room(b.truePeakDbtp(), offsets.bDb));
        return new LevelMatch(rule, isMatched, measure, difference, offsets, Math.min(0, guard));
    }

    /** How much a side may be raised further; less than 0 when it is too high already. */
    private static double room(double truePeakDbtp, double offsetDb) {
        double ceiling = offsetDb > 0 ? RAISED_CEILING_DBTP : CEILING_DBTP;
        return Double.isNaN(truePeakDbtp) ? 0 : ceiling - (truePeakDbtp + offsetDb);
    }

    /** The gain that a side is played with, dB. */
    public double gainDb(Side side) {
        return guardDb + switch (side) {
            case A -> offsets.aDb;
            case B -> offsets.bDb;
        };
    }

    /** By how much B is still louder than A once both are played with their gains; NaN when that is not defined. */
    public double leftDb() {
        return differenceDb + offsets.bDb - offsets.aDb;
    }
}
