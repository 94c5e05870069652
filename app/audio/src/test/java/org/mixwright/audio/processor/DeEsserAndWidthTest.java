package org.mixwright.audio.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.setting.DeEsserSetting;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.setting.WidthSetting;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Pan;

class DeEsserAndWidthTest {
    private static final int RATE = 48000;

    /** The band comes down by (level - threshold)(1 - 1/ratio), up to the range; the whole is a first-order shelf. */
    @ParameterizedTest
    @CsvSource({"0,-20,4,-24,15", "-10,-20,2,-24,5", "0,-20,4,-6,6", "-25,-20,4,-24,0"})
    void aLoudSibilantIsTurnedDownByTheStaticCurve(
            double levelDb, double thresholdDb, double ratio, double rangeDb, double takenDb) {
        var setting = new DeEsserSetting(Hertz.of(2000), Decibels.of(thresholdDb), ratio, Decibels.of(rangeDb));
        double hertz = 11_003;
        double heardDb = toneDb(new DeEsserKernel(setting, RATE, 1), hertz, Math.pow(10, levelDb / 20));
        double above = Math.tan(Math.PI * hertz / RATE) / Math.tan(Math.PI * 2000 / RATE);
        double bandGain = Math.pow(10, -takenDb / 20);
        double shelfDb = 10 * Math.log10((1 + Math.pow(bandGain * above, 2)) / (1 + above * above));
        assertEquals(levelDb + shelfDb, heardDb, 0.1);
    }

    /** Half the sample rate is all band, and every sample is a crest: there the curve is exact. */
    @ParameterizedTest
    @CsvSource({"0,-20,4,-24,15", "-10,-20,2,-24,5", "0,-20,20,-24,19", "0,-20,4,-6,6", "-19,-20,4,-24,0.75", "-21,-20,4,-24,0"})
    void theBandComesDownByTheStaticCurve(
            double levelDb, double thresholdDb, double ratio, double rangeDb, double takenDb) {
        var setting = new DeEsserSetting(Hertz.of(2000), Decibels.of(thresholdDb), ratio, Decibels.of(rangeDb));
        var block = alternating(1, Math.pow(10, levelDb / 20));
        new DeEsserKernel(setting, RATE, 1).process(block);
        assertEquals(levelDb - takenDb, 20 * Math.log10(Math.abs(block.channel(0)[RATE - 1])), 0.01);
    }

    /** Both times are those in which the reduction, in dB, covers 1 - 1/e of its way. */
    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000, 96_000})
    void itAttacksIn500MicrosecondsAndReleasesIn60Milliseconds(int sampleRate) {
        double rangeDb = 12;
        double quiet = 1e-3;
        var setting = new DeEsserSetting(Hertz.of(1000), Decibels.of(-40), 20, Decibels.of(-rangeDb));
        var kernel = new DeEsserKernel(setting, sampleRate, 1);
        var loud = alternating(1, 1);
        kernel.process(loud);
        int attacked = 0;
        while (reductionDb(loud, attacked, 1) < rangeDb * (1 - 1 / Math.E)) {
            attacked++;
        }
        assertEquals(0.5e-3, (double) (attacked + 1) / sampleRate, Math.max(0.01e-3, 1.0 / sampleRate));
        var after = alternating(1, quiet);
        kernel.process(after);
        double falling = rangeDb / 2;
        int settled = sampleRate / 50;
        int start = firstBelow(after, settled, quiet, falling);
        int end = firstBelow(after, settled, quiet, falling / Math.E);
        assertEquals(60e-3, (double) (end - start) / sampleRate, 0.02 * 60e-3);
    }

    @Test
    void aSibilantOnOneSideTurnsBothDownTogether() {
        var setting = new DeEsserSetting(Hertz.of(5000), Decibels.of(-30), 4, Decibels.of(-9));
        var block = new AudioBlock(2, RATE / 4);
        for (int n = 0; n < block.frames(); n++) {
            block.channel(0)[n] = (n % 6000 < 2500 ? 0.5 : 0.001) * Math.sin(0.9 * n) + 0.2 * Math.sin(0.02 * n);
            block.channel(1)[n] = block.channel(0)[n] / 1024;
        }
        var alone = new AudioBlock(1, block.frames());
        System.arraycopy(block.channel(1), 0, alone.channel(0), 0, block.frames());
        double[] before = alone.channel(0).clone();
        new DeEsserKernel(setting, RATE, 1).process(alone);
        assertArrayEquals(before, alone.channel(0), "too quiet to be turned down by itself");
        new DeEsserKernel(setting, RATE, 2).process(block);
        assertTrue(energy(block.channel(1)) < 0.7 * energy(before), "turned down with the other side");
        for (int n = 0; n < block.frames(); n++) {
            assertEquals(block.channel(0)[n] / 1024, block.channel(1)[n], 1e-18);
        }
    }

    @Test
    void aLoudVowelIsLeftAlone() {
        var setting = new DeEsserSetting(Hertz.of(6000), Decibels.of(-20), 4, Decibels.of(-12));
        assertEquals(0, toneDb(new DeEsserKernel(setting, RATE, 1), 300, 1), 0.05);
    }

    @Test
    void theLowsOfASibilantAreLeftAlone() {
        var setting = new DeEsserSetting(Hertz.of(6000), Decibels.of(-40), 20, Decibels.of(-12));
        var block = new AudioBlock(1, RATE);
        for (int n = 0; n < RATE; n++) {
            block.channel(0)[n] = 0.5 * Math.sin(2 * Math.PI * 12000 * n / RATE) + 0.25 * Math.sin(2 * Math.PI * 200 * n / RATE);
        }
        new DeEsserKernel(setting, RATE, 1).process(block);
        assertEquals(20 * Math.log10(0.25), amplitudeDb(block.channel(0), 200), 0.01);
        assertTrue(amplitudeDb(block.channel(0), 12000) < 20 * Math.log10(0.5) - 6.5);
    }

    @ParameterizedTest
    @CsvSource({"0", "0.5", "1", "2"})
    void widthIsTheGainOfTheDifferenceOfTheSides(double width) {
        var block = new AudioBlock(2, 1);
        block.channel(0)[0] = 0.7;
        block.channel(1)[0] = 0.1;
        new WidthKernel(new WidthSetting(width)).process(block);
        assertEquals(0.8, block.channel(0)[0] + block.channel(1)[0], 1e-15);
        assertEquals(0.6 * width, block.channel(0)[0] - block.channel(1)[0], 1e-15);
    }

    @Test
    void monoStaysMonoAtAnyWidth() {
        var block = new AudioBlock(2, 100);
        for (int n = 0; n < 100; n++) {
            block.channel(0)[n] = Math.sin(n) / 3;
            block.channel(1)[n] = Math.sin(n) / 3;
        }
        double[] before = block.channel(0).clone();
        new WidthKernel(new WidthSetting(1.7)).process(block);
        assertArrayEquals(before, block.channel(0));
        assertArrayEquals(before, block.channel(1));
    }

    @Test
    void theLowsStayInTheMiddleAndTheRestIsPanned() {
        var setting = new PanSetting(Pan.of(1), Hertz.of(120));
        var low = tone(2, 30, 0.5);
        new LowsInTheMiddle(setting, RATE, true).process(low);
        double centreDb = 20 * Math.log10(0.5 * Math.sqrt(0.5));
        assertEquals(centreDb, amplitudeDb(low.channel(0), 30), 0.1);
        var high = tone(2, 4000, 0.5);
        new LowsInTheMiddle(setting, RATE, true).process(high);
        assertEquals(20 * Math.log10(0.5), amplitudeDb(high.channel(1), 4000), 0.05);
        assertTrue(amplitudeDb(high.channel(0), 4000) < -60);
    }

    @Test
    void lowsOfAStereoTrackBecomeEqualOnBothSides() {
        var low = tone(2, 20, 0.5);
        Arrays.fill(low.channel(1), 0);
        new LowsInTheMiddle(new PanSetting(Pan.CENTRE, Hertz.of(250)), RATE, false).process(low);
        assertEquals(20 * Math.log10(0.25), amplitudeDb(low.channel(0), 20), 1);
        assertEquals(20 * Math.log10(0.25), amplitudeDb(low.channel(1), 20), 1);
    }

    private static double energy(double[] samples) {
        return Arrays.stream(samples).map(sample -> sample * sample).sum();
    }

    /** A tone of half the sample rate. */
    private static AudioBlock alternating(int channels, double amplitude) {
        var block = new AudioBlock(channels, RATE);
        for (double[] channel : block.channels()) {
            Arrays.setAll(channel, n -> n % 2 == 0 ? amplitude : -amplitude);
        }
        return block;
    }

    private static double reductionDb(AudioBlock block, int n, double amplitude) {
        return -20 * Math.log10(Math.abs(block.channel(0)[n]) / amplitude);
    }

    private static int firstBelow(AudioBlock block, int from, double amplitude, double reductionDb) {
        int n = from;
        while (reductionDb(block, n, amplitude) > reductionDb) {
            n++;
        }
        return n;
    }

    private static double toneDb(Kernel kernel, double hertz, double amplitude) {
        var block = tone(1, hertz, amplitude);
        kernel.process(block);
        return amplitudeDb(block.channel(0), hertz);
    }

    private static AudioBlock tone(int channels, double hertz, double amplitude) {
        var block = new AudioBlock(channels, RATE);
        for (int c = 0; c < channels; c++) {
            Arrays.setAll(block.channel(c), n -> amplitude * Math.sin(2 * Math.PI * hertz * n / RATE));
        }
        return block;
    }

    /** Of a tone, over the second half of a second. */
    private static double amplitudeDb(double[] samples, double hertz) {
        double real = 0;
        double imaginary = 0;
        for (int n = RATE / 2; n < RATE; n++) {
            real += samples[n] * Math.cos(2 * Math.PI * hertz * n / RATE);
            imaginary += samples[n] * Math.sin(2 * Math.PI * hertz * n / RATE);
        }
        return 20 * Math.log10(Math.hypot(real, imaginary) / (RATE / 4.0));
    }
}
