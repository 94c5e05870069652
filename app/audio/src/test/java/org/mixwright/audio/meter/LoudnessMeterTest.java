package org.mixwright.audio.meter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoudnessMeterTest {
    private static final int RATE = 48_000;

    @Test
    void weightingAt48kHzIsTheStandardsTable() {
        assertArrayEquals(
                new double[] {
                    1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585},
                KWeighting.shelf(RATE), 1e-10);
        assertArrayEquals(
                new double[] {1, -2, 1, -1.99004745483398, 0.99007225036621}, KWeighting.highPass(RATE), 1e-10);
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 22_050, 44_100, 48_000, 88_200, 96_000, 192_000, 384_000})
    void a997HzToneReadsAlikeAtEveryRate(int sampleRate) {
        double[] tone = new Tone(sampleRate, 997).then(4, 0).samples();
        assertEquals(-3.01, Tone.reading(sampleRate, tone).integratedLufs(), 0.02);
    }

    /** Powers add: two different channels read as the sum of what each reads alone (BS.1770-5, equation 2). */
    @Test
    void twoChannelsHeardTogetherAddUpTheirPowers() {
        var random = new Random(3);
        double[] left = random.doubles(5 * RATE, -0.5, 0.5).toArray();
        double[] right = random.doubles(5 * RATE, -0.1, 0.1).toArray();
        double expected = 10 * Math.log10(Math.pow(10, Tone.reading(RATE, left).maxShortTermLufs() / 10)
                + Math.pow(10, Tone.reading(RATE, right).maxShortTermLufs() / 10));
        assertEquals(expected, Tone.reading(RATE, left, right).maxShortTermLufs(), 0.01);
        assertEquals(Tone.reading(RATE, left).maxShortTermLufs(),
                Tone.reading(RATE, left, new double[left.length]).maxShortTermLufs(), 1e-9);
        assertEquals(Tone.reading(RATE, right).maxShortTermLufs(),
                Tone.reading(RATE, new double[right.length], right).maxShortTermLufs(), 1e-9);
    }

    @Test
    void silenceHasNoLoudness() {
        double[] silence = new double[5 * RATE];
        assertEquals(
                new LoudnessReading(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN),
                Tone.reading(RATE, silence, silence));
    }

    @Test
    void absoluteGateLiesAtMinus70() {
        assertEquals(-69, Tone.reading(RATE, new Tone(RATE, 1000).then(5, -69).stereo()).integratedLufs(), 0.1);
        LoudnessReading below = Tone.reading(RATE, new Tone(RATE, 1000).then(5, -71).stereo());
        assertTrue(Double.isNaN(below.integratedLufs()));
        assertTrue(Double.isNaN(below.loudnessRangeLu()));
        assertEquals(-71, below.maxMomentaryLufs(), 0.1);
    }

    @Test
    void lessThanABlockHasPeaksButNoLoudness() {
        LoudnessReading reading = Tone.reading(RATE, new Tone(RATE, 1000).then(0.3, -20).stereo());
        assertTrue(Double.isNaN(reading.integratedLufs()));
        assertTrue(Double.isNaN(reading.maxMomentaryLufs()));
        assertEquals(-20, reading.truePeakDbtp(), 0.1);
        assertEquals(-23.01, reading.rmsDbfs(), 0.01);
    }

    @Test
    void oneSampleFileIsMeasured() {
        LoudnessReading reading = Tone.reading(RATE, new double[] {-0.5});
        assertTrue(Double.isNaN(reading.integratedLufs()));
        assertEquals(-6.02, reading.samplePeakDbfs(), 0.01);
        assertEquals(-6.02, reading.rmsDbfs(), 0.01);
        assertEquals(-6.02, reading.truePeakDbtp(), 0.01);
    }

    @Test
    void directCurrentIsNotLoud() {
        double[] offset = new double[10 * RATE];
        Arrays.fill(offset, 0.5);
        LoudnessReading reading = Tone.reading(RATE, offset);
        assertEquals(-6.02, reading.rmsDbfs(), 0.01);
        assertTrue(reading.integratedLufs() < -25, "only the jump at its start is heard");
    }

    @Test
    void crestFactorOfASineIs3Decibels() {
        assertEquals(3.01, Tone.reading(RATE, new Tone(RATE, 1000).then(1, -10).samples()).crestFactorDb(), 0.01);
    }

    @Test
    void blockSizeDoesNotMatter() {
        double[][] noise = {noise(1, 200_001), noise(2, 200_001)};
        LoudnessReading whole = Tone.reading(44_100, noise);
        for (int capacity : new int[] {1, 37, 441, 10_000}) {
            var bridge = new MeterBridge(44_100, 2);
            Tone.feed(noise, capacity, bridge::feed);
            assertEquals(whole, bridge.reading());
        }
    }

    @Test
    void meterStaysExactOverHoursOfTone() {
        var histogram = new LoudnessHistogram();
        for (int block = 0; block < 10 * 3600 * 10; block++) {
            histogram.add(block % 3 == 0 ? 1e-2 : 1e-3);
        }
        double mean = (1e-2 + 2e-3) / 3;
        assertEquals(LoudnessHistogram.lufs(mean), histogram.gatedLufs(-10), 1e-6);
    }

    @Test
    void channelsBeyondTheSixthAreNotHeardButTheirPeaksAre() {
        double[][] six = new double[6][];
        double[][] eight = new double[8][];
        for (int channel = 0; channel < 8; channel++) {
            eight[channel] = noise(channel, 2 * RATE);
            if (channel < 6) {
                six[channel] = eight[channel];
            }
        }
        eight[7][RATE] = 1;
        LoudnessReading reading = Tone.reading(RATE, eight);
        assertEquals(Tone.reading(RATE, six).integratedLufs(), reading.integratedLufs());
        assertEquals(0, reading.samplePeakDbfs());
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 100})
    void loudnessFarAboveFullScaleIsStillMeasured(int level) {
        LoudnessReading reading = Tone.reading(RATE, new Tone(RATE, 997).then(4, level).samples());
        assertEquals(level - 3.01, reading.integratedLufs(), 0.02);
        assertEquals(0, reading.loudnessRangeLu(), 0.02);
    }

    @Test
    void wrongRatesAndChannelCountsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LoudnessMeter(3_999, 2));
        assertThrows(IllegalArgumentException.class, () -> new LoudnessMeter(768_001, 2));
        assertThrows(IllegalArgumentException.class, () -> new LoudnessMeter(RATE, 0));
    }

    private static double[] noise(long seed, int frames) {
        var random = new Random(seed);
        return random.doubles(frames, -0.5, 0.5).toArray();
    }
}
