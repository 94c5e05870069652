package org.mixwright.session.compare;

/**
 * How a blind test came out.
 *
 * @param right how many trials were answered right, 0 .. {@code trials}
 * @param trials how many there were, 1 .. 30
 */
public record BlindScore(int right, int trials) {
    private static final int MOST_TRIALS = 30;

    public BlindScore {
        if (trials < 1 || trials > MOST_TRIALS || right < 0 || right > trials) {
            throw new IllegalArgumentException("%d right of %d trials".formatted(right, trials));
        }
    }

    /** How many of all the ways to guess have at least so many right. */
    private long asGood(int least) {
        long ways = 0;
        long choose = 1; // of the trials, those that are right
        for (int n = 0; n <= trials; n++) {
            ways += n >= least ? choose : 0;
            choose = choose * (trials - n) / (n + 1);
        }
        return ways;
    }

    /** The probability of at least so many right by guessing (binomial, one in two), 0 .. 1. */
    public double guessing() {
        return (double) asGood(right) / (1L << trials);
    }

    /** Such as "3 of 5 right; by guessing, 1 in 2 does at least as well." */
    public String sentence() {
        String score = "%d of %d right; ".formatted(right, trials);
        if (right == 0) {
            return score + "by guessing, everyone does at least as well."
                    + (trials > 2 ? " All wrong is as rare as all right (%s): perhaps a difference is heard, and the two are taken for"
                            .formatted(share(1)) + " each other." : "");
        }
        long ways = asGood(right);
        return score + "by guessing, %s %s at least as well.".formatted(share(ways), isOne(ways) ? "does" : "do");
    }

    private boolean isOne(long ways) {
        return share(ways).startsWith("1 in ");
    }

    /** Such as "3 in 16"; rounded to one in so many where it is rare. */
    private String share(long ways) {
        long all = 1L << trials;
        long shared = Long.numberOfTrailingZeros(ways);
        long part = ways >> shared;
        long of = all >> shared;
        return of <= 64 ? "%d in %d".formatted(part, of)
                : 2 * ways < all ? "1 in %d".formatted(Math.round((double) all / ways))
                : "%d in 100".formatted(Math.round(100.0 * ways / all));
    }
}
