package org.mixwright.models;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mixwright.advisor.InputSchema;
import org.mixwright.advisor.PredictionCodec.Quantity;
import org.mixwright.mix.track.Role;
import org.mixwright.trainingdata.EngineersTrack;

/**
 * How wide the guesses must be said to be, from errors on songs that were left out (conformal: the width is the one that
 * held 80 % of those errors). A role's own width is drawn towards the common one as far as its tracks are few.
 */
final class Widths {
    static final double SHARE = 0.8;
    /** Half the central 80 % of a normal distribution, in standard deviations. */
    static final double DEVIATIONS = 1.2816;
    /** As many tracks as make a role's own width count half. */
    private static final double TRUST = 30;

    private Widths() {
    }

    /** Errors of one quantity, with the role they were made on. */
    record Errors(List<Role> roles, List<Double> errors) {
        double[] of(Role role) {
            var own = new ArrayList<Double>();
            for (int i = 0; i < roles.size(); i++) {
                if (roles.get(i) == role) {
                    own.add(Math.abs(errors.get(i)));
                }
            }
            return own.stream().mapToDouble(Double::doubleValue).toArray();
        }

        /** Those on steady roles only. */
        Errors steady() {
            var steadyRoles = new ArrayList<Role>();
            var steadyErrors = new ArrayList<Double>();
            for (int i = 0; i < roles.size(); i++) {
                if (SteadyRoles.ALL.contains(roles.get(i))) {
                    steadyRoles.add(roles.get(i));
                    steadyErrors.add(errors.get(i));
                }
            }
            return new Errors(steadyRoles, steadyErrors);
        }

        double[] all() {
            return errors.stream().mapToDouble(Math::abs).toArray();
        }
    }

    /** Errors of a quantity on songs left out; those of faders are free of each mix's median error. */
    static Errors errors(List<HeldOut> heldOut, Quantity quantity) {
        var roles = new ArrayList<Role>();
        var errors = new ArrayList<Double>();
        for (HeldOut one : heldOut) {
            List<EngineersTrack> tracks = one.mix().tracks();
            double[] all = new double[tracks.size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = one.guesses()[i][quantity.ordinal()] - Example.target(tracks.get(i), quantity);
            }
            double offset = quantity == Quantity.FADER ? Median.of(all) : 0;
            for (int i = 0; i < all.length; i++) {
                if (!Double.isNaN(all[i])) {
                    roles.add(tracks.get(i).role());
                    errors.add(all[i] - offset);
                }
            }
        }
        return new Errors(roles, errors);
    }

    /** Standard deviations by role, such that the common share of these errors lies within. */
    static Map<Role, Double> byRole(Errors errors) {
        double common = Median.quantile(errors.all(), SHARE) / DEVIATIONS;
        var widths = new EnumMap<Role, Double>(Role.class);
        for (Role role : Role.values()) {
            double[] own = errors.of(role);
            double trust = own.length / (own.length + TRUST);
            widths.put(role, own.length == 0 ? common
                    : trust * Median.quantile(own, SHARE) / DEVIATIONS + (1 - trust) * common);
        }
        return widths;
    }

    /** The widths of all quantities as a part of the graph. */
    static Linear linear(List<HeldOut> heldOut) {
        Linear linear = Linear.zero(Quantity.values().length);
        for (Quantity quantity : Quantity.values()) {
            Errors errors = errors(heldOut, quantity);
            if (errors.roles().isEmpty()) {
                linear.bias()[quantity.ordinal()] = (float) Bounds.of(quantity).freedom();
                continue;
            }
            into(linear, quantity.ordinal(), errors);
        }
        return linear;
    }

    /** Writes the widths of one output into its column. */
    static void into(Linear linear, int output, Errors errors) {
        double common = Median.quantile(errors.all(), SHARE) / DEVIATIONS;
        linear.bias()[output] = (float) common;
        byRole(errors).forEach((role, width) -> linear.set(InputSchema.roleColumn(role), output, width - common));
    }
}
