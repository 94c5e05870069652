package org.mixwright.audio.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;

/** The curves are held against the analogue prototypes, with the frequency axis bent as the bilinear transform does. */
class BiquadDesignTest {
    private static final double TOLERANCE_DB = 1e-6;

    @ParameterizedTest
    @CsvSource({"60,6,0.7,44100", "1000,-12,4,48000", "9000,24,0.1,48000", "16,-24,20,192000", "20000,3,2,44100"})
    void aBellIsItsAnaloguePrototype(double centre, double gainDb, double q, int sampleRate) {
        var section = BiquadDesign.bell(Hertz.of(centre), Decibels.of(gainDb), q, sampleRate);
        double a = Math.pow(10, gainDb / 40);
        for (double hertz : frequencies(sampleRate)) {
            double w = bent(hertz, centre, sampleRate);
            double expected = db(1 - w * w, w * a / q) - db(1 - w * w, w / (a * q));
            assertEquals(expected, response(sampleRate, section).magnitudeDb(hertz), TOLERANCE_DB, hertz + " Hz");
        }
    }

    @ParameterizedTest
    @CsvSource({"100,6,0.7,44100", "250,-12,1.5,48000", "3000,24,0.1,96000", "12000,-6,0.5,44100"})
    void shelvesAreTheirAnaloguePrototypes(double midpoint, double gainDb, double q, int sampleRate) {
        var low = BiquadDesign.lowShelf(Hertz.of(midpoint), Decibels.of(gainDb), q, sampleRate);
        var high = BiquadDesign.highShelf(Hertz.of(midpoint), Decibels.of(gainDb), q, sampleRate);
        double a = Math.pow(10, gainDb / 40);
        double root = Math.sqrt(a) / q;
        for (double hertz : frequencies(sampleRate)) {
            double w = bent(hertz, midpoint, sampleRate);
            double rising = db(a - w * w, root * w);
            double falling = db(1 - a * w * w, root * w);
            assertEquals(db(a, 0) + rising - falling, response(sampleRate, low).magnitudeDb(hertz), TOLERANCE_DB);
            assertEquals(db(a, 0) + falling - rising, response(sampleRate, high).magnitudeDb(hertz), TOLERANCE_DB);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 24})
    void butterworthIsThreeDbDownAtTheCornerAndFallsByItsSlope(int slope) {
        var high = chain(slope, true, 1000);
        var low = chain(slope, false, 1000);
        double halfPower = 10 * Math.log10(0.5);
        assertEquals(halfPower, high.magnitudeDb(1000), TOLERANCE_DB);
        assertEquals(halfPower, low.magnitudeDb(1000), TOLERANCE_DB);
        double exactSlope = slope / 6 * 20 * Math.log10(2);
        assertEquals(exactSlope, high.magnitudeDb(20) - high.magnitudeDb(10), 0.01);
        assertEquals(0, high.magnitudeDb(20000), 0.001);
        assertEquals(0, low.magnitudeDb(10), 0.001);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 24})
    void butterworthIsMaximallyFlat(int slope) {
        int order = slope / 6;
        var high = chain(slope, true, 300);
        for (double hertz : frequencies(48000)) {
            double w = bent(hertz, 300, 48000);
            double expected = -10 * Math.log10(1 + Math.pow(w, -2 * order));
            assertEquals(expected, high.magnitudeDb(hertz), TOLERANCE_DB, hertz + " Hz");
        }
    }

    @Test
    void aFrequencyAboveNyquistStillGivesAStableSection() {
        var section = BiquadDesign.highShelf(Hertz.of(24000), Decibels.of(24), 0.7, 44100);
        assertTrue(Math.abs(section.a2()) < 1 && Math.abs(section.a1()) < 1 + section.a2(), section.toString());
    }

    private static FrequencyResponse chain(int slope, boolean isHighPass, double corner) {
        return new FrequencyResponse(BiquadDesign.butterworthQs(slope).stream()
                .map(q -> isHighPass ? BiquadDesign.highPass(Hertz.of(corner), q, 48000)
                        : BiquadDesign.lowPass(Hertz.of(corner), q, 48000))
                .toList(), 48000);
    }

    private static FrequencyResponse response(int sampleRate, BiquadCoefficients section) {
        return new FrequencyResponse(List.of(section), sampleRate);
    }

    private static double[] frequencies(int sampleRate) {
        return new double[] {10, 40, 100, 315, 1000, 3150, 8000, 0.3 * sampleRate, 0.45 * sampleRate};
    }

    /** The analogue frequency, with the tuning at 1, that the bilinear transform puts at {@code hertz}. */
    private static double bent(double hertz, double tuning, int sampleRate) {
        return Math.tan(Math.PI * hertz / sampleRate) / Math.tan(Math.PI * tuning / sampleRate);
    }

    private static double db(double real, double imaginary) {
        return 10 * Math.log10(real * real + imaginary * imaginary);
    }
}
