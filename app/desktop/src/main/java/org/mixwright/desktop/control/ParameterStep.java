package org.mixwright.desktop.control;

import org.mixwright.mix.setting.Parameter;

/** One key press further along a parameter: even steps where it is linear, even shares where a wider value is as near. */
final class ParameterStep {
    private static final double TENTH = 0.1;
    private static final double HUNDREDTH = 0.01;
    private static final double TWENTIETH = 1.05;
    private static final double QUARTER_TONE = Math.pow(2, 1 / 24.0);

    private ParameterStep() {
    }

    /** Always at least to the next value that is shown, and never past the ends. */
    static double further(Parameter parameter, double value, int steps) {
        double wanted = switch (Unit.of(parameter)) {
            case DECIBELS, DECIBELS_WIDE, TRUE_PEAK, RATIO -> value + steps * TENTH;
            case PERCENT, PAN -> value + steps * HUNDREDTH;
            case PLAIN -> value * Math.pow(TWENTIETH, steps);
            case MILLISECONDS -> Math.max(value, HUNDREDTH) * Math.pow(TWENTIETH, steps);
            case HERTZ -> value * Math.pow(QUARTER_TONE, steps);
        };
        double legal = parameter.clamp(wanted);
        // The ends can be set, also where they lie beside the steps that are shown.
        if (legal != wanted && legal != value) {
            return legal;
        }
        double shown = parameter.round(wanted);
        return isFurther(shown, value, steps) ? shown : nudged(parameter, value, steps);
    }

    /** Where a share of the value is less than what is shown: farther, until something changes. */
    private static double nudged(Parameter parameter, double value, int steps) {
        double by = Math.max(Math.abs(value), HUNDREDTH) * 0.02;
        for (int i = 1; i <= 60; i++) {
            double shown = parameter.round(value + Integer.signum(steps) * by * i);
            if (isFurther(shown, value, steps)) {
                return shown;
            }
        }
        return value;
    }

    private static boolean isFurther(double shown, double value, int steps) {
        return steps > 0 ? shown > value : shown < value;
    }
}
