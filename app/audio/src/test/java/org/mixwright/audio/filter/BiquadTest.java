package org.mixwright.audio.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixwright.audio.lanes.Lanes;
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
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aBankIsTheSectionsOfEachTrackOneAfterTheOther(int most) {
        int frames = 200;
        double[] samples = new double[frames * Lanes.LANES];
        var random = new Random(7);
        Arrays.setAll(samples, i -> random.nextGaussian());
        double[] expected = samples.clone();
        var sections = new ArrayList<List<BiquadCoefficients>>();
        for (int track = 0; track < Lanes.TRACKS; track++) {
            sections.add(SECTIONS.subList(0, Math.max(0, most - track)));
            for (int lane : new int[] {track, track + Lanes.TRACKS}) {
                double[] channel = new double[frames];
                Arrays.setAll(channel, n -> expected[n * Lanes.LANES + lane]);
                for (var section : sections.get(track)) {
                    new Biquad(section).process(channel, 0, frames);
                }
                for (int n = 0; n < frames; n++) {
                    expected[n * Lanes.LANES + lane] = channel[n];
                }
            }
        }
        var bank = new FilterBank(sections, Lanes.chosen());
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= bank.gain(i % Lanes.TRACKS);
        }
        bank.process(samples, frames, true);
        assertArrayEquals(expected, samples, 1e-12);
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
}
