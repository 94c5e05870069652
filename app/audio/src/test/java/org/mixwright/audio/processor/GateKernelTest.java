package org.mixwright.audio.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.setting.GateSetting;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Milliseconds;

class GateKernelTest {
    private static final int RATE = 48000;

    @ParameterizedTest
    @CsvSource({"-20,0", "-30,0", "-36,6", "-40,10", "-50,20", "-70,20"})
    void aSteadyLevelSettlesOnTheStaticCurve(double levelDb, double takenDb) {
        var setting = setting(-30, 2, -20, 0, 1, 0, 20, 0);
        assertEquals(levelDb - takenDb, 20 * Math.log10(settled(setting, levelDb)), 0.01);
    }

    @Test
    void aToneDoesNotMakeItChatter() {
        var kernel = new GateKernel(setting(-30, 4, -40, 3, 1, 0, 20, 0), RATE, 1);
        var block = new AudioBlock(1, RATE);
        for (int n = 0; n < RATE; n++) {
            block.channel(0)[n] = 0.04 * Math.sin(2 * Math.PI * 50 * n / RATE);
        }
        double[] sine = block.channel(0).clone();
        kernel.process(block);
        for (int n = RATE / 2; n < RATE; n++) {
            assertEquals(sine[n], block.channel(0)[n], 1e-9, "a tone above the threshold passes");
        }
    }

    @Test
    void betweenTheTwoThresholdsItStaysAsItWas() {
        var setting = setting(-30, 100, -40, 6, 1, 0, 20, 0);
        assertEquals(-33 - 40, 20 * Math.log10(settled(setting, -33)), 0.01, "still closed");
        var kernel = new GateKernel(setting, RATE, 1);
        kernel.process(constant(0.1, RATE / 4));
        var quieter = constant(Math.pow(10, -33 / 20.0), RATE / 2);
        kernel.process(quieter);
        assertEquals(-33, 20 * Math.log10(quieter.channel(0)[RATE / 2 - 1]), 0.01, "still open");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 10, 100})
    void attackIsTheTimeToOneMinusOneOverE(double attackMs) {
        var kernel = new GateKernel(setting(-30, 100, -40, 0, attackMs, 0, 20, 0), RATE, 1);
        var block = constant(0.5, RATE);
        kernel.process(block);
        double wantedDb = -40 / Math.E;
        int frames = 0;
        while (20 * Math.log10(block.channel(0)[frames] / 0.5) < wantedDb) {
            frames++;
        }
        assertEquals(attackMs, 1000.0 * (frames + 1) / RATE, Math.max(0.02 * attackMs, 1001.0 / RATE));
    }

    @ParameterizedTest
    @CsvSource({"100,0", "700,0", "200,150"})
    void releaseIsTheTimeToOneMinusOneOverEAfterTheHold(double releaseMs, double holdMs) {
        var kernel = new GateKernel(setting(-30, 100, -40, 0, 1, holdMs, releaseMs, 0), RATE, 1);
        kernel.process(constant(0.5, RATE));
        double quiet = 1e-4;
        var block = constant(quiet, 3 * RATE);
        kernel.process(block);
        int start = 0;
        while (block.channel(0)[start] == quiet) {
            start++;
        }
        assertTrue(1000.0 * start / RATE >= holdMs, "held");
        int frames = start;
        while (20 * Math.log10(block.channel(0)[frames] / quiet) > -40 * (1 - 1 / Math.E)) {
            frames++;
        }
        assertEquals(releaseMs, 1000.0 * (frames - start) / RATE, 0.02 * releaseMs);
    }

    @ParameterizedTest
    @CsvSource({"20,44100", "150,48000", "300,96000"})
    void theHoldIsAddedToTheTimeThatItStaysOpen(double holdMs, int sampleRate) {
        double openMs = openMs(0, sampleRate);
        assertEquals(holdMs, openMs(holdMs, sampleRate) - openMs, 0.02 * holdMs);
    }

    private static double openMs(double holdMs, int sampleRate) {
        var kernel = new GateKernel(setting(-30, 100, -40, 3, 1, holdMs, 100, 0), sampleRate, 1);
        kernel.process(constant(0.5, sampleRate));
        double quiet = 1e-4;
        var block = constant(quiet, sampleRate);
        kernel.process(block);
        int open = 0;
        while (block.channel(0)[open] == quiet) {
            open++;
        }
        return 1000.0 * open / sampleRate;
    }

    @Test
    void aSoundOnOneSideOpensBothTogether() {
        var kernel = new GateKernel(setting(-30, 4, -40, 3, 2, 5, 30, 0), RATE, 2);
        var block = new AudioBlock(2, RATE / 2);
        for (int n = 0; n < block.frames(); n++) {
            block.channel(0)[n] = (n % 8000 < 3000 ? 0.5 : 0.002) * Math.sin(0.1 * n);
            block.channel(1)[n] = block.channel(0)[n] / 1024;
        }
        double loud = block.channel(1)[2999];
        kernel.process(block);
        assertEquals(loud, block.channel(1)[2999], 1e-9, "open, though far below the threshold by itself");
        for (int n = 0; n < block.frames(); n++) {
            assertEquals(block.channel(0)[n] / 1024, block.channel(1)[n], 1e-18);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,-40", "50,0"})
    void aNeutralGateOnlyDelays(double ratio, double rangeDb) {
        var setting = setting(-10, ratio, rangeDb, 3, 1, 10, 50, 5);
        var kernel = new GateKernel(setting, RATE, 2);
        assertEquals(240, kernel.latencyFrames());
        var random = new Random(3);
        var block = new AudioBlock(2, 3000);
        Arrays.setAll(block.channel(0), n -> 0.1 * random.nextGaussian());
        double[] before = block.channel(0).clone();
        kernel.process(block);
        assertArrayEquals(Arrays.copyOf(before, 3000 - 240), Arrays.copyOfRange(block.channel(0), 240, 3000));
    }

    /** When the sound comes, exp(-look-ahead / attack) of the reduction is left, and less from then on. */
    @ParameterizedTest
    @CsvSource({"1,10", "1,5", "2,8", "0.5,3", "1,1"})
    void lookingAheadItIsOpenWhenTheSoundComes(double attackMs, double lookAheadMs) {
        double rangeDb = 60;
        var kernel = new GateKernel(setting(-30, 100, -rangeDb, 0, attackMs, 0, 50, lookAheadMs), RATE, 1);
        var block = new AudioBlock(1, 10_000);
        for (int n = 5000; n < block.frames(); n++) {
            block.channel(0)[n] = 0.5 * Math.exp(-(n - 5000) / 4000.0) * Math.cos(0.05 * (n - 5000));
        }
        double[] drum = block.channel(0).clone();
        kernel.process(block);
        int delay = kernel.latencyFrames();
        double leftDb = rangeDb * Math.exp(-(delay + 1) / (attackMs / 1000 * RATE));
        assertEquals(-leftDb, 20 * Math.log10(block.channel(0)[5000 + delay] / drum[5000]), 0.01);
        for (int n = 5000; n + delay < block.frames(); n++) {
            assertTrue(Math.abs(block.channel(0)[n + delay]) >= Math.abs(drum[n]) * Math.pow(10, -(leftDb + 0.01) / 20));
        }
    }

    private static double settled(GateSetting setting, double levelDb) {
        var block = constant(Math.pow(10, levelDb / 20), RATE);
        new GateKernel(setting, RATE, 1).process(block);
        return block.channel(0)[RATE - 1];
    }

    private static AudioBlock constant(double value, int frames) {
        var block = new AudioBlock(1, frames);
        Arrays.fill(block.channel(0), value);
        return block;
    }

    private static GateSetting setting(double thresholdDb, double ratio, double rangeDb, double hysteresisDb,
            double attackMs, double holdMs, double releaseMs, double lookAheadMs) {
        return new GateSetting(Decibels.of(thresholdDb), ratio, Decibels.of(rangeDb), Decibels.of(hysteresisDb),
                Milliseconds.of(attackMs), Milliseconds.of(holdMs), Milliseconds.of(releaseMs), Milliseconds.of(lookAheadMs));
    }
}
