package org.mixwright.mix.move;

import java.util.List;

/**
 * Why a move is proposed: one plain sentence, the measurement it rests on, and what it is held against.
 *
 * @param claim the plain sentence, at most {@link #MOST_WORDS} words; empty where an older session has none
 * @param detail the sentence that names the numbers
 * @param gauge what was measured
 * @param measured the number found on the untouched stems; for a move of the mix bus, on the bus before that move
 * @param low lower end of the range it is held against
 * @param high upper end of that range
 * @param usual what is most usual in that range; NaN where no number is
 * @param worthwhile how far from the usual a number must lie to call for a move; NaN where it must lie outside of the range
 * @param source where the range comes from: a model with its version, a standard, a rule
 * @param count on how many tracks the range rests; 0 for a standard or a rule
 * @param doubts what speaks against being sure, each a part of a sentence; empty when nothing does
 * @param leanings what the model leaned on
 */
public record Reason(
        String claim, String detail, Gauge gauge, double measured, double low, double high, double usual, double worthwhile,
        String source, int count,
        List<String> doubts, Leanings leanings) {
    public static final int MOST_WORDS = 18;

    public Reason {
        doubts = List.copyOf(doubts);
        if (claim.split(" ").length > MOST_WORDS) {
            throw new IllegalArgumentException("a claim has at most %d words: %s".formatted(MOST_WORDS, claim));
        }
    }

    /** Whether a number of the same gauge lies in the range. */
    public boolean isUsual(double number) {
        return number >= low && number <= high;
    }

    /** Whether a number of the same gauge, measured without the move, calls for it. */
    public boolean callsForMove(double number) {
        return Double.isNaN(worthwhile) ? number < low || number > high : Math.abs(number - usual) >= worthwhile;
    }

    Reason withDetail(String other) {
        return new Reason(claim, other, gauge, measured, low, high, usual, worthwhile, source, count, doubts, leanings);
    }
}
