package org.mixwright.audio.processor;

/**
 * Decibels for every sample: the same meaning as {@link org.mixwright.mix.unit.Decibels}, by short series in plain double
 * arithmetic, which gives the same bits on every machine. Both directions are within 1e-9 dB.
 */
final class FastDecibels {
    /** What silence, and anything below, reads as: -200 dB. */
    static final double FLOOR_AMPLITUDE = 1e-10;

    private static final double DB_PER_OCTAVE = 20 * StrictMath.log10(2);
    private static final double LN_2 = StrictMath.log(2);
    private static final double DB_PER_NEPER = DB_PER_OCTAVE / LN_2;
    private static final long MANTISSA = 0x000f_ffff_ffff_ffffL;
    private static final int MANTISSA_BITS = 52;
    private static final int BIAS = 1023;
    private static final double ROOT_2 = StrictMath.sqrt(2);

    private FastDecibels() {
    }

    /**
     * The level of an amplitude: log2 of the exponent plus ln(m) = 2 artanh((m - 1) / (m + 1)) of the mantissa, by the
     * series of artanh up to the 13th power (the rest is below 2e-13).
     *
     * @param amplitude 0 or more, finite
     */
    static double ofAmplitude(double amplitude) {
        long bits = Double.doubleToRawLongBits(Math.max(amplitude, FLOOR_AMPLITUDE));
        double exponent = (bits >> MANTISSA_BITS) - BIAS;
        double mantissa = Double.longBitsToDouble((bits & MANTISSA) | (long) BIAS << MANTISSA_BITS);
        if (mantissa > ROOT_2) {
            mantissa *= 0.5;
            exponent += 1;
        }
        double t = (mantissa - 1) / (mantissa + 1);
        double t2 = t * t;
        double artanh = t * (1 + t2 * (1.0 / 3 + t2 * (1.0 / 5 + t2 * (1.0 / 7
                + t2 * (1.0 / 9 + t2 * (1.0 / 11 + t2 * (1.0 / 13)))))));
        return exponent * DB_PER_OCTAVE + 2 * DB_PER_NEPER * artanh;
    }

    /**
     * The amplitude of a level: a power of two for the whole octaves, the series of e^x up to the 10th power for the rest
     * (|x| up to 0.35: what is left out is below 3e-13).
     *
     * @param db -6000 .. 6000
     */
    static double toAmplitude(double db) {
        double octaves = db / DB_PER_OCTAVE;
        double whole = Math.rint(octaves);
        double x = (octaves - whole) * LN_2;
        double power = 1 + x * (1 + x * (1.0 / 2 + x * (1.0 / 6 + x * (1.0 / 24 + x * (1.0 / 120 + x * (1.0 / 720
                + x * (1.0 / 5040 + x * (1.0 / 40320 + x * (1.0 / 362880 + x * (1.0 / 3628800))))))))));
        return power * Double.longBitsToDouble((long) (whole + BIAS) << MANTISSA_BITS);
    }
}
