package org.mixwright.models;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mixwright.models.NetworkShape.Part;

/**
 * All weights of a set network, row by row.
 *
 * @param shape the sizes
 * @param parts every part's values; the arrays are the network's own
 */
record NetworkWeights(NetworkShape shape, Map<Part, float[]> parts) {
    /**
     * Weights to start training from: small and random where they must break symmetry, else zero.
     *
     * @param seen for every input column whether it is ever other than zero in training; weights of the others stay zero,
     *         so that an instrument that was never met is not given random advice
     */
    static NetworkWeights random(NetworkShape shape, boolean[] seen, Random random) {
        var parts = new EnumMap<Part, float[]>(Part.class);
        for (Part part : Part.values()) {
            float[] values = new float[shape.rows(part) * shape.columns(part)];
            switch (part) {
                case OWN, CONTEXT_OWN, CONTEXT_MEAN, CONTEXT_MAXIMUM, OUT -> fill(values, shape.rows(part), random);
                case OWN_BIAS, CONTEXT_BIAS, SKIP, OUT_BIAS -> { }
            }
            parts.put(part, values);
        }
        float[] own = parts.get(Part.OWN);
        for (int i = 0; i < own.length; i++) {
            own[i] = seen[i / shape.hidden()] ? own[i] : 0;
        }
        return new NetworkWeights(shape, parts);
    }

    private static void fill(float[] values, int fanIn, Random random) {
        double sd = 1 / Math.sqrt(fanIn);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (sd * random.nextGaussian());
        }
    }

    /** One network whose output (before its bounds) is the mean of all: their hidden units side by side. */
    static NetworkWeights mean(List<NetworkWeights> networks) {
        NetworkShape one = networks.getFirst().shape;
        int count = networks.size();
        var shape = new NetworkShape(one.inputs(), one.hidden() * count);
        var parts = new EnumMap<Part, float[]>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, new float[shape.rows(part) * shape.columns(part)]);
        }
        for (int n = 0; n < count; n++) {
            for (Part part : Part.values()) {
                place(networks.get(n), part, n, shape, parts.get(part));
            }
        }
        return new NetworkWeights(shape, parts);
    }

    private static void place(NetworkWeights network, Part part, int n, NetworkShape shape, float[] target) {
        NetworkShape one = network.shape;
        boolean rowsSideBySide = one.rows(part) != shape.rows(part);
        boolean columnsSideBySide = one.columns(part) != shape.columns(part);
        float share = columnsSideBySide ? 1 : 1f / (shape.hidden() / one.hidden());
        float[] source = network.parts.get(part);
        for (int row = 0; row < one.rows(part); row++) {
            for (int column = 0; column < one.columns(part); column++) {
                int targetRow = row + (rowsSideBySide ? n * one.hidden() : 0);
                int targetColumn = column + (columnsSideBySide ? n * one.hidden() : 0);
                target[targetRow * shape.columns(part) + targetColumn] += share * source[row * one.columns(part) + column];
            }
        }
    }

    float[] values(Part part) {
        return parts.get(part);
    }

    /** The same network with what it says of each quantity beside the rule multiplied by the given share. */
    NetworkWeights damped(float[] shares) {
        var damped = new EnumMap<Part, float[]>(Part.class);
        for (Part part : Part.values()) {
            float[] values = parts.get(part).clone();
            if (part == Part.OUT || part == Part.SKIP || part == Part.OUT_BIAS) {
                for (int i = 0; i < values.length; i++) {
                    values[i] *= shares[i % NetworkShape.OUTPUTS];
                }
            }
            damped.put(part, values);
        }
        return new NetworkWeights(shape, damped);
    }
}
