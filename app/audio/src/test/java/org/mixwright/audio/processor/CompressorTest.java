package org.mixwright.audio.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.Detector;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Milliseconds;

class CompressorTest {
    private static final int SAMPLE_RATE = 48000;

    @ParameterizedTest
    @CsvSource({"0", "6", "24"})
    void aSteadyLevelSettlesOnTheStaticCurve(double kneeDb) {
        double thresholdDb = -20;
        double ratio = 4;
        for (double levelDb = -60; levelDb <= 12; levelDb += 3) {
            double outputDb = settled(setting(thresholdDb, ratio, kneeDb, 1, 5, 0), levelDb);
            assertEquals(curve(levelDb, thresholdDb, ratio, kneeDb), outputDb, 0.01, levelDb + " dB in");
        }
    }

    /** Eq. (4) of Giannoulis, Massberg and Reiss, as printed. */
    private static double curve(double x, double t, double r, double w) {
        if (2 * (x - t) < -w) {
            return x;
        }
        if (2 * Math.abs(x - t) <= w && w > 0) {
            return x + (1 / r - 1) * Math.pow(x - t + w / 2, 2) / (2 * w);
        }
        return t + (x - t) / r;
    }

    @Test
    void halfAsMuchOverTheThresholdComesOutOfTwoToOne() {
        assertEquals(-3, settled(setting(-6, 2, 0, 1, 5, 0), 0), 0.001);
    }

    @Test
    void makeupIsAddedAfterwards() {
        assertEquals(-3 + 4.5, settled(setting(-6, 2, 0, 1, 5, 4.5), 0), 0.001);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 10, 100})
    void attackIsTheTimeToOneMinusOneOverE(double attackMs) {
        var kernel = new OneStrip(Slot.COMPRESSOR, setting(-20, 4, 0, attackMs, 3000, 0), SAMPLE_RATE);
        var block = constant(1, SAMPLE_RATE);
        kernel.process(block);
        double wantedDb = -15 * (1 - 1 / Math.E);
        int frames = 0;
        while (20 * Math.log10(block.channel(0)[frames]) > wantedDb) {
            frames++;
        }
        assertEquals(attackMs, 1000.0 * (frames + 1) / SAMPLE_RATE, Math.max(0.02 * attackMs, 1000.0 / SAMPLE_RATE));
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 100, 700})
    void releaseIsTheTimeToOneMinusOneOverE(double releaseMs) {
        var kernel = new OneStrip(Slot.COMPRESSOR, setting(-20, 4, 0, 0.1, releaseMs, 0), SAMPLE_RATE);
        kernel.process(constant(1, SAMPLE_RATE / 10));
        double quiet = 0.001;
        var block = constant(quiet, SAMPLE_RATE * 2);
        kernel.process(block);
        double wantedDb = -15 / Math.E;
        int frames = 0;
        while (20 * Math.log10(block.channel(0)[frames] / quiet) < wantedDb) {
            frames++;
        }
        assertEquals(releaseMs, 1000.0 * (frames + 1) / SAMPLE_RATE, 0.02 * releaseMs);
    }

    @Test
    void theLouderChannelTurnsDownBoth() {
        var kernel = new OneStrip(Slot.COMPRESSOR, setting(-6, 2, 0, 1, 5, 0), SAMPLE_RATE);
        var block = new AudioBlock(2, 4800);
        Arrays.fill(block.channel(0), 0.001);
        Arrays.fill(block.channel(1), 1);
        kernel.process(block);
        assertEquals(-3, 20 * Math.log10(block.channel(0)[4799] / 0.001), 0.001);
        assertEquals(-3, 20 * Math.log10(block.channel(1)[4799]), 0.001);
    }

    @Test
    void reportsWhatItTookAway() {
        var kernel = new OneStrip(Slot.COMPRESSOR, setting(-6, 2, 0, 0.1, 5, 10), SAMPLE_RATE);
        kernel.process(constant(1, SAMPLE_RATE / 2));
        kernel.process(constant(0, SAMPLE_RATE / 2));
        var reduction = kernel.gainReduction();
        assertEquals(-3, reduction.deepestDb(), 0.001);
        double tailSeconds = 0.005;
        assertEquals(-3 * (0.5 + tailSeconds), reduction.meanDb(), 0.001);
        assertEquals(0.5 + tailSeconds * Math.log(3 / GainReduction.ACTIVE_DB), reduction.activeShare(), 0.001);
    }

    /** The root of a sine's mean square is its peak less 3.01 dB, so at 2:1 it is turned down by 1.5 dB less. */
    @Test
    void anRmsDetectorReadsASineThreeDbLower() {
        var rms = new CompressorSetting(Decibels.of(-30), 2, Decibels.ZERO, Milliseconds.of(20), Milliseconds.of(20),
                Decibels.ZERO, Detector.RMS, false, Hertz.of(16), 1);
        double level = sineLevelDb(rms, 5000, 1);
        assertEquals(-15 + 10 * Math.log10(2) / 2, level, 0.05);
    }

    @Test
    void aSideChainFilterIsDeafToTheLowsAndHearsTheRest() {
        var filtered = new CompressorSetting(Decibels.of(-20), 4, Decibels.ZERO, Milliseconds.of(1), Milliseconds.of(50),
                Decibels.ZERO, Detector.RMS, false, Hertz.of(1000), 1);
        assertEquals(0, sineLevelDb(filtered, 40, 1), 0.01);
        assertEquals(-(20 - 3.01) * 0.75, sineLevelDb(filtered, 10_000, 1), 0.2);
    }

    @Test
    void mixIsTheShareOfTheCompressedSignal() {
        var half = new CompressorSetting(Decibels.of(-20), 4, Decibels.ZERO, Milliseconds.of(1), Milliseconds.of(5),
                Decibels.of(6), Detector.PEAK, false, Hertz.of(16), 0.5);
        double compressedDb = -15 + 6;
        assertEquals(20 * Math.log10(0.5 + 0.5 * Math.pow(10, compressedDb / 20.0)), settled(half, 0), 0.001);
    }

    @Test
    void theAutomaticReleaseIsAsSetAfterAPeakAndSlowAfterLongReduction() {
        double releaseMs = 100;
        var auto = new CompressorSetting(Decibels.of(-20), 4, Decibels.ZERO, Milliseconds.of(0.1), Milliseconds.of(releaseMs),
                Decibels.ZERO, Detector.PEAK, true, Hertz.of(16), 1);
        assertEquals(releaseMs, recoveryMs(auto, 0.005), 0.1 * releaseMs);
        assertTrue(recoveryMs(auto, 5) > 3 * releaseMs);
    }

    /** How long after so many seconds at full scale the reduction has fallen to 1/e. */
    private static double recoveryMs(CompressorSetting setting, double loudSeconds) {
        var kernel = new OneStrip(Slot.COMPRESSOR, setting, SAMPLE_RATE);
        var loud = constant(1, (int) (loudSeconds * SAMPLE_RATE));
        kernel.process(loud);
        double reachedDb = 20 * Math.log10(loud.channel(0)[loud.frames() - 1]);
        double quiet = 0.001;
        var block = constant(quiet, SAMPLE_RATE * 3);
        kernel.process(block);
        int frames = 0;
        while (20 * Math.log10(block.channel(0)[frames] / quiet) < reachedDb / Math.E) {
            frames++;
        }
        return 1000.0 * (frames + 1) / SAMPLE_RATE;
    }

    /** What a sine of this peak comes out at, dB against its own level, after a second. */
    private static double sineLevelDb(CompressorSetting setting, double hertz, double peak) {
        var block = new AudioBlock(2, SAMPLE_RATE);
        for (int n = 0; n < SAMPLE_RATE; n++) {
            block.channel(0)[n] = peak * Math.sin(2 * Math.PI * hertz * n / SAMPLE_RATE);
        }
        new OneStrip(Slot.COMPRESSOR, setting, SAMPLE_RATE).process(block);
        double square = 0;
        for (int n = SAMPLE_RATE / 2; n < SAMPLE_RATE; n++) {
            square += block.channel(0)[n] * block.channel(0)[n];
        }
        return 10 * Math.log10(2 * square / (SAMPLE_RATE / 2) / (peak * peak));
    }

    private static double settled(CompressorSetting setting, double levelDb) {
        var block = constant(Math.pow(10, levelDb / 20), 4800);
        new OneStrip(Slot.COMPRESSOR, setting, SAMPLE_RATE).process(block);
        return 20 * Math.log10(block.channel(0)[4799]);
    }

    private static AudioBlock constant(double value, int frames) {
        var block = new AudioBlock(2, frames);
        Arrays.fill(block.channel(0), value);
        Arrays.fill(block.channel(1), value);
        return block;
    }

    private static CompressorSetting setting(
            double thresholdDb, double ratio, double kneeDb, double attackMs, double releaseMs, double makeupDb) {
        return new CompressorSetting(Decibels.of(thresholdDb), ratio, Decibels.of(kneeDb),
                Milliseconds.of(attackMs), Milliseconds.of(releaseMs), Decibels.of(makeupDb));
    }
}
