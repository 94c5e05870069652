package org.mixwright.mix.unit;

/**
 * A level or a change of level in decibels: 20·log10 of an amplitude ratio.
 *
 * @param value any finite number of dB, or negative infinity for silence
 */
public record Decibels(double value) implements Comparable<Decibels> {
    public static final Decibels ZERO = new Decibels(0);

    public Decibels {
        if (Double.isNaN(value) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a level must be finite or -infinity dB, was " + value);
        }
    }

    public static Decibels of(double db) {
        return new Decibels(db);
    }

    /** The level of an amplitude ratio; zero gives negative infinity. */
    public static Decibels ofLinear(double ratio) {
        return new Decibels(20 * StrictMath.log10(Math.abs(ratio)));
    }

    public Decibels plus(Decibels other) {
        return new Decibels(value + other.value);
    }

    /** The amplitude ratio 10^(dB/20). */
    public double toLinear() {
        return StrictMath.pow(10, value / 20);
    }

    @Override
    public int compareTo(Decibels other) {
        return Double.compare(value, other.value);
    }
}
