package org.mixwright.audio.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeakInterpolatorTest {

    @ParameterizedTest
    @CsvSource({"0.01, 12", "0.1, 12", "0.25, 12", "0.25, 64", "0.4, 48", "0.45, 64"})
    void findsTheCrestOfASineBetweenItsSamples(double cyclesPerSample, int taps) {
        var interpolator = PeakInterpolator.flat(16, taps);
        double[] samples = new double[4000];
        Arrays.setAll(samples, n -> Math.sin(2 * Math.PI * cyclesPerSample * n + Math.PI / 4));
        double peak = 0;
        for (int n = taps; n < samples.length - taps; n++) {
            peak = Math.max(peak, interpolator.highestAfter(samples, n));
        }
        assertEquals(0, 20 * Math.log10(peak), 0.05);
    }

    @Test
    void thePeakOfAQuarterRateSineLiesThreeDbAboveItsSamples() {
        double[] samples = new double[400];
        for (int n = 0; n < samples.length; n++) {
            samples[n] = Math.sin(Math.PI / 2 * n + Math.PI / 4);
        }
        double rise = PeakInterpolator.flat(4, 64).highestAfter(samples, 200) / Math.abs(samples[200]);
        assertEquals(Math.sqrt(2), rise, 0.001);
    }

    @Test
    void theSamplesThemselvesCount() {
        double[] samples = new double[100];
        samples[50] = -1;
        assertEquals(1, PeakInterpolator.flat(4, 12).highestAfter(samples, 50));
    }

    @Test
    void aRunAndSingleLooksReadTheSameBits() {
        int taps = 24;
        var random = new Random(3);
        double[] samples = random.doubles(2000, -1, 1).toArray();
        double[] peaks = new double[1900];
        var interpolator = PeakInterpolator.flat(4, taps);
        interpolator.highestAfter(samples, taps, peaks.length, peaks);
        for (int n = 0; n < peaks.length; n++) {
            assertEquals(interpolator.highestAfter(samples, taps + n), peaks[n]);
        }
    }

    @Test
    void noSignalRisesHigherThanIsPromised() {
        var interpolator = PeakInterpolator.flat(4, 12);
        double[] samples = new Random(1).doubles(20000).map(v -> v < 0.5 ? -1 : 1).toArray();
        double highest = 0;
        for (int n = 12; n < samples.length - 12; n++) {
            highest = Math.max(highest, interpolator.highestAfter(samples, n));
        }
        assertEquals(interpolator.highestRise(), highest, 0.2 * highest);
        assertEquals(true, highest <= interpolator.highestRise());
    }

    @Test
    void anOddLengthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> PeakInterpolator.flat(4, 13));
    }
}
