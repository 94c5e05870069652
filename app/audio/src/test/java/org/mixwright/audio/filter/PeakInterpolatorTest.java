package org.mixwright.audio.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeakInterpolatorTest {

    @ParameterizedTest
    @CsvSource({"0.01, 12", "0.1, 12", "0.25, 12", "0.25, 64", "0.4, 48", "0.45, 64"})
    void findsTheCrestOfASineBetweenItsSamples(double cyclesPerSample, int taps) {
        var interpolator = PeakInterpolator.flat(16, taps);
        double peak = 0;
        for (int n = 0; n < 4000; n++) {
            double read = interpolator.feed(Math.sin(2 * Math.PI * cyclesPerSample * n + Math.PI / 4));
            peak = n < 2 * taps ? 0 : Math.max(peak, read);
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
        var interpolator = PeakInterpolator.flat(4, 12);
        assertEquals(1, interpolator.highestAfter(samples, 50));
        for (int n = 0; n < 50; n++) {
            interpolator.feed(0);
        }
        interpolator.feed(-1);
        double read = 0;
        for (int n = 0; n < interpolator.latencyFrames(); n++) {
            read = interpolator.feed(0);
        }
        assertEquals(1, read);
    }

    @Test
    void aRunAndSingleFeedsReadTheSameBits() {
        int taps = 24;
        var random = new Random(3);
        double[] samples = random.doubles(2000, -1, 1).toArray();
        double[] peaks = new double[1900];
        var interpolator = PeakInterpolator.flat(4, taps);
        interpolator.highestAfter(samples, taps, peaks.length, peaks);
        int latency = interpolator.latencyFrames();
        for (int n = 0; n < samples.length; n++) {
            double read = interpolator.feed(samples[n]);
            int index = n - latency - taps;
            if (index >= 0 && index < peaks.length) {
                assertEquals(peaks[index], read);
            }
        }
    }

    @Test
    void noSignalRisesHigherThanIsPromised() {
        var interpolator = PeakInterpolator.flat(4, 12);
        double highest = 0;
        for (double sample : new Random(1).doubles(20000).map(v -> v < 0.5 ? -1 : 1).toArray()) {
            highest = Math.max(highest, interpolator.feed(sample));
        }
        assertEquals(interpolator.highestRise(), highest, 0.2 * highest);
        assertEquals(true, highest <= interpolator.highestRise());
    }

    @Test
    void anOddLengthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> PeakInterpolator.flat(4, 13));
    }
}
