package org.mixwright.desktop.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A place on a scale.
 *
 * @param value there
 * @param label empty for a tick without a number
 * @param isHeavy whether it is one to steer by, such as 0 dB
 */
record Tick(double value, String label, boolean isHeavy) {
    private static final double LEAST_PIXELS = 17;
    private static final double[] HERTZ = {1000, 100, 10000, 20, 20000, 200, 2000, 50, 500, 5000};

    /** 1-2-5 from 20 Hz to 20 kHz, the decades first. */
    static List<Tick> frequencies() {
        List<Tick> ticks = new ArrayList<>();
        for (double hertz : HERTZ) {
            ticks.add(new Tick(hertz, hertz < 1000 ? Math.round(hertz) + "" : Math.round(hertz / 1000) + "k",
                    hertz == 100 || hertz == 1000 || hertz == 10000));
        }
        return ticks;
    }

    /** Every {@code step} from one value to another; the one at {@code heavy} is to steer by. */
    static List<Tick> every(double step, double from, double to, double heavy, DoubleFunction<String> label) {
        List<Tick> ticks = new ArrayList<>();
        for (long n = (long) Math.ceil(from / step - 1e-9); n * step <= to + 1e-9; n++) {
            double value = n * step;
            ticks.add(new Tick(value, label.apply(value), value == heavy));
        }
        return ticks;
    }

    /** As {@link #every}, with the step doubled until the numbers have room along so many pixels. */
    static List<Tick> roomy(double step, Axis axis, double pixels, double heavy, DoubleFunction<String> label) {
        double roomy = step;
        while (roomy / (axis.highest() - axis.lowest()) * pixels < LEAST_PIXELS && roomy < axis.highest() - axis.lowest()) {
            roomy *= 2;
        }
        return every(roomy, axis.lowest(), axis.highest(), heavy, label);
    }

    /** The given values in order of importance. */
    static List<Tick> at(double heavy, DoubleFunction<String> label, double... values) {
        List<Tick> ticks = new ArrayList<>();
        for (double value : values) {
            ticks.add(new Tick(value, label.apply(value), value == heavy));
        }
        return ticks;
    }

    /** 1, 2 or 5 times a power of ten, so that a stretch has at most so many of them. */
    static double step(double stretch, double most) {
        double least = stretch / most;
        double ten = Math.pow(10, Math.floor(Math.log10(least)));
        return ten * (least <= ten ? 1 : least <= 2 * ten ? 2 : least <= 5 * ten ? 5 : 10);
    }
}
