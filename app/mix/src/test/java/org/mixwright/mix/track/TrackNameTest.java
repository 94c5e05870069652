package org.mixwright.mix.track;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackNameTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "01_KickIn, KICK", "Kick Sub, KICK", "BD, KICK", "KOut CONS, KICK", "bass drum, KICK",
        "03_SnTop, SNARE", "Snare Bott, SNARE", "SnT2 CONS.1, SNARE",
        "HiHat, HI_HAT", "ALT HATS, HI_HAT", "HH, HI_HAT",
        "Rack_15, TOM", "Tom1, TOM", "T2_16, TOM", "FlTom, TOM",
        "OH L, OVERHEAD", "05_Overheads (Stereo), OVERHEAD", "StOH CONS, OVERHEAD", "OHL_07, OVERHEAD",
        "DrumsRoom (Stereo), ROOM", "Room 2, ROOM", "OH Ride, CYMBAL", "CRASH, CYMBAL",
        "Tambo 2_03, PERCUSSION", "Shaker, PERCUSSION", "CLAPS, PERCUSSION",
        "KICK HATS, DRUM_KIT", "K & SN, DRUM_KIT", "TRAP BEAT, DRUM_KIT", "DRUMS OUTRO, DRUM_KIT",
        "09_BassDI, BASS", "Bass Amp, BASS", "SY BASS, BASS", "808, BASS",
        "AGuit (Stereo), ACOUSTIC_GUITAR", "Ac Guit DI, ACOUSTIC_GUITAR",
        "11_ElecGtr1Mic1, ELECTRIC_GUITAR", "Gtr2Rm.08_02, ELECTRIC_GUITAR", "Lead Gtr, ELECTRIC_GUITAR",
        "Piano, PIANO", "E-Piano, KEYS", "Rhodes, KEYS", "MALLET, KEYS", "20_Hammond, ORGAN",
        "SynthPad, PAD", "27_SynthLead, SYNTH", "MINILOGUE_SYNTH, SYNTH", "Violin 1, STRINGS", "Trumpet, WINDS",
        "21_LeadVox, LEAD_VOCAL", "VOX LEAD, LEAD_VOCAL", "LdVox.cmp, LEAD_VOCAL", "LDVoc147, LEAD_VOCAL",
        "Vocals, LEAD_VOCAL", "BGVOX ECHO, BACKING_VOCAL", "BVs, BACKING_VOCAL", "BackingVox3, BACKING_VOCAL",
        "SWEEP, EFFECT", "FX 2, EFFECT", "ボーカル, LEAD_VOCAL", "Gesang, LEAD_VOCAL",
        "Audio 30, OTHER", "'', OTHER", "XYZ, OTHER"})
    void saysWhatATrackPlays(String name, Role role) {
        assertEquals(role, new TrackName(name).guess().role());
    }

    @Test
    void aNameThatSaysNothingHasNoConfidence() {
        assertEquals(RoleGuess.UNKNOWN, new TrackName("Audio 30").guess());
    }
}
