package org.mixwright.advisor.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.mixwright.audio.meter.LoudnessReading;
import org.mixwright.mix.setting.FaderSetting;

class MasterLevelTest {
    private static LoudnessReading bus(double lufs, double truePeakDbtp) {
        return new LoudnessReading(lufs, lufs, lufs, 5, truePeakDbtp, truePeakDbtp, lufs);
    }

    private static double gainDb(LoudnessReading bus) {
        return ((FaderSetting) MasterLevel.propose(bus, -1).orElseThrow().after()).gain().value();
    }

    @Test
    void aQuietBusIsRaisedToMinusSixteenLufs() {
        assertEquals(6, gainDb(bus(-22, -12)));
    }

    @Test
    void peaksMayReachTwoDecibelsAboveTheCeilingAndNoMore() {
        assertEquals(4, gainDb(bus(-22, -3)));
    }

    @Test
    void aHotBusIsLowered() {
        assertEquals(-7, gainDb(bus(-9, 3)));
    }

    @Test
    void aBusInPlaceOrSilentIsLeft() {
        assertTrue(MasterLevel.propose(bus(-16.3, -4), -1).isEmpty());
        assertTrue(MasterLevel.propose(bus(Double.NaN, Double.NEGATIVE_INFINITY), -1).isEmpty());
    }
}
