package org.mixwright.audio.filter;

/**
 * Keeps recursive filters out of the subnormal numbers, on which processors are tens of times slower and which Java
 * cannot switch off. A state that has died away is set to zero every {@link #TIDY_PERIOD} samples, counted from the
 * start of the stream, so the result doesn't depend on the size of the blocks.
 */
final class FilterState {
    static final int TIDY_PERIOD = 256;

    /** -600 dBFS: far below anything heard, far above the subnormal numbers (2e-308). */
    private static final double DIED_AWAY = 1e-30;

    private FilterState() {
    }

    static double tidy(double state) {
        return Math.abs(state) < DIED_AWAY ? 0 : state;
    }
}
