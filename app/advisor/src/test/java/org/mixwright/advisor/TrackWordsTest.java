package org.mixwright.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mixwright.mix.track.Role;

class TrackWordsTest {
    @Test
    void aNameIsCutAtCapitalsDigitsAndSigns() {
        assertEquals(List.of("snare", "top"), TrackWords.of("03_SnareTop").words());
        assertEquals(List.of("elec", "gtr", "1", "mic", "2"), TrackWords.of("ElecGtr1Mic2").words());
        assertEquals(List.of("12"), TrackWords.of("12").words());
    }

    @Test
    void microphonesOnOneSourceShareIt() {
        assertEquals(source("Kick In", Role.KICK), source("KOut", Role.KICK));
        assertEquals(source("BassDI_06", Role.BASS), source("BassAmp.01_01", Role.BASS));
        assertEquals(source("11_ElecGtr1Mic1", Role.ELECTRIC_GUITAR), source("12_ElecGtr1Mic2", Role.ELECTRIC_GUITAR));
    }

    @Test
    void differentPartsAreDifferentSources() {
        assertNotEquals(source("ElecGtr1", Role.ELECTRIC_GUITAR), source("ElecGtr2", Role.ELECTRIC_GUITAR));
        assertNotEquals(source("Tom1", Role.TOM), source("Floor Tom", Role.TOM));
    }

    @Test
    void aNameTellsWhereTheMicrophoneStood() {
        assertEquals(Set.of(NameTrait.BOTTOM), NameTrait.of(TrackWords.of("Snare Bott")));
        assertEquals(Set.of(NameTrait.BOTTOM), NameTrait.of(TrackWords.of("Snare B")));
        assertEquals(Set.of(NameTrait.INSIDE), NameTrait.of(TrackWords.of("Kin CONS")));
        assertEquals(Set.of(NameTrait.SECOND_MICROPHONE), NameTrait.of(TrackWords.of("ElecGtr4Mic2")));
        assertEquals(Set.of(NameTrait.DIRECT), NameTrait.of(TrackWords.of("BassDI")));
        assertEquals(Set.of(), NameTrait.of(TrackWords.of("LeadVox")));
    }

    private static String source(String name, Role role) {
        return TrackWords.of(name).source(role);
    }
}
