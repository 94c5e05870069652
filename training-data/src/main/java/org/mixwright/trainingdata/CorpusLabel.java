package org.mixwright.trainingdata;

import org.mixwright.mix.track.Role;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.mix.track.TrackName;

/**
 * What the decisions call an instrument.
 *
 * @param family such as "DRUMS"
 * @param role such as "KICK"
 */
record CorpusLabel(String family, String role) {
    /** Our word for it; where the name says it more finely within the same family, the name's. */
    Role role(String name) {
        Role coarse = coarse();
        RoleGuess guess = new TrackName(name).guess();
        boolean finer = guess.source() != RoleGuess.Source.NONE && guess.role().family() == coarse.family()
                && switch (coarse) {
                    case KEYS, OTHER, PERCUSSION, OVERHEAD -> true;
                    default -> false;
                };
        return finer ? guess.role() : coarse;
    }

    private Role coarse() {
        return switch (toString()) {
            case "DRUMS/KICK" -> Role.KICK;
            case "DRUMS/SNARE" -> Role.SNARE;
            case "DRUMS/TOM" -> Role.TOM;
            case "DRUMS/HI-HAT" -> Role.HI_HAT;
            case "DRUMS/RIDE" -> Role.CYMBAL;
            case "DRUMS/OVERHEAD", "DRUMS/OVERHEADS" -> Role.OVERHEAD;
            case "DRUMS/TAMBOURINE", "DRUMS/MISC" -> Role.PERCUSSION;
            case "BASS/ELECTRIC" -> Role.BASS;
            case "GUITARS/ELECTRIC" -> Role.ELECTRIC_GUITAR;
            case "GUITARS/ACOUSTIC" -> Role.ACOUSTIC_GUITAR;
            case "KEYS/ELECTRIC" -> Role.KEYS;
            case "KEYS/ACOUSTIC" -> Role.PIANO;
            case "VOCALS/LEAD" -> Role.LEAD_VOCAL;
            case "VOCALS/BACKGROUND" -> Role.BACKING_VOCAL;
            default -> Role.OTHER;
        };
    }

    @Override
    public String toString() {
        return family + "/" + role;
    }
}
