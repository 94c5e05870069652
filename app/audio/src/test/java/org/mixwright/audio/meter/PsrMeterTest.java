package org.mixwright.audio.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A 1 kHz sine of peak level p on both sides is as loud as p (-3.01 LU for its power, +3.01 LU for two sides): its PSR is 0.
 * On one side alone it is half as loud: 3.01 dB.
 */
class PsrMeterTest {
    private static final int RATE = 48_000;
    private static final double ONE_SIDE_DB = 10 * Math.log10(2);
    private static final double TOLERANCE_DB = 0.1;

    /** At a quarter of the rate and an eighth of a turn each sample lies 3.01 dB below the peak. */
    @Test
    void thePeakIsTheTruePeak() {
        double[] sine = new double[20 * 1000];
        for (int n = 0; n < sine.length; n++) {
            sine[n] = 0.5 * Math.sin(Math.PI / 2 * n + Math.PI / 4);
        }
        MeterReading reading = Tone.fullReading(4_000, sine, sine);
        assertEquals(-9.03, reading.loudness().samplePeakDbfs(), 0.01);
        assertTrue(reading.currentPsrDb() > -0.5 && reading.currentPsrDb() < 0.3, reading.toString());
        assertTrue(reading.lowestPsrDb() > -0.5 && reading.lowestPsrDb() < 0.3, reading.toString());
    }

    /** While {@code seconds} of any 3 s sound on both sides, power is that of one side times 1 + seconds / 3. */
    @ParameterizedTest(name = "{0} s on both sides, {1} dB")
    @CsvSource({"4, 0", "3.1, 0", "1.5, 1.249", "0.75, 2.041"})
    void theDensestThreeSecondsCount(double seconds, double lowestDb) {
        double[] left = new Tone(RATE, 1000).then(10 + seconds, -20).samples();
        double[] right = new Tone(RATE, 1000).thenSilence(5).then(seconds, -20).thenSilence(5).samples();
        MeterReading reading = Tone.fullReading(RATE, left, right);
        assertEquals(lowestDb, reading.lowestPsrDb(), TOLERANCE_DB);
        assertEquals(ONE_SIDE_DB, reading.currentPsrDb(), TOLERANCE_DB);
    }

    /** The effects channel counts for peaks but not for loudness: the ratio changes, the loudness does not. */
    @Test
    void ofPassagesThatAreEquallyLoudTheDenserOneCounts() {
        double[] front = new Tone(RATE, 1000).then(12, -20).samples();
        double[] silent = new double[front.length];
        double[] effects = new Tone(RATE, 60).then(4, -1).then(4, -30).then(4, -1).samples();
        MeterReading reading = Tone.fullReading(RATE, front, silent, silent, effects, silent, silent);
        assertEquals(ONE_SIDE_DB, reading.lowestPsrDb(), TOLERANCE_DB);
        assertEquals(-1 + 23.01, reading.currentPsrDb(), TOLERANCE_DB);
    }

    /** EBU Tech 3342, section 3: the relative gate lies 20 LU below the mean. */
    @ParameterizedTest(name = "{0} dBFS on both sides after -20 on one: {1} dB")
    @CsvSource({"-60, 3.01", "-50, 3.01", "-35, 0"})
    void aPauseIsNotDense(double levelDbfs, double lowestDb) {
        double[] left = new Tone(RATE, 1000).then(20, -20).then(20, levelDbfs).samples();
        double[] right = new Tone(RATE, 1000).thenSilence(20).then(20, levelDbfs).samples();
        MeterReading reading = Tone.fullReading(RATE, left, right);
        assertEquals(lowestDb, reading.lowestPsrDb(), TOLERANCE_DB);
        assertEquals(0, reading.currentPsrDb(), TOLERANCE_DB);
    }

    /** EBU Tech 3342, section 3: the absolute gate lies at -70 LUFS. */
    @Test
    void whatIsBelowTheAbsoluteGateIsNotDense() {
        assertEquals(0, Tone.fullReading(RATE, new Tone(RATE, 1000).then(5, -69).stereo()).lowestPsrDb(), TOLERANCE_DB);
        MeterReading below = Tone.fullReading(RATE, new Tone(RATE, 1000).then(5, -71).stereo());
        assertTrue(Double.isNaN(below.lowestPsrDb()));
        assertEquals(0, below.currentPsrDb(), TOLERANCE_DB);
    }

    @Test
    void lessThanThreeSecondsHaveNoRatio() {
        MeterReading reading = Tone.fullReading(RATE, new Tone(RATE, 1000).then(2.99, -20).stereo());
        assertTrue(Double.isNaN(reading.currentPsrDb()));
        assertTrue(Double.isNaN(reading.lowestPsrDb()));
    }

    @Test
    void silenceHasNoRatio() {
        MeterReading reading = Tone.fullReading(RATE, new Tone(RATE, 1000).thenSilence(5).stereo());
        assertTrue(Double.isNaN(reading.currentPsrDb()));
        assertTrue(Double.isNaN(reading.lowestPsrDb()));
    }
}
