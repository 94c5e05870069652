package org.mixwright.audio.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;

class BiquadTest {
    private static final int SAMPLE_RATE = 48000;
    private static final List<BiquadCoefficients> SECTIONS = List.of(
            BiquadDesign.highPass(Hertz.of(80), BiquadDesign.BUTTERWORTH_Q, SAMPLE_RATE),
            BiquadDesign.bell(Hertz.of(300), Decibels.of(-3), 1, SAMPLE_RATE),
            BiquadDesign.bell(Hertz.of(2500), Decibels.of(4), 2, SAMPLE_RATE),
            BiquadDesign.highShelf(Hertz.of(9000), Decibels.of(2), 0.7, SAMPLE_RATE),
            BiquadDesign.lowPass(Hertz.of(15000), BiquadDesign.BUTTERWORTH_Q, SAMPLE_RATE));

    @ParameterizedTest
    @ValueSource(doubles = {50, 300, 1000, 5000, 20000})
    void theRunningFilterHasTheCurveOfItsCoefficients(double hertz) {
        var section = BiquadDesign.bell(Hertz.of(1000), Decibels.of(9), 1.4, SAMPLE_RATE);
        double[] impulse = new double[SAMPLE_RATE / 4];
        impulse[0] = 1;
        new Biquad(section).process(impulse, 0, impulse.length);
        double real = 0;
        double imaginary = 0;
        for (int n = 0; n < impulse.length; n++) {
            real += impulse[n] * Math.cos(2 * Math.PI * hertz * n / SAMPLE_RATE);
            imaginary -= impulse[n] * Math.sin(2 * Math.PI * hertz * n / SAMPLE_RATE);
        }
        double measured = 10 * Math.log10(real * real + imaginary * imaginary);
        assertEquals(new FrequencyResponse(List.of(section), SAMPLE_RATE).magnitudeDb(hertz), measured, 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "3,1", "5,1", "1,2", "2,2", "3,2", "4,2", "5,2"})
    void aCascadeIsItsSectionsOneAfterTheOther(int sectionCount, int channels) {
        var sections = SECTIONS.subList(0, sectionCount);
        var block = noise(channels, 5000);
        double[][] expected = new double[channels][];
        for (int c = 0; c < channels; c++) {
            expected[c] = block.channel(c).clone();
            for (var section : sections) {
                new Biquad(section).process(expected[c], 0, expected[c].length);
            }
        }
        new FilterBank(Collections.nCopies(channels, sections)).process(block.channels(), block.frames());
        for (int c = 0; c < channels; c++) {
            assertArrayEquals(expected[c], block.channel(c));
        }
    }

    @Test
    void afterTheSoundHasDiedAwayNothingSubnormalRemains() {
        double[] samples = new double[SAMPLE_RATE * 4];
        samples[0] = 1;
        new Biquad(BiquadDesign.bell(Hertz.of(1000), Decibels.of(6), 1, SAMPLE_RATE)).process(samples, 0, samples.length);
        for (double sample : samples) {
            assertTrue(sample == 0 || Math.abs(sample) > Double.MIN_NORMAL, "subnormal " + sample);
        }
        assertEquals(0, samples[samples.length - 1]);
    }

    private static AudioBlock noise(int channels, int frames) {
        var random = new Random(7);
        var block = new AudioBlock(channels, frames);
        for (int c = 0; c < channels; c++) {
            for (int n = 0; n < frames; n++) {
                block.channel(c)[n] = random.nextGaussian();
            }
        }
        return block;
    }
}
