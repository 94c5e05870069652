package org.mixwright.models;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mixwright.advisor.InputSchema;
import org.mixwright.advisor.PredictionCodec.Quantity;
import org.mixwright.mix.track.Role;
import org.mixwright.trainingdata.EngineersMix;
import org.mixwright.trainingdata.EngineersTrack;

/**
 * The plain rules that the network only corrects: faders by the {@link LevelRule}, all else as is usual for the role.
 * They are linear in the input, so they become part of the exported graph.
 *
 * @param linear one weight a column and quantity
 */
record Rule(Linear linear) {
    /** As many tracks as make a role's own habit count half beside the common one. */
    private static final double TRUST = 12;

    static Rule of(List<EngineersMix> mixes, Map<Role, Double> lentLevelsDb) {
        Linear linear = Linear.zero(Quantity.values().length);
        for (Quantity quantity : Quantity.values()) {
            if (quantity == Quantity.FADER) {
                setFader(linear, new LevelRule(mixes, lentLevelsDb));
            } else {
                setHabit(linear, quantity, mixes);
            }
        }
        return new Rule(linear);
    }

    /** What the rule says of every track of a set, by quantity. */
    float[][] of(float[][] rows) {
        float[][] guesses = new float[rows.length][Quantity.values().length];
        for (int track = 0; track < rows.length; track++) {
            double[] sums = linear.of(rows[track]);
            for (int quantity = 0; quantity < sums.length; quantity++) {
                guesses[track][quantity] = (float) sums[quantity];
            }
        }
        return guesses;
    }

    private static void setFader(Linear linear, LevelRule levels) {
        int fader = Quantity.FADER.ordinal();
        linear.set(InputSchema.levelColumn(), fader, -LevelRule.HALF * InputSchema.LEVEL_UNIT_DB);
        for (Role role : Role.values()) {
            linear.set(InputSchema.roleColumn(role), fader, LevelRule.HALF * levels.usualDb(role));
        }
    }

    private static void setHabit(Linear linear, Quantity quantity, List<EngineersMix> mixes) {
        var all = new ArrayList<Double>();
        var byRole = new EnumMap<Role, List<Double>>(Role.class);
        for (EngineersMix mix : mixes) {
            for (EngineersTrack track : mix.tracks()) {
                double value = Example.target(track, quantity);
                if (!Double.isNaN(value)) {
                    all.add(value);
                    byRole.computeIfAbsent(track.role(), role -> new ArrayList<>()).add(value);
                }
            }
        }
        if (all.isEmpty()) {
            Bounds bounds = Bounds.of(quantity);
            linear.bias()[quantity.ordinal()] = (float) ((bounds.lowest() + bounds.highest()) / 2);
            return;
        }
        double common = habit(quantity, all);
        linear.bias()[quantity.ordinal()] = (float) common;
        byRole.forEach((role, own) -> linear.set(InputSchema.roleColumn(role), quantity.ordinal(),
                own.size() / (own.size() + TRUST) * (habit(quantity, own) - common)));
    }

    private static double habit(Quantity quantity, List<Double> values) {
        double[] array = values.stream().mapToDouble(Double::doubleValue).toArray();
        return switch (quantity) {
            case HIGH_PASS_USE, COMPRESSOR_USE -> {
                double used = values.stream().mapToDouble(Double::doubleValue).sum() + 0.5;
                yield StrictMath.log(used / (array.length + 1 - used));
            }
            case FADER, PAN_AMOUNT, HIGH_PASS_LOG2_HZ, THRESHOLD_RE_LOUDNESS, LOG2_RATIO, LOG10_ATTACK, LOG10_RELEASE ->
                Median.of(array);
        };
    }
}
