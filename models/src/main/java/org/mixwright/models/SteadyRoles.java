package org.mixwright.models;

import java.util.EnumSet;
import java.util.Set;
import org.mixwright.advisor.InputSchema;
import org.mixwright.mix.track.Role;

/**
 * The roles whose instruments sound alike enough for a fault to show. Within the others (synthesisers, effects, layered
 * voices, basses, cymbals, whole kits) good tracks differ by 8 to 20 dB an octave, so that any correction from the sound alone would be a guess.
 */
final class SteadyRoles {
    static final Set<Role> ALL = EnumSet.of(
            Role.KICK, Role.SNARE, Role.TOM, Role.ACOUSTIC_GUITAR, Role.ELECTRIC_GUITAR, Role.PIANO, Role.LEAD_VOCAL);

    private SteadyRoles() {
    }

    /** 1 for a steady role, 0 for another or an unknown one, as a part of the graph. */
    static Linear linear() {
        Linear linear = Linear.zero(1);
        ALL.forEach(role -> linear.set(InputSchema.roleColumn(role), 0, 1));
        return linear;
    }
}
