package org.mixwright.mix.unit;

/**
 * A span of time.
 *
 * @param value milliseconds, zero or more
 */
public record Milliseconds(double value) implements Comparable<Milliseconds> {
    public Milliseconds {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("a time must be 0 ms or more and finite, was " + value);
        }
    }

    public static Milliseconds of(double milliseconds) {
        return new Milliseconds(milliseconds);
    }

    public double toSeconds() {
        return value / 1000;
    }

    @Override
    public int compareTo(Milliseconds other) {
        return Double.compare(value, other.value);
    }
}
