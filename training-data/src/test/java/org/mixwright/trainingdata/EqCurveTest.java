package org.mixwright.trainingdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;

class EqCurveTest {
    private static final int BAND_AT_1_KHZ = 17;

    @Test
    void aBellHasItsGainAtItsCentreAndNoneFarAway() {
        double[] curve = curve(EqBandType.BELL, 1000, 6, 2);
        assertEquals(6, curve[BAND_AT_1_KHZ], 1e-9);
        assertEquals(0, curve[0], 0.05);
        assertEquals(0, curve[30], 0.05);
    }

    @Test
    void shelvesReachTheirGainOnTheirSideAndHalfOfItAtTheMiddle() {
        double[] low = curve(EqBandType.LOW_SHELF, 1000, -8, 0.71);
        assertEquals(-8, low[0], 0.05);
        assertEquals(-4, low[BAND_AT_1_KHZ], 0.05);
        assertEquals(0, low[30], 0.05);
        double[] high = curve(EqBandType.HIGH_SHELF, 1000, 8, 0.71);
        assertEquals(0, high[0], 0.05);
        assertEquals(4, high[BAND_AT_1_KHZ], 0.05);
    }

    @Test
    void bandsInSeriesAddTheirDecibels() {
        var bell = new EqBand(EqBandType.BELL, new Hertz(1000), new Decibels(3), 1);
        assertEquals(6, EqCurve.of(List.of(bell, bell)).thirdOctaveDb()[BAND_AT_1_KHZ], 1e-9);
    }

    private static double[] curve(EqBandType type, double hertz, double db, double q) {
        return EqCurve.of(List.of(new EqBand(type, new Hertz(hertz), new Decibels(db), q))).thirdOctaveDb();
    }
}
