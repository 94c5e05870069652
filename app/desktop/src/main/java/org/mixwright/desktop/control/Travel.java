package org.mixwright.desktop.control;

import org.mixwright.mix.setting.Parameter;

/**
 * What a control can be set to.
 *
 * @param unit how it is written
 * @param lowest value; minus infinity lies below it where {@code silence} is
 * @param highest value
 * @param neutral the value that does nothing
 * @param step the smallest change that is shown
 * @param silence whether what lies below the lowest is off, minus infinity
 */
record Travel(Unit unit, double lowest, double highest, double neutral, double step, boolean silence) {
    static Travel of(Parameter parameter, double step) {
        return new Travel(Unit.of(parameter), parameter.lowest(), parameter.highest(), parameter.neutral(), step, false);
    }

    /** The nearest value that can be set and shown. */
    double legal(double value) {
        if (silence && value < lowest) {
            return Double.NEGATIVE_INFINITY;
        }
        double shown = Math.rint(value / step) * step;
        return Math.clamp(Math.rint(shown * 1e6) / 1e6, lowest, highest);
    }

    /** So many steps further; out of silence to the lowest. */
    double further(double value, double steps) {
        if (Double.isInfinite(value)) {
            return steps > 0 ? lowest : value;
        }
        return legal(value + steps * step);
    }

    double finite(double value) {
        return Double.isInfinite(value) ? lowest : value;
    }
}
