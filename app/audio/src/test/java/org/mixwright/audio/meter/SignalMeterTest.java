package org.mixwright.audio.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalMeterTest {
    private static final int RATE = 48_000;
    private static final int STEPS_PER_DAY = 100 * 60 * 60 * 24;

    /** After 248.55 days more steps of 10 ms have gone by than an int can count. */
    @Test
    void aYearIsNotTooLong() {
        var meter = new SignalMeter(new StepClock(RATE, 365L * STEPS_PER_DAY), 2);
        feedTone(meter);
        assertTrue(meter.steps() > Integer.MAX_VALUE);
        assertEquals(0.1 / Math.sqrt(2), meter.recentRms(), 1e-6);
        assertEquals(0.1, meter.recentPeak(), 1e-6);
        assertEquals(1, meter.recentCorrelation(), 1e-9);
    }

    @Test
    void theStepAtWhichAnIntOverflowsIsLikeAnyOther() {
        var meter = new SignalMeter(new StepClock(RATE, Integer.MAX_VALUE - 100L), 2);
        feedTone(meter);
        assertEquals(0.1 / Math.sqrt(2), meter.recentRms(), 1e-6);
        assertEquals(0.1, meter.recentPeak(), 1e-6);
    }

    private static void feedTone(SignalMeter meter) {
        Tone.feed(new Tone(RATE, 1000).then(4, -20).stereo(), 777, block -> meter.feed(block, 0, block.frames()));
    }

    /** The last 300 ms and the whole alike: of more than two channels, the first two are left and right. */
    @ParameterizedTest(name = "{0} channels, right is {1} times left")
    @CsvSource({"2, 1, 1", "2, -0.5, -1", "3, 0.5, 1", "5, -1, -1", "6, 1, 1", "6, -2, -1"})
    void correlationIsThatOfLeftAndRight(int channels, double right, double correlation) {
        double[][] sound = new double[channels][];
        for (int channel = 2; channel < channels; channel++) {
            sound[channel] = new Tone(RATE, 100 + 50 * channel).then(1, -1).samples();
        }
        sound[0] = new Tone(RATE, 1000).then(1, -20).samples();
        sound[1] = sound[0].clone();
        for (int n = 0; n < RATE; n++) {
            sound[1][n] *= right;
        }
        var meter = meter(sound);
        assertEquals(correlation, meter.correlation(), 1e-9);
        assertEquals(correlation, meter.recentCorrelation(), 1e-9);
    }

    /** 1000 and 1100 Hz are orthogonal over 10 ms and over any multiple. */
    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    void soundsThatHaveNothingInCommonAreUnrelated(int channels) {
        double[][] sound = new double[channels][];
        for (int channel = 0; channel < channels; channel++) {
            sound[channel] = new Tone(RATE, channel == 1 ? 1100 : 1000).then(1, -20).samples();
        }
        assertEquals(0, meter(sound).correlation(), 1e-9);
        assertEquals(0, meter(sound).recentCorrelation(), 1e-9);
    }

    @Test
    void oneChannelOrASilentSideHasNoCorrelation() {
        double[] tone = new Tone(RATE, 1000).then(1, -20).samples();
        assertTrue(Double.isNaN(meter(tone).correlation()));
        assertTrue(Double.isNaN(meter(tone).recentCorrelation()));
        assertTrue(Double.isNaN(meter(tone, new double[RATE]).correlation()));
        assertTrue(Double.isNaN(meter(tone, new double[RATE], tone).recentCorrelation()));
    }

    /** The mean of the channels' powers: one channel of two, or of six, that sounds. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6})
    void levelIsThatOfAllChannels(int channels) {
        double[][] sound = new double[channels][RATE];
        sound[channels - 1] = new Tone(RATE, 1000).then(1, -20).samples();
        double expected = 0.1 / Math.sqrt(2 * channels);
        assertEquals(expected, meter(sound).rms(), 1e-6);
        assertEquals(expected, meter(sound).recentRms(), 1e-6);
    }

    private static SignalMeter meter(double[]... sound) {
        var meter = new SignalMeter(RATE, sound.length);
        Tone.feed(sound, 777, block -> meter.feed(block, 0, block.frames()));
        return meter;
    }
}
