package org.mixwright.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mixwright.mix.track.Role;

class WidthsTest {
    private static final int COUNT = 4000;

    @Test
    void normalErrorsGiveBackTheirDeviation() {
        Map<Role, Double> widths = Widths.byRole(normalErrors(Role.KICK, 3, 1));
        assertEquals(3, widths.get(Role.KICK), 0.15);
        assertEquals(3, widths.get(Role.PAD), 0.15);
    }

    @Test
    void fourOfFiveLieWithin() {
        double within = Coverage.within(
                normalErrors(Role.KICK, 3, 2), Widths.byRole(normalErrors(Role.KICK, 3, 1)));
        assertEquals(0.8, within / COUNT, 0.02);
    }

    @Test
    void aRoleOfFewTracksIsDrawnTowardsAll() {
        Widths.Errors errors = normalErrors(Role.KICK, 1, 1);
        var roles = new ArrayList<>(errors.roles());
        var values = new ArrayList<>(errors.errors());
        roles.addAll(Collections.nCopies(5, Role.PAD));
        values.addAll(Collections.nCopies(5, 20.0));
        double pad = Widths.byRole(new Widths.Errors(roles, values)).get(Role.PAD);
        assertTrue(pad > 1.5 && pad < 8, "deviation " + pad);
    }

    private static Widths.Errors normalErrors(Role role, double sd, long seed) {
        var random = new Random(seed);
        List<Double> errors = random.doubles(COUNT).map(ignored -> sd * random.nextGaussian()).boxed().toList();
        return new Widths.Errors(Collections.nCopies(COUNT, role), errors);
    }
}
