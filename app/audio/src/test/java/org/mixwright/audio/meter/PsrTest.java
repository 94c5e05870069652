package org.mixwright.audio.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Peak to short-term loudness ratio. A stereo sine of peak level L at 1 kHz reads L LUFS (-3.01 dB for its power, +3.01 for
 * two sides), so its PSR is 0; a click above it adds to the peak what it adds to the height, and nothing to the loudness.
 */
class PsrTest {
    private static final int RATE = 48_000;
    private static final double CLICK_EVERY_SECONDS = 0.5;

    @Test
    void aSineHasNone() {
        MeterReading reading = read(new Tone(RATE, 1000).then(5, -20).samples());
        assertEquals(0, reading.lowestPsrDb(), 0.05);
        assertEquals(0, reading.lastPsrDb(), 0.05);
    }

    /** 12 kHz sampled between its crests: no sample is higher than 0.707 of the peak. */
    @Test
    void thePeakIsTheTruePeak() {
        double[] between = new double[5 * RATE];
        double[] on = new double[5 * RATE];
        for (int n = 0; n < between.length; n++) {
            between[n] = 0.5 * Math.sin(Math.PI / 2 * n + Math.PI / 4);
            on[n] = 0.5 * Math.sin(Math.PI / 2 * n);
        }
        MeterReading reading = read(between);
        assertEquals(read(on).lowestPsrDb(), reading.lowestPsrDb(), 0.3);
        assertEquals(reading.loudness().truePeakDbtp() - reading.loudness().maxShortTermLufs(), reading.lowestPsrDb(), 0.3);
        assertTrue(reading.loudness().truePeakDbtp() > reading.loudness().samplePeakDbfs() + 2.5);
    }

    /** Ten seconds at -30 LUFS with clicks at -12 dBFS have a PSR of 18; in between lies a tone at -18. */
    @ParameterizedTest(name = "a dense passage of {0} s brings the PSR down to {1} dB")
    @CsvSource({"3.2, 0", "6, 0", "1.5, 9"})
    void theDensestThreeSecondsCount(double denseSeconds, double psrDb) {
        var tone = new Tone(RATE, 1000).then(10, -30).then(denseSeconds, -18).then(10, -30);
        double[] music = tone.samples();
        addClicks(music, 0, 10, -12);
        addClicks(music, 10 + denseSeconds, 20 + denseSeconds, -12);
        double expected = psrDb;
        if (denseSeconds < 3) {
            double quietSeconds = 3 - denseSeconds;
            double mean = (denseSeconds * Math.pow(10, -1.8) + quietSeconds * Math.pow(10, -3)) / 3;
            expected = -12 - 10 * Math.log10(mean);
            assertEquals(psrDb, expected, 0.3, "worked out by hand");
        }
        MeterReading reading = read(music);
        assertEquals(expected, reading.lowestPsrDb(), 0.1);
        assertEquals(18, reading.lastPsrDb(), 0.1);
    }

    /** Music at -20 LUFS with a PSR of 14, then a tone without clicks: the densest there is, unless it is too quiet to count. */
    @ParameterizedTest(name = "a tone at {0} LUFS: {1} dB")
    @CsvSource({"-28, 0", "-33, 14", "-60, 14", "-69, 14"})
    void passagesFarBelowTheRestAreNotCalledDense(double lufs, double psrDb) {
        double[] music = new Tone(RATE, 1000).then(30, -20).thenSilence(4).then(6, lufs).samples();
        addClicks(music, 0, 30, -6);
        MeterReading reading = read(music);
        assertEquals(psrDb, reading.lowestPsrDb(), 0.1);
        assertEquals(0, reading.lastPsrDb(), 0.1);
    }

    @Test
    void belowTheAbsoluteGateThereIsNone() {
        MeterReading reading = read(new Tone(RATE, 1000).then(5, -71).samples());
        assertTrue(Double.isNaN(reading.lowestPsrDb()));
        assertEquals(0, reading.lastPsrDb(), 0.1);
    }

    @Test
    void beforeThreeSecondsThereIsNone() {
        MeterReading reading = read(new Tone(RATE, 1000).then(2.9, -20).samples());
        assertTrue(Double.isNaN(reading.lowestPsrDb()));
        assertTrue(Double.isNaN(reading.lastPsrDb()));
    }

    /** Puts single samples of this level in, on half seconds, where 1 kHz passes through zero. */
    private static void addClicks(double[] music, double fromSeconds, double toSeconds, double dbfs) {
        int end = (int) Math.round(toSeconds * RATE);
        int gap = (int) (CLICK_EVERY_SECONDS * RATE);
        for (int n = (int) Math.round(fromSeconds * RATE) + gap / 2; n < end; n += gap) {
            music[n] = Math.pow(10, dbfs / 20);
        }
    }

    private static MeterReading read(double[] side) {
        var meters = new FullMeters(RATE, ChannelLayout.ofCount(2));
        Tone.feed(new double[][] {side, side}, 4096, meters::feed);
        return meters.reading();
    }
}
