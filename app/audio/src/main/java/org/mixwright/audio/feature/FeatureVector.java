package org.mixwright.audio.feature;

import java.util.Arrays;
import java.util.Map;

/** The features of one track after {@link FeatureSchema}; a feature that could not be measured is NaN. Immutable. */
public final class FeatureVector {
    private final double[] values;

    private FeatureVector(double[] values) {
        this.values = values;
    }

    /** Features by name; those not named are missing. */
    public static FeatureVector of(Map<String, Double> byName) {
        double[] values = new double[FeatureSchema.size()];
        Arrays.fill(values, Double.NaN);
        byName.forEach((name, value) -> values[FeatureSchema.indexOf(name)] = value);
        return new FeatureVector(values);
    }

    /** NaN when the feature is missing. */
    public double get(String name) {
        return values[FeatureSchema.indexOf(name)];
    }

    public boolean has(String name) {
        return !Double.isNaN(get(name));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeatureVector vector && Arrays.equals(vector.values, values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
