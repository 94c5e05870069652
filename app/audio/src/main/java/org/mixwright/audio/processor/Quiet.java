package org.mixwright.audio.processor;

/** Lets what circulates in a loop die away to nothing, before it comes to the subnormal numbers, which are slow. */
final class Quiet {
    /** -600 dB. */
    private static final double DIED_AWAY = 1e-30;

    private Quiet() {
    }

    static double flushed(double value) {
        return Math.abs(value) < DIED_AWAY ? 0 : value;
    }
}
