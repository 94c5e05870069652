package org.mixwright.mix.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class UnitsTest {
    @Test
    void twentyDecibelsAreAFactorOfTen() {
        assertEquals(10, Decibels.of(20).toLinear(), 1e-12);
        assertEquals(-20, Decibels.ofLinear(0.1).value(), 1e-12);
        assertEquals(Double.NEGATIVE_INFINITY, Decibels.ofLinear(0).value());
    }

    @Test
    void whatIsNoQuantityIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Decibels.of(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Hertz.of(0));
        assertThrows(IllegalArgumentException.class, () -> Milliseconds.of(-1));
        assertThrows(IllegalArgumentException.class, () -> Pan.of(1.1));
    }

    @Test
    void numbersReadAsOnADesk() {
        assertEquals("\u22122.5", Readout.signed(-2.52));
        assertEquals("+0.1", Readout.signed(0.06));
        assertEquals("0.0", Readout.signed(-0.04));
        assertEquals("\u2013", Readout.plain(Double.NaN));
        assertEquals("310 Hz", Readout.hertz(310.2));
        assertEquals("1.25 kHz", Readout.hertz(1250));
        assertEquals("8 kHz", Readout.hertz(8000));
        assertEquals("100 ms", Readout.milliseconds(100));
        assertEquals("0.5 ms", Readout.milliseconds(0.5));
        assertEquals("L30", Readout.pan(-0.3));
        assertEquals("C", Readout.pan(0));
    }
}
