package org.mixwright.desktop.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Times on a ruler. */
final class Clock {
    private static final double[] STEPS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600};

    private Clock() {
    }

    /** "1:04", with tenths below a step of a second. */
    static String text(double seconds, boolean hasTenths) {
        long tenths = hasTenths ? Math.round(seconds * 10) : Math.round(seconds) * 10;
        String text = String.format(Locale.ROOT, "%d:%02d", tenths / 600, tenths / 10 % 60);
        return hasTenths ? text + "." + tenths % 10 : text;
    }

    /** "1:04\u20131:12". */
    static String stretch(double fromSeconds, double toSeconds) {
        return text(fromSeconds, false) + "\u2013" + text(toSeconds, false);
    }

    /** Ticks over a song, no more than so many. */
    static List<Tick> ticks(double seconds, double most) {
        double step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && seconds / STEPS[i] <= most; i--) {
            step = STEPS[i];
        }
        List<Tick> ticks = new ArrayList<>();
        for (int n = 0; n * step < seconds; n++) {
            ticks.add(new Tick(n * step, text(n * step, step < 1), false));
        }
        return ticks;
    }
}
