package org.mixwright.desktop.control;

/**
 * A linear or logarithmic axis of a plot.
 *
 * @param lowest value at position 0; above 0 on a logarithmic axis
 * @param highest value at position 1
 * @param isLogarithmic whether each octave is as long as the next
 */
public record Axis(double lowest, double highest, boolean isLogarithmic) implements Scale {
    /** What is heard: 20 Hz to 20 kHz, each octave as wide as the next. */
    public static final Axis FREQUENCY = new Axis(20, 20000, true);
    /** Input and output of a compressor and its gain reduction, dB: one scale for all that show them side by side. */
    public static final Axis DYNAMICS = new Axis(-60, 0, false);

    public Axis {
        if (!(lowest < highest) || isLogarithmic && lowest <= 0) {
            throw new IllegalArgumentException("an axis can't go from %s to %s".formatted(lowest, highest));
        }
    }

    /** A linear axis. */
    public static Axis linear(double lowest, double highest) {
        return new Axis(lowest, highest, false);
    }

    @Override
    public double position(double value) {
        return Math.clamp(free(value), 0, 1);
    }

    /** As {@link #position}, but what lies beyond the ends stays beyond them. */
    public double free(double value) {
        return isLogarithmic ? Math.log(value / lowest) / Math.log(highest / lowest)
                : (value - lowest) / (highest - lowest);
    }

    @Override
    public double value(double position) {
        return isLogarithmic ? lowest * Math.pow(highest / lowest, position)
                : lowest + position * (highest - lowest);
    }
}
