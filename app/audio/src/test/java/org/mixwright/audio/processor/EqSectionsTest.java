package org.mixwright.audio.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.HighPassSetting;
import org.mixwright.mix.setting.LowPassSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;

class EqSectionsTest {
    private static final ChannelStrip STRIP = ChannelStrip.NEUTRAL
            .with(Slot.HIGH_PASS, new HighPassSetting(Hertz.of(100), 24))
            .with(Slot.EQ_2, new EqBand(EqBandType.BELL, Hertz.of(3000), Decibels.of(5), 1))
            .with(Slot.EQ_4, new EqBand(EqBandType.LOW_SHELF, Hertz.of(300), Decibels.ZERO, 0.7));

    @Test
    void aSteepPassIsTwoSectionsAndABandWithoutGainNone() {
        assertEquals(3, EqSections.of(STRIP, 48000).size());
    }

    @Test
    void theCurveOfAStripIsTheSumOfItsSlotsInDb() {
        var response = EqSections.response(STRIP, 48000);
        assertEquals(5, response.magnitudeDb(3000), 0.001);
        assertEquals(10 * Math.log10(0.5), response.magnitudeDb(100), 0.01);
    }

    @Test
    void aLowPassAtOrAboveNyquistIsLeftOut() {
        var pass = new LowPassSetting(Hertz.of(24000), 24);
        assertTrue(EqSections.of(pass, 44100).isEmpty());
        assertEquals(2, EqSections.of(pass, 96000).size());
    }
}
