package org.mixwright.audio.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.setting.LimiterSetting;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Milliseconds;

class LimiterKernelTest {
    private static final int SAMPLE_RATE = 48000;
    private static final int FRAMES = 12000;
    private static final double CEILING_DB = -1;
    private static final Random RANDOM = new Random(11);

    private enum Hostile {
        SQUARE(n -> n / 50 % 2 == 0 ? 1 : -1),
        FAST_SQUARE(n -> n % 7 < 4 ? 1 : -1),
        NOISE_AT_PLUS_12_DB(n -> 4 * RANDOM.nextDouble(-1, 1)),
        BASS_UNDER_NOISE(n -> 2 * Math.sin(2 * Math.PI * 50 * n / SAMPLE_RATE) + 0.5 * RANDOM.nextGaussian()),
        IMPULSES(n -> n % 1000 == 0 ? 1 : 0),
        DIRAC_TRAIN(n -> n % 50 == 0 ? 4 : 0),
        BETWEEN_THE_SAMPLES(n -> 1.4 * Math.sin(Math.PI / 2 * n + Math.PI / 4)),
        BURSTS_BETWEEN_THE_SAMPLES(n -> (n % 2400 < 200 ? 1.4 : 0.1) * Math.sin(Math.PI / 2 * n + Math.PI / 4)),
        THIRD_OF_THE_RATE(n -> 1.3 * Math.sin(2 * Math.PI / 3 * n + Math.PI / 48)),
        CHIRP_TO_NYQUIST(n -> Math.sin(Math.PI * n * (0.5 * n / FRAMES))),
        LOUD_CHIRP_TO_NYQUIST(n -> 4 * Math.sin(Math.PI * n * (0.5 * n / FRAMES))),
        NOISE_AT_PLUS_20_DB(n -> 10 * RANDOM.nextGaussian()),
        RANDOM_SIGNS(n -> 2 * (RANDOM.nextBoolean() ? 1 : -1)),
        SPARSE_SIGNS(n -> RANDOM.nextInt(20) == 0 ? 4 * (RANDOM.nextBoolean() ? 1 : -1) : 0),
        /** Adds up to the most between two samples that samples of this size can. */
        SIGNS_OF_A_SINC(n -> 1.2 * Math.signum(sinc(n % 777 - 388.5)) * (Math.abs(n % 777 - 388) < 40 ? 1 : 0)),
        BURSTS_OF_HALF_THE_RATE(n -> n / 7 % 3 == 0 ? 1.4 * (n % 2 == 0 ? 1 : -1) : 0),
        PHASE_JUMPS(n -> 1.4 * Math.sin(Math.PI / 2 * n + jump(n, 37, 0, 2 * Math.PI))),
        PITCH_JUMPS_BELOW_NYQUIST(n -> 1.4 * Math.sin(2 * Math.PI * n * jump(n, 200, 0.3, 0.48))),
        STEPS(n -> Math.rint(jump(n, 300, -2.4, 2.4))),
        ON_AND_OFF(n -> n / 480 % 2 * 2 * Math.sin(2 * Math.PI * 997 * n / SAMPLE_RATE));

        private final IntToDoubleFunction signal;

        Hostile(IntToDoubleFunction signal) {
            this.signal = signal;
        }

        /** Another random value in a range every so many frames. */
        private static double jump(int n, int frames, double from, double to) {
            return new Random(n / frames).doubles(8, from, to).skip(7).findFirst().orElseThrow();
        }

        private static double sinc(double x) {
            return Math.sin(Math.PI * x) / x;
        }

        double[] samples() {
            RANDOM.setSeed(11);
            double[] samples = new double[FRAMES];
            Arrays.setAll(samples, signal);
            return samples;
        }
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void theTruePeakStaysUnderTheCeiling(Hostile hostile) {
        for (double releaseMs : new double[] {1, 60}) {
            var limited = limited(hostile.samples(), kernel(releaseMs));
            for (var meter : OutsideMeter.values()) {
                double truePeakDb = meter.truePeakDb(limited);
                assertTrue(truePeakDb <= CEILING_DB + 0.05, truePeakDb + " dBTP by " + meter + ", release " + releaseMs);
            }
        }
    }

    /** What lies just below half the sample rate, where meters disagree, costs up to 1.5 dB; see below what music costs. */
    @ParameterizedTest
    @EnumSource(Hostile.class)
    void theSignalIsNotTurnedDownMuchMoreThanItNeeds(Hostile hostile) {
        double loudest = loudestDb(limited(hostile.samples(), kernel(60)));
        assertTrue(loudest >= CEILING_DB - 1.5, loudest + " dBTP");
    }

    @Test
    void whatHasNothingAtTheUpperEndIsNotTurnedDownMoreThanItNeeds() {
        double[] samples = new double[FRAMES];
        Arrays.setAll(samples, n -> Math.sin(2 * Math.PI * 60 * n / SAMPLE_RATE) + Math.sin(2 * Math.PI * 1234 * n / SAMPLE_RATE)
                + 0.3 * Math.sin(2 * Math.PI * 9876 * n / SAMPLE_RATE) + 0.1 * Math.sin(2 * Math.PI * 15000 * n / SAMPLE_RATE));
        double loudest = loudestDb(limited(samples, kernel(60)));
        assertTrue(loudest >= CEILING_DB - 0.16, loudest + " dBTP");
    }

    private static double loudestDb(double[] samples) {
        return Arrays.stream(OutsideMeter.values()).mapToDouble(meter -> meter.truePeakDb(samples)).max().orElseThrow();
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
