package org.mixwright.audio.filter;

/**
 * One second-order section, normalised so that a0 is one: H(z) = (b0 + b1/z + b2/z^2) / (1 + a1/z + a2/z^2).
 *
 * @param b0 weight of the newest input
 * @param b1 weight of the input one sample ago
 * @param b2 weight of the input two samples ago
 * @param a1 weight of the output one sample ago
 * @param a2 weight of the output two samples ago
 */
public record BiquadCoefficients(double b0, double b1, double b2, double a1, double a2) {
    /** Leaves the signal alone. */
    static final BiquadCoefficients NONE = new BiquadCoefficients(1, 0, 0, 0, 0);

    /** |H|^2 at a frequency given in cycles per sample, 0..0.5. Written in sin^2 so that low frequencies keep their digits. */
    double power(double cyclesPerSample) {
        double sine = StrictMath.sin(StrictMath.PI * cyclesPerSample);
        double phi = sine * sine;
        return squared(b0, b1, b2, phi) / squared(1, a1, a2, phi);
    }

    private static double squared(double c0, double c1, double c2, double phi) {
        double sum = c0 + c1 + c2;
        return sum * sum - 4 * (c0 * c1 + 4 * c0 * c2 + c1 * c2) * phi + 16 * c0 * c2 * phi * phi;
    }
}
