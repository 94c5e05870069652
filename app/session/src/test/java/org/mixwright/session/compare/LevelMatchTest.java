package org.mixwright.session.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.mixwright.audio.meter.LoudnessReading;

/** Who gets which gain, worked out on paper. */
class LevelMatchTest {
    private static final double EXACT = 1e-9;
    private static final MatchRule TRACK = new MatchRule(MatchRule.By.TRACK, "so");

    private static LoudnessReading reading(double lufs, double truePeakDbtp, double rmsDbfs) {
        return new LoudnessReading(lufs, lufs, lufs, Double.NaN, truePeakDbtp, truePeakDbtp, rmsDbfs);
    }

    private static void gains(double a, double b, LevelMatch match) {
        assertEquals(a, match.gainDb(Side.A), EXACT);
        assertEquals(b, match.gainDb(Side.B), EXACT);
    }

    @Test
    void onTheTrackTheBypassedSideGetsTheOffsetUpAndDown() {
        gains(1.8, 0, LevelMatch.of(TRACK, reading(-20, -10, -20), reading(-18.2, -9, -18)));
        gains(-4, 0, LevelMatch.of(TRACK, reading(-20, -10, -20), reading(-24, -9, -24)));
    }

    @Test
    void inTheMixTheLouderSideIsLoweredWhicheverItIs() {
        gains(0, -3, LevelMatch.of(MatchRule.OF_MIXES, reading(-20, -1, -20), reading(-17, -1, -17)));
        gains(-3, 0, LevelMatch.of(MatchRule.OF_MIXES, reading(-17, -1, -17), reading(-20, -1, -20)));
        gains(0, -30, LevelMatch.of(MatchRule.OF_MIXES, reading(-44, -1, -17), reading(-14, -1, -20)));
    }

    @Test
    void onTheTrackNoMoreThanTwelveDecibelsAreGiven() {
        LevelMatch up = LevelMatch.of(TRACK, reading(-40, -30, -40), reading(-20, -10, -20));
        gains(12, 0, up);
        assertTrue(up.offsets().capped());
        assertEquals(8, up.leftDb(), EXACT);
        LevelMatch down = LevelMatch.of(TRACK, reading(-20, -10, -20), reading(-40, -30, -40));
        gains(-12, 0, down);
        assertEquals(-8, down.leftDb(), EXACT);
        assertFalse(LevelMatch.of(TRACK, reading(-20, -10, -20), reading(-8, -10, -8)).offsets().capped());
    }

    /** A would come to +2 dBTP, three over what a raised side may: both give way, and the offset between them stays. */
    @Test
    void aRaisedSideStaysBelowItsCeilingByLoweringBoth() {
        LevelMatch match = LevelMatch.of(TRACK, reading(-20, -3, -20), reading(-15, -6, -15));
        gains(5 - 3, -3, match);
        assertEquals(-3, match.guardDb(), EXACT);
        assertEquals(0, match.leftDb(), EXACT);
        assertEquals(5, match.offsets().aDb(), EXACT);
    }

    /** What is not raised is left alone up to 0 dBTP, as real levels are. */
    @Test
    void aSideThatIsNotRaisedIsLoweredOnlyWhereItWouldClip() {
        gains(0, 0, LevelMatch.unmatched(MatchRule.OF_MIXES, reading(-20, -0.2, -20), reading(-10, 0, -10)));
        gains(-2, -2, LevelMatch.unmatched(MatchRule.OF_MIXES, reading(-20, -0.2, -20), reading(-10, 2, -10)));
    }

    @Test
    void withoutALoudnessTheLevelIsTakenAndWithoutALevelNothing() {
        LevelMatch quiet = LevelMatch.of(TRACK, reading(Double.NaN, -70, -82), reading(-69, -60, -76));
        assertEquals(LevelMatch.Measure.RMS, quiet.measure());
        gains(6, 0, quiet);
        LevelMatch silent = LevelMatch.of(TRACK, reading(-20, -3, -20), reading(Double.NaN, Double.NaN, Double.NaN));
        assertEquals(LevelMatch.Measure.NONE, silent.measure());
        gains(0, 0, silent);
    }

    @Test
    void realLevelsSayTheDifferenceAndChangeNothing() {
        LevelMatch real = LevelMatch.unmatched(MatchRule.OF_MIXES, reading(-20, -8, -20), reading(-13.7, -2, -14));
        gains(0, 0, real);
        assertFalse(real.isMatched());
        assertEquals(6.3, real.differenceDb(), EXACT);
        assertEquals(6.3, real.leftDb(), EXACT);
    }
}
