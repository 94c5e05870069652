package org.mixwright.mix.intent;

import java.util.Locale;
import org.mixwright.mix.track.Family;
import org.mixwright.mix.track.Role;

/**
 * The kind of music, as far as it changes the balance: offsets on top of what the model proposes, dB.
 *
 * <p>The direction of the voice's offsets follows Gerdes and Siedenburg (2023): measured lead-to-accompaniment ratios are
 * lowest in metal, near zero in rock, higher in pop, country and rap. That genres differ above all in the level of the
 * percussion follows Elowsson and Friberg (2017). The amounts are this program's own, kept below what those studies found.
 */
public enum Style {
    /** No offsets. */
    NEUTRAL(0, 0, 0),
    POP(1, 0, 0),
    ROCK(-1, 0.5, 0),
    METAL(-2, 0.5, 0),
    COUNTRY(1, -0.5, 0),
    HIP_HOP(1, 1, 1),
    ELECTRONIC(0, 1, 1),
    ACOUSTIC(1, -1, 0),
    JAZZ(0, -1, 0);

    private final double leadVocalDb;
    private final double drumsDb;
    private final double bassDb;

    Style(double leadVocalDb, double drumsDb, double bassDb) {
        this.leadVocalDb = leadVocalDb;
        this.drumsDb = drumsDb;
        this.bassDb = bassDb;
    }

    /** How much higher (or lower) this style sets a track of that role than the average style, dB. */
    public double offsetDb(Role role) {
        if (role == Role.LEAD_VOCAL) {
            return leadVocalDb;
        }
        if (role.family() == Family.DRUMS) {
            return drumsDb;
        }
        return role == Role.BASS ? bassDb : 0;
    }

    /** The word used on the command line and in files, such as "hip-hop". */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
