package org.mixwright.mix.unit;

/**
 * A frequency.
 *
 * @param value cycles per second, above zero
 */
public record Hertz(double value) implements Comparable<Hertz> {
    public Hertz {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("a frequency must be above 0 Hz and finite, was " + value);
        }
    }

    public static Hertz of(double hertz) {
        return new Hertz(hertz);
    }

    @Override
    public int compareTo(Hertz other) {
        return Double.compare(value, other.value);
    }
}
