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
 * They are sums and bends of the input, so they become part of the exported graph.
 *
 * @param linear one weight a column and quantity
 * @param loudness by how much a track lies above each of the {@link LevelRule#BENDS_DB}, dB; only what is above counts
 */
record Rule(Linear linear, Linear loudness) {
    /** As many tracks as make a role's own habit count half beside the common one. */
    private static final double TRUST = 12;

    static Rule of(List<EngineersMix> mixes, Map<Role, Double> lentLevelsDb) {
        Linear linear = Linear.zero(Quantity.values().length);
        Linear loudness = Linear.zero(LevelRule.BENDS_DB.length);
        for (Quantity quantity : Quantity.values()) {
            if (quantity == Quantity.FADER) {
                setFader(linear, loudness, new LevelRule(mixes, lentLevelsDb));
            } else {
                setHabit(linear, quantity, mixes);
            }
        }
        return new Rule(linear, loudness);
    }

    /** What the rule says of every track of a set, by quantity. */
    float[][] of(float[][] rows) {
        float[][] guesses = new float[rows.length][Quantity.values().length];
        for (int track = 0; track < rows.length; track++) {
            double[] sums = linear.of(rows[track]);
            for (int quantity = 0; quantity < sums.length; quantity++) {
                guesses[track][quantity] = (float) sums[quantity];
            }
            double[] aboveDb = loudness.of(rows[track]);
            for (int bend = 0; bend < aboveDb.length; bend++) {
                guesses[track][Quantity.FADER.ordinal()] += (float) (LevelRule.BEND_SHARES[bend] * Math.max(0, aboveDb[bend]));
            }
        }
        return guesses;
    }

    /** What the part of a track's loudness above each bend adds to every quantity, bend by bend. */
    static float[] bendWeights() {
        int quantities = Quantity.values().length;
        float[] weights = new float[LevelRule.BENDS_DB.length * quantities];
        for (int bend = 0; bend < LevelRule.BENDS_DB.length; bend++) {
            weights[bend * quantities + Quantity.FADER.ordinal()] = (float) LevelRule.BEND_SHARES[bend];
        }
        return weights;
    }

    private static void setFader(Linear linear, Linear loudness, LevelRule levels) {
        int fader = Quantity.FADER.ordinal();
        linear.set(InputSchema.levelColumn(), fader, LevelRule.SHARE * InputSchema.LEVEL_UNIT_DB);
        for (Role role : Role.values()) {
            linear.set(InputSchema.roleColumn(role), fader, -LevelRule.SHARE * levels.usualDb(role));
        }
        for (int bend = 0; bend < LevelRule.BENDS_DB.length; bend++) {
            loudness.bias()[bend] = (float) -LevelRule.BENDS_DB[bend];
            loudness.set(InputSchema.levelColumn(), bend, InputSchema.LEVEL_UNIT_DB);
            for (Role role : Role.values()) {
                loudness.set(InputSchema.roleColumn(role), bend, -levels.usualDb(role));
            }
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
