package org.mixwright.session.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.StripKind;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Decibels;

/** Every place of the desk has its rule. */
class MatchRuleTest {
    private static MatchRule rule(String strip, Slot slot, Listening listening) {
        return MatchRule.of(strip, slot, Off.OFF, Off.OFF, listening);
    }

    @ParameterizedTest
    @EnumSource(names = {"HIGH_PASS", "LOW_PASS", "GATE", "EQ_1", "EQ_6", "COMPRESSOR", "DE_ESSER", "WIDTH"})
    void whatShapesATrackIsMatchedOnItAloneAndOnTheMixInTheMix(Slot slot) {
        for (String strip : new String[] {"vox", "group:drums"}) {
            assertEquals(MatchRule.By.TRACK, rule(strip, slot, Listening.SOLO).by());
            assertEquals(MatchRule.By.MIX, rule(strip, slot, Listening.IN_MIX).by());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"INPUT", "PAN", "FADER", "REVERB_SEND", "DELAY_SEND"})
    void whatMovesATrackInTheBalanceIsNeverMatchedOnIt(Slot slot) {
        MatchRule alone = rule("vox", slot, Listening.SOLO);
        assertFalse(alone.isOffered());
        assertTrue(alone.because().startsWith("Not matched on the track, because "), alone.because());
        assertEquals(MatchRule.By.MIX, rule("vox", slot, Listening.IN_MIX).by());
    }

    @Test
    void aTrimIsAGainAndPolarityIsNone() {
        Setting trim = new InputSetting(Decibels.of(-3), false);
        Setting polarity = new InputSetting(Decibels.of(0), true);
        assertTrue(MatchRule.of("vox", Slot.INPUT, Off.OFF, trim, Listening.SOLO).because().contains("gain"));
        assertTrue(MatchRule.of("vox", Slot.INPUT, Off.OFF, polarity, Listening.SOLO).because().contains("polarity"));
    }

    @ParameterizedTest
    @EnumSource(names = {"FADER", "EQ_1", "COMPRESSOR", "LIMITER"})
    void theMasterIsHeardAsAWholeMix(Slot slot) {
        assertEquals(MatchRule.OF_MIXES, rule(Track.MASTER, slot, Listening.IN_MIX));
        assertFalse(rule(Track.MASTER, slot, Listening.SOLO).isOffered());
    }

    @Test
    void aSharedEffectIsHeardInTheMixOnly() {
        assertEquals(MatchRule.By.MIX, rule(StripKind.REVERB_ID, Slot.REVERB, Listening.IN_MIX).by());
        assertFalse(rule(StripKind.DELAY_ID, Slot.EQ_1, Listening.SOLO).isOffered());
        assertThrows(IllegalArgumentException.class, () -> rule("vox", Slot.LIMITER, Listening.SOLO));
    }
}
