package org.mixwright.desktop.control;

/** Puts lines where they are sharp. */
final class Snap {
    private Snap() {
    }

    /** The middle of the nearest pixel: a line of width 1 there fills just that one. */
    static double line(double at) {
        return Math.floor(at) + 0.5;
    }
}
