package org.mixwright.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    @ParameterizedTest
    @CsvSource({"6,1.00", "3,.89", "0,.78", "-3,.69", "-6,.61", "-10,.51", "-20,.33", "-40,.12", "-60,.04"})
    void theFaderHasADesksTravel(double db, double position) {
        assertEquals(position, FaderLaw.LAW.position(db), 0.006);
        assertEquals(db, FaderLaw.LAW.value(FaderLaw.LAW.position(db)), 1e-9);
    }

    @Test
    void theFadersEndIsSilence() {
        assertEquals(0, FaderLaw.LAW.position(Double.NEGATIVE_INFINITY));
        assertEquals(Double.NEGATIVE_INFINITY, FaderLaw.LAW.value(0));
    }

    @ParameterizedTest
    @CsvSource({"6,1.00", "0,.87", "-6,.74", "-10,.65", "-20,.43", "-40,.13", "-60,.02", "-90,0"})
    void theMeterDeflectsAsInIec60268Part18(double db, double position) {
        assertEquals(position, MeterLaw.LEVEL.position(db), 0.006);
    }

    @Test
    void aMeterOfNothingRestsAtItsFoot() {
        assertEquals(0, MeterLaw.LEVEL.position(Double.NEGATIVE_INFINITY));
        assertEquals(0, MeterLaw.LEVEL.position(Double.NaN));
        assertEquals(1, MeterLaw.REDUCTION.position(0));
    }

    @Test
    void eachOctaveIsAsWideAsTheNext() {
        assertEquals(Axis.FREQUENCY.position(200) - Axis.FREQUENCY.position(100),
                Axis.FREQUENCY.position(8000) - Axis.FREQUENCY.position(4000), 1e-12);
        assertEquals(1000, Axis.FREQUENCY.value(Axis.FREQUENCY.position(1000)), 1e-9);
    }
}
