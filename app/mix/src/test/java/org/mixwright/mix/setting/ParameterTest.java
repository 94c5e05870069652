package org.mixwright.mix.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterTest {
    @ParameterizedTest
    @EnumSource
    void itsNeutralValueAndItsBoundsAreLegal(Parameter parameter) {
        parameter.check(parameter.neutral());
        parameter.check(parameter.lowest());
        parameter.check(parameter.highest());
    }

    @ParameterizedTest
    @EnumSource
    void roundingNeverLeavesTheRange(Parameter parameter) {
        parameter.check(parameter.round(parameter.lowest() - 1000));
        parameter.check(parameter.round(parameter.highest() + 1000));
    }

    @ParameterizedTest
    @EnumSource
    void roundingTwiceChangesNothingMore(Parameter parameter) {
        for (int i = 0; i <= 100; i++) {
            double once = parameter.round(parameter.lowest() + i / 100.0 * (parameter.highest() - parameter.lowest()));
            assertEquals(once, parameter.round(once));
        }
    }

    @Test
    void aWrongValueIsRefusedWithNameBoundsAndUnit() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Parameter.EQ_GAIN.check(30));
        assertEquals("EQ gain must lie in -24.0 .. 24.0 dB, was 30.0", refusal.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Parameter.EQ_GAIN.check(Double.NaN));
    }

    @Test
    void aDeskShowsTenthsOfADecibel() {
        assertEquals(-2.3, Parameter.FADER.round(-2.3499));
    }

    @Test
    void aDeskShowsTwentyFourStepsAnOctaveCountedFromOneKilohertz() {
        assertEquals(1000, Parameter.EQ_FREQUENCY.round(1010));
        assertEquals(1029.3, Parameter.EQ_FREQUENCY.round(1020), 1e-9);
        for (double hertz = 20; hertz < 20000; hertz *= 1.013) {
            double steps = 24 * Math.log(Parameter.EQ_FREQUENCY.round(hertz) / hertz) / Math.log(2);
            assertTrue(Math.abs(steps) < 0.6, hertz + " Hz moved by " + steps + " steps");
        }
    }

    @Test
    void timesHaveTwoDigits() {
        assertEquals(12, Parameter.COMPRESSOR_ATTACK.round(12.34));
        assertEquals(0.57, Parameter.COMPRESSOR_ATTACK.round(0.5678), 1e-12);
        assertEquals(230, Parameter.COMPRESSOR_RELEASE.round(234), 1e-9);
    }
}
