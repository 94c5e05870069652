package org.mixwright.session.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A blind test keeps its secret, and says what guessing would do. */
class BlindTestTest {
    @Test
    void theSameSeedGivesTheSameOrderAndEachPairHasBothSides() {
        BlindTest test = BlindTest.of(12, 20);
        assertEquals(test, BlindTest.of(12, 20));
        for (int trial = 0; trial < test.trials(); trial++) {
            assertNotEquals(test.x(trial), test.y(trial));
            assertEquals(test.x(trial) == Side.B ? 'X' : 'Y', test.key().charAt(trial));
        }
    }

    /** Of 3000 trials by chance, half within five standard deviations: 5 * sqrt(3000) / 2 = 137. */
    @Test
    void overManySeedsXIsEachSideEquallyOften() {
        for (int trial = 0; trial < 5; trial++) {
            int which = trial;
            long xIsB = LongStream.range(0, 3000).filter(seed -> BlindTest.of(seed, 5).xIsB().get(which)).count();
            assertEquals(1500, xIsB, 137);
        }
    }

    /** Sums of a row of Pascal's triangle; 12 of 16 is the usual mark of ABX tests, 0.038. */
    @ParameterizedTest
    @CsvSource({"5,5,0.03125", "4,5,0.1875", "3,5,0.5", "1,5,0.96875", "0,5,1", "12,16,0.0384", "30,30,9.3132e-10", "1,1,0.5"})
    void guessingDoesAtLeastAsWellWithTheBinomialProbability(int right, int trials, double probability) {
        assertEquals(probability, new BlindScore(right, trials).guessing(), 5e-4 * probability);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "3|5|3 of 5 right; by guessing, 1 in 2 does at least as well.",
        "4|5|4 of 5 right; by guessing, 3 in 16 do at least as well.",
        "5|5|5 of 5 right; by guessing, 1 in 32 does at least as well.",
        "12|16|12 of 16 right; by guessing, 1 in 26 does at least as well.",
        "8|16|8 of 16 right; by guessing, 60 in 100 do at least as well."})
    void theScoreReadsPlainly(int right, int trials, String sentence) {
        assertEquals(sentence, new BlindScore(right, trials).sentence());
    }

    @Test
    void allWrongIsAsRareAsAllRight() {
        assertTrue(new BlindScore(0, 5).sentence().contains("(1 in 32)"), new BlindScore(0, 5).sentence());
    }

    @Test
    void answersAreCountedAgainstTheKey() {
        BlindTest test = BlindTest.of(3, 5);
        assertEquals(5, test.score(test.key().toLowerCase(Locale.ROOT)).right());
        String wrong = test.key().replace('X', 'Z').replace('Y', 'X').replace('Z', 'Y');
        assertEquals(0, test.score(wrong).right());
        assertThrows(IllegalArgumentException.class, () -> test.score("XYX"));
        assertThrows(IllegalArgumentException.class, () -> test.score("XYAXY"));
        assertThrows(IllegalArgumentException.class, () -> BlindTest.of(1, 31));
    }
}
