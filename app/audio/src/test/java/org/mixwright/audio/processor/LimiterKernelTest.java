package org.mixwright.audio.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.setting.LimiterSetting;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Milliseconds;

class LimiterKernelTest {
    private static final int SAMPLE_RATE = 48000;
    private static final int FRAMES = 12000;
    private static final double CEILING_DB = -1;
    /** What the ceiling may be passed by: half of what a reading with one decimal shows. */
    private static final double TOLERANCE_DB = 0.05;

    @Test
    void theMeterOfTheseTestsHearsWhatAConverterPasses() {
        assertEquals(0, OutsideMeter.BLACKMAN.responseDb(20.0 / 44.1), 0.01);
        assertTrue(OutsideMeter.BLACKMAN.responseDb(24.1 / 44.1) < -70);
    }

    /** Also guards the second stage and the search for crests: without one of them the signals found by search pass the ceiling. */
    @ParameterizedTest
    @EnumSource(HostileSignal.class)
    void theTruePeakStaysUnderTheCeiling(HostileSignal hostile) {
        assertStaysUnder(hostile, 0, -1, 1, 44_100);
        assertStaysUnder(hostile, 1, -1, 60, 48_000);
        assertStaysUnder(hostile, 2, -6, 1, 96_000);
        assertStaysUnder(hostile, 3, 0, 60, 44_100);
        assertStaysUnder(hostile, 4, 0, 1, 8_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 20, 30, 40})
    void theTruePeakOfRandomSignsStaysUnderTheCeiling(long firstSeed) {
        for (long seed = firstSeed; seed < firstSeed + 5; seed++) {
            assertStaysUnder(HostileSignal.RANDOM_SIGNS, seed, 0, 60, 48_000);
        }
    }

    private static void assertStaysUnder(HostileSignal hostile, long seed, double ceilingDb, double releaseMs, int sampleRate) {
        var setting = new LimiterSetting(Decibels.of(ceilingDb), Milliseconds.of(releaseMs));
        var limited = limited(hostile.samples(4000, seed), new LimiterKernel(setting, sampleRate, 1));
        for (var meter : OutsideMeter.values()) {
            double overDb = meter.truePeakDb(limited) - ceilingDb;
            assertTrue(overDb <= TOLERANCE_DB || meter == OutsideMeter.LONG_BLACKMAN && hostile.liesAtHalfTheRate(), overDb + " dB over by " + meter + ", release " + releaseMs + ", " + sampleRate
                    + " Hz, seed " + seed);
        }
    }

    /**
     * A peak between two samples is made of all samples around it: they must be turned down by the same gain. Guards how far
     * around a peak the gain is held down; half as far lets a lone stage pass the ceiling by 0.2 dB.
     */
    @Test
    void oneStageHoldsAPeakThatManySamplesAddUpTo() {
        int sampleRate = 8000;
        var stage = new LimiterStage(1, Decibels.of(-0.05).toLinear(), Milliseconds.of(1), sampleRate, 1, false);
        double[] samples = Arrays.copyOf(HostileSignal.SIGNS_OF_A_LONG_SINC.samples(2900, 0), 12 * LimiterStage.RUN_FRAMES);
        double[] applied = new double[LimiterStage.RUN_FRAMES];
        for (int from = 0; from < samples.length; from += LimiterStage.RUN_FRAMES) {
            stage.process(new double[][] {samples}, from, applied, LimiterStage.RUN_FRAMES);
        }
        double truePeakDb = OutsideMeter.BLACKMAN.truePeakDb(samples);
        assertTrue(truePeakDb <= TOLERANCE_DB, truePeakDb + " dB over");
    }

    /** What lies just below half the sample rate, where meters disagree, costs up to a decibel. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = {"NYQUIST_.*", "NEAR_.*", "SIGNS_.*", "CRESTS_.*", "RAISED_.*", "PITCH_.*"})
    void theSignalIsNotTurnedDownMuchMoreThanItNeeds(HostileSignal hostile) {
        double loudest = loudestDb(limited(hostile.samples(4000, 0), kernel(60)));
        assertTrue(loudest >= CEILING_DB - 1, loudest + " dBTP");
    }

    @Test
    void whatHasNothingAtTheUpperEndIsNotTurnedDownMoreThanItNeeds() {
        double[] samples = new double[FRAMES];
        Arrays.setAll(samples, n -> Math.sin(2 * Math.PI * 60 * n / SAMPLE_RATE) + Math.sin(2 * Math.PI * 1234 * n / SAMPLE_RATE)
                + 0.3 * Math.sin(2 * Math.PI * 9876 * n / SAMPLE_RATE) + 0.1 * Math.sin(2 * Math.PI * 15000 * n / SAMPLE_RATE));
        double loudest = loudestDb(limited(samples, kernel(60)));
        assertTrue(loudest >= CEILING_DB - 0.17, loudest + " dBTP");
    }

    private static double loudestDb(double[] samples) {
        return Arrays.stream(OutsideMeter.values()).mapToDouble(meter -> meter.truePeakDb(samples)).max().orElseThrow();
    }

    @Test
    void aPeakOnOneSideTurnsBothDownTogether() {
        double quiet = 1e-3;
        double[] hot = HostileSignal.NOISE_AT_PLUS_20_DB.samples(FRAMES, 0);
        var block = new AudioBlock(2, FRAMES);
        System.arraycopy(hot, 0, block.channel(0), 0, FRAMES);
        Arrays.fill(block.channel(1), quiet);
        var kernel = kernel(60, 2);
        kernel.process(block);
        for (int n = kernel.latencyFrames(); n < FRAMES; n++) {
            double gain = block.channel(1)[n] / quiet;
            assertEquals(hot[n - kernel.latencyFrames()] * gain, block.channel(0)[n], 1e-12);
        }
        assertTrue(OutsideMeter.BLACKMAN.truePeakDb(block.channel(0)) <= CEILING_DB + TOLERANCE_DB);
    }

    @Test
    void whatFitsPassesBitByBit() {
        double[] samples = new double[FRAMES];
        Arrays.setAll(samples, n -> 0.85 * Math.sin(2 * Math.PI * 440 * n / SAMPLE_RATE));
        var kernel = kernel(60);
        assertArrayEquals(samples, limited(samples, kernel));
        assertEquals(GainReduction.NONE, kernel.gainReduction());
    }

    @Test
    void theLookAheadIsAFewMilliseconds() {
        for (int sampleRate : new int[] {8000, 44100, 48000, 96000, 192000}) {
            var kernel = new LimiterKernel(new LimiterSetting(Decibels.of(-1), Milliseconds.of(60)), sampleRate, 2);
            double latencyMs = 1000.0 * kernel.latencyFrames() / sampleRate;
            assertTrue(latencyMs > 1.5 && latencyMs < 20, latencyMs + " ms at " + sampleRate);
        }
    }

    @Test
    void afterAPeakTheGainRecoversWithTheReleaseTime() {
        double releaseMs = 50;
        double quiet = 0.001;
        double[] samples = new double[SAMPLE_RATE];
        Arrays.fill(samples, quiet);
        int peakAt = 4800;
        samples[peakAt] = 2;
        var limited = limited(samples, kernel(releaseMs));
        double lowest = CEILING_DB - 20 * Math.log10(2);
        double linearLowest = Math.pow(10, lowest / 20);
        int recovered = peakAt;
        while (limited[recovered] < quiet * (1 - (1 - linearLowest) / Math.E) || recovered == peakAt) {
            recovered++;
        }
        double holdMs = 1;
        assertEquals(releaseMs + holdMs, 1000.0 * (recovered - peakAt) / SAMPLE_RATE, 0.03 * releaseMs);
    }

    @Test
    void bothChannelsAreTurnedDownTogether() {
        var block = new AudioBlock(2, FRAMES);
        for (int n = 0; n < FRAMES; n++) {
            block.channel(0)[n] = 2 * Math.sin(0.01 * n);
            block.channel(1)[n] = block.channel(0)[n] / 1024;
        }
        kernel(60, 2).process(block);
        for (int n = 0; n < FRAMES; n++) {
            assertEquals(block.channel(0)[n] / 1024, block.channel(1)[n], 1e-18);
        }
    }

    @Test
    void reportsHowDeepAndHowLong() {
        double[] samples = new double[SAMPLE_RATE];
        Arrays.setAll(samples, n -> n < SAMPLE_RATE / 2 ? 2 * Math.sin(0.1 * n) : 0);
        var kernel = kernel(1);
        limited(samples, kernel);
        var reduction = kernel.gainReduction();
        assertEquals(CEILING_DB - 20 * Math.log10(2), reduction.deepestDb(), 0.2);
        assertEquals(0.5, reduction.activeShare(), 0.02);
    }

    private static LimiterKernel kernel(double releaseMs) {
        return kernel(releaseMs, 1);
    }

    private static LimiterKernel kernel(double releaseMs, int channels) {
        return new LimiterKernel(
                new LimiterSetting(Decibels.of(CEILING_DB), Milliseconds.of(releaseMs)), SAMPLE_RATE, channels);
    }

    /** The kernel's output with its latency taken back. */
    private static double[] limited(double[] samples, LimiterKernel kernel) {
        int latency = kernel.latencyFrames();
        var block = new AudioBlock(1, samples.length + latency);
        System.arraycopy(samples, 0, block.channel(0), 0, samples.length);
        kernel.process(block);
        return Arrays.copyOfRange(block.channel(0), latency, block.frames());
    }
}
