package org.mixwright.audio.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TruePeakMeterTest {
    private static final int RATE = 48_000;

    @ParameterizedTest
    @ValueSource(ints = {8_000, 44_100, 88_200})
    void everyRateBelow96kHzIsInterpolated(int sampleRate) {
        double[] sine = new double[sampleRate];
        for (int i = 0; i < sampleRate; i++) {
            sine[i] = 0.5 * Math.sin(Math.PI / 2 * i + Math.PI / 4);
        }
        assertWithinEbuTolerance(-6, Tone.reading(sampleRate, sine).truePeakDbtp());
    }

    @Test
    void twoValuesPerSampleSufficeAt96kHz() {
        double[] sine = new Tone(96_000, 12_000).then(1, -6).samples();
        assertWithinEbuTolerance(-6, Tone.reading(96_000, sine).truePeakDbtp());
    }

    @Test
    void neverReadsBelowTheSamples() {
        LoudnessReading reading = Tone.reading(192_000, new double[] {0, 0.1, -0.8, 0.3});
        assertEquals(reading.samplePeakDbfs(), reading.truePeakDbtp());
    }

    @Test
    void lookingOnlyAtLoudStretchesMissesNothing() {
        double[] quietThenLoud = new Tone(RATE, 11_987)
                .then(0.5, -9).then(0.5, -12).then(0.5, -3).then(1, -6).samples();
        double[] loudThenQuiet = new double[quietThenLoud.length];
        for (int i = 0; i < loudThenQuiet.length; i++) {
            loudThenQuiet[i] = quietThenLoud[loudThenQuiet.length - 1 - i];
        }
        assertEquals(Tone.reading(RATE, quietThenLoud).truePeakDbtp(), Tone.reading(RATE, loudThenQuiet).truePeakDbtp(),
                1e-9);
    }

    /** The signs of the filter's own taps, backwards, are what it raises most: to the sum of their absolute values. */
    @ParameterizedTest(name = "at {0} Hz, {1} samples on either side")
    @CsvSource({"44100, 6", "48000, 6", "96000, 12", "176400, 12"})
    void theWorstSignalReadsWhatASincUnderAHannWindowMakesOfIt(int sampleRate, int side) {
        double[] signal = new double[200];
        double highest = 0;
        for (int k = -side; k < side; k++) {
            double place = Math.PI * (k + 0.5);
            double tap = Math.sin(place) / place * (0.5 + 0.5 * Math.cos(place / side));
            signal[100 + k] = Math.signum(tap);
            highest += Math.abs(tap);
        }
        assertEquals(20 * Math.log10(highest), Tone.reading(sampleRate, signal).truePeakDbtp(), 1e-9);
    }

    @Test
    void aCutAtTheEndIsNoPeak() {
        double[] signal = new double[RATE];
        for (int i = 0; i < RATE; i++) {
            signal[i] = Math.min(1, i / (0.1 * RATE)) * Math.cos(Math.PI * 0.98 * (i - RATE + 1));
        }
        double cutOff = Tone.reading(RATE, signal).truePeakDbtp();
        double runningOn = Tone.reading(RATE, Arrays.copyOf(signal, RATE + 48)).truePeakDbtp();
        assertEquals(0, cutOff, 0.1);
        assertTrue(runningOn > 0.5, "silence after the cut makes it a peak: %.2f dBTP".formatted(runningOn));
    }

    private static void assertWithinEbuTolerance(double expected, double dbtp) {
        assertTrue(dbtp >= expected - 0.4 && dbtp <= expected + 0.2, "%.2f dBTP for %.0f".formatted(dbtp, expected));
    }
}
