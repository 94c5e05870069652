package org.mixwright.audio.filter;

/**
 * Windowed-sinc low-pass design with a Kaiser window, after J. F. Kaiser, "Nonrecursive digital filter design using the
 * I0-sinh window function" (1974): beta and length follow from stop-band attenuation and transition width.
 */
public final class KaiserSinc {
    private KaiserSinc() {
    }

    /** The window's shape parameter for a stop-band attenuation in dB (above 50 dB). */
    public static double beta(double attenuationDb) {
        return 0.1102 * (attenuationDb - 8.7);
    }

    /**
     * One value of the ideal low-pass's impulse response under the window.
     *
     * @param position distance from the centre, in samples
     * @param halfWidth where the window ends, in samples
     * @param cutoff corner as a fraction of the sample rate, 0..0.5
     * @param beta window shape
     * @return the tap, so that all taps of a unit-spaced grid add up to nearly one
     */
    public static double tap(double position, double halfWidth, double cutoff, double beta) {
        double edge = position / halfWidth;
        if (Math.abs(edge) > 1) {
            return 0;
        }
        double x = 2 * cutoff * position;
        double sinc = x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x);
        return 2 * cutoff * sinc * besselI0(beta * Math.sqrt(1 - edge * edge)) / besselI0(beta);
    }

    /** Modified Bessel function of order zero, by its power series; relative error below 1e-15 for 0..30. */
    static double besselI0(double x) {
        double sum = 1;
        double term = 1;
        double quarter = x * x / 4;
        for (int k = 1; term > 1e-17 * sum; k++) {
            term *= quarter / ((double) k * k);
            sum += term;
        }
        return sum;
    }
}
