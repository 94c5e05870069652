package org.mixwright.models;

import java.util.List;
import java.util.Map;
import org.mixwright.advisor.PredictionCodec.Quantity;
import org.mixwright.mix.track.Role;

/** How often the truth lies within the 80 % interval, on songs that neither the guesses nor the widths have seen. */
final class Coverage {
    private Coverage() {
    }

    /** Share of 0..1; NaN when nothing could be counted. */
    static double of(List<HeldOut> heldOut, Quantity quantity) {
        long within = 0;
        long all = 0;
        for (String song : heldOut.stream().map(one -> one.mix().song()).distinct().toList()) {
            List<HeldOut> others = heldOut.stream().filter(one -> !one.mix().song().equals(song)).toList();
            List<HeldOut> own = heldOut.stream().filter(one -> one.mix().song().equals(song)).toList();
            Widths.Errors wide = Widths.errors(others, quantity);
            if (wide.roles().isEmpty()) {
                continue;
            }
            within += within(Widths.errors(own, quantity), Widths.byRole(wide));
            all += Widths.errors(own, quantity).roles().size();
        }
        return (double) within / all;
    }

    static long within(Widths.Errors errors, Map<Role, Double> widths) {
        long within = 0;
        for (int i = 0; i < errors.roles().size(); i++) {
            double halfWidth = Widths.DEVIATIONS * widths.get(errors.roles().get(i));
            within += Math.abs(errors.errors().get(i)) <= halfWidth ? 1 : 0;
        }
        return within;
    }
}
