package org.mixwright.mix.track;

import java.util.Locale;

/** What a track plays in the song. The order is part of the feature schema: append, never reorder. */
public enum Role {
    KICK(Family.DRUMS, 35),
    SNARE(Family.DRUMS, 110),
    TOM(Family.DRUMS, 60),
    HI_HAT(Family.DRUMS, 250),
    CYMBAL(Family.DRUMS, 250),
    OVERHEAD(Family.DRUMS, 60),
    ROOM(Family.DRUMS, 35),
    PERCUSSION(Family.DRUMS, 120),
    /** A whole kit, a loop or a beat on one track. */
    DRUM_KIT(Family.DRUMS, 30),
    BASS(Family.BASS, 31),
    ACOUSTIC_GUITAR(Family.GUITARS, 80),
    ELECTRIC_GUITAR(Family.GUITARS, 80),
    PIANO(Family.KEYS, 27),
    ORGAN(Family.KEYS, 32),
    /** Electric piano, clavinet, mallets and any keyboard not said more exactly. */
    KEYS(Family.KEYS, 45),
    SYNTH(Family.KEYS, 30),
    PAD(Family.KEYS, 30),
    STRINGS(Family.KEYS, 55),
    /** Brass and woodwinds. */
    WINDS(Family.OTHER, 55),
    LEAD_VOCAL(Family.VOCALS, 80),
    BACKING_VOCAL(Family.VOCALS, 100),
    /** Risers, sweeps, textures, noises. */
    EFFECT(Family.OTHER, 20),
    OTHER(Family.OTHER, 20);

    private final Family family;
    private final double lowestHz;

    Role(Family family, double lowestHz) {
        this.family = family;
        this.lowestHz = lowestHz;
    }

    public Family family() {
        return family;
    }

    /** Roughly where the instrument's sound ends below: its lowest usual note or resonance, Hz. */
    public double lowestHz() {
        return lowestHz;
    }

    /** The word shown to a person, such as "lead vocal". */
    public String label() {
        return this == HI_HAT ? "hi-hat" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** As it stands in a sentence: "a lead vocal", "an electric guitar"; a track of no known role is "a track like this". */
    public String withArticle() {
        return switch (this) {
            case OTHER -> "a track like this";
            case OVERHEAD -> "an overhead microphone";
            case ROOM -> "a room microphone";
            case PERCUSSION -> "a percussion track";
            case KEYS -> "a keyboard";
            case STRINGS -> "a string part";
            case WINDS -> "a wind part";
            case KICK, SNARE, TOM, HI_HAT, CYMBAL, DRUM_KIT, BASS, PIANO, SYNTH, PAD, LEAD_VOCAL, BACKING_VOCAL ->
                    "a " + label();
            case ACOUSTIC_GUITAR, ELECTRIC_GUITAR, ORGAN, EFFECT -> "an " + label();
        };
    }
}
