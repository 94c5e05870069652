package org.mixwright.mix.track;

import java.util.Locale;

/** What a track plays in the song. The order is part of the feature schema: append, never reorder. */
public enum Role {
    KICK(Family.DRUMS),
    SNARE(Family.DRUMS),
    TOM(Family.DRUMS),
    HI_HAT(Family.DRUMS),
    CYMBAL(Family.DRUMS),
    OVERHEAD(Family.DRUMS),
    ROOM(Family.DRUMS),
    PERCUSSION(Family.DRUMS),
    /** A whole kit, a loop or a beat on one track. */
    DRUM_KIT(Family.DRUMS),
    BASS(Family.BASS),
    ACOUSTIC_GUITAR(Family.GUITARS),
    ELECTRIC_GUITAR(Family.GUITARS),
    PIANO(Family.KEYS),
    ORGAN(Family.KEYS),
    /** Electric piano, clavinet, mallets and any keyboard not said more exactly. */
    KEYS(Family.KEYS),
    SYNTH(Family.KEYS),
    PAD(Family.KEYS),
    STRINGS(Family.KEYS),
    /** Brass and woodwinds. */
    WINDS(Family.OTHER),
    LEAD_VOCAL(Family.VOCALS),
    BACKING_VOCAL(Family.VOCALS),
    /** Risers, sweeps, textures, noises. */
    EFFECT(Family.OTHER),
    OTHER(Family.OTHER);

    private final Family family;

    Role(Family family) {
        this.family = family;
    }

    public Family family() {
        return family;
    }

    /** The word shown to a person, such as "lead vocal". */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
