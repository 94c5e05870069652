package org.mixwright.session.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A row of blind trials: in each, two clips X and Y are heard, one of them side A and the other side B, which only the seed
 * knows. The question is always which of the two is B.
 *
 * @param seed that the order follows from; the same seed gives the same order
 * @param xIsB by trial: whether X is side B
 */
public record BlindTest(long seed, List<Boolean> xIsB) {
    /** Enough to tell hearing from guessing now and then, and few enough to stay awake. */
    public static final int USUAL_TRIALS = 5;
    public static final int MOST_TRIALS = 30;

    public BlindTest {
        xIsB = List.copyOf(xIsB);
    }

    /** @param trials 1 .. 30 */
    public static BlindTest of(long seed, int trials) {
        if (trials < 1 || trials > MOST_TRIALS) {
            throw new IllegalArgumentException("a blind test has 1 .. %d trials, not %d".formatted(MOST_TRIALS, trials));
        }
        var random = new SplittableRandom(seed);
        var order = new ArrayList<Boolean>();
        for (int trial = 0; trial < trials; trial++) {
            order.add(random.nextBoolean());
        }
        return new BlindTest(seed, order);
    }

    public int trials() {
        return xIsB.size();
    }

    /** Which side is X in a trial, counted from 0. */
    public Side x(int trial) {
        return xIsB.get(trial) ? Side.B : Side.A;
    }

    /** Which side is Y in a trial, counted from 0. */
    public Side y(int trial) {
        return xIsB.get(trial) ? Side.A : Side.B;
    }

    /** The right answers, such as "XYYXY". */
    public String key() {
        var key = new StringBuilder();
        xIsB.forEach(x -> key.append(x ? 'X' : 'Y'));
        return key.toString();
    }

    /**
     * Counts what is right.
     *
     * @param answers for each trial X or Y, whichever was taken for B; upper or lower case
     * @throws IllegalArgumentException with a whole sentence when there are more or fewer, or other letters
     */
    public BlindScore score(String answers) {
        String said = answers.strip().toUpperCase(Locale.ROOT);
        if (said.length() != trials() || !said.matches("[XY]*")) {
            throw new IllegalArgumentException("The answer to %d trials is %d letters, each X or Y, such as %s; \"%s\" is not."
                    .formatted(trials(), trials(), "XYXXYYXYXXYXYYXXYXYYXYXXYYXYXX".substring(0, trials()), answers));
        }
        int right = 0;
        for (int trial = 0; trial < trials(); trial++) {
            right += said.charAt(trial) == key().charAt(trial) ? 1 : 0;
        }
        return new BlindScore(right, trials());
    }
}
