package org.mixwright.audio.lanes;

/**
 * Decibels for every sample: the same meaning as {@link org.mixwright.mix.unit.Decibels}, by short series in plain double
 * arithmetic, which gives the same bits on every machine. Both directions are within 1e-6 dB. The series are summed in
 * halves that don't wait for each other.
 */
public final class FastDecibels {
    /** What silence, and anything below, reads as: -200 dB. */
    public static final double FLOOR_AMPLITUDE = 1e-10;

    static final double DB_PER_OCTAVE = 20 * StrictMath.log10(2);
    static final double OCTAVES_PER_DB = 1 / DB_PER_OCTAVE;
    static final double LN_2 = StrictMath.log(2);
    static final double DB_PER_NEPER = DB_PER_OCTAVE / LN_2;
    static final int MANTISSA_BITS = 52;
    static final long MANTISSA = (1L << MANTISSA_BITS) - 1;
    static final int BIAS = 1023;
    /** Where one octave ends and the next begins, so that mantissas lie around one: 0.707 .. 1.414. */
    static final long ROOT_HALF_BITS = Double.doubleToRawLongBits(StrictMath.sqrt(0.5));
    static final long OCTAVE_OFFSET = ((long) BIAS << MANTISSA_BITS) - ROOT_HALF_BITS;
    /** Added to a small number, rounds it to a whole one, which then stands in the lowest bits. */
    static final double WHOLE = 0x1.8p52;
    static final long WHOLE_BITS = Double.doubleToRawLongBits(WHOLE);
    static final double WHOLE_AND_BIAS = WHOLE + BIAS;

    private FastDecibels() {
    }

    /** What is above zero of a level difference: itself or zero, without a comparison. */
    static double above(double db) {
        return (db + Math.abs(db)) * 0.5;
    }

    /**
     * The level of an amplitude: the whole octaves plus ln(m) = 2 artanh((m - 1) / (m + 1)) of the mantissa, by the
     * series of artanh up to the 7th power (the rest is below 2.5e-7 dB).
     *
     * @param amplitude 0 or more, finite
     */
    public static double ofAmplitude(double amplitude) {
        long offset = Double.doubleToRawLongBits(Math.max(amplitude, FLOOR_AMPLITUDE)) + OCTAVE_OFFSET;
        double mantissa = Double.longBitsToDouble((offset & MANTISSA) + ROOT_HALF_BITS);
        double octaves = Double.longBitsToDouble((offset >>> MANTISSA_BITS) | WHOLE_BITS) - WHOLE_AND_BIAS;
        double t = (mantissa - 1) / (mantissa + 1);
        double t2 = t * t;
        double series = (1 + t2 * (1.0 / 3)) + t2 * t2 * (1.0 / 5 + t2 * (1.0 / 7));
        return octaves * DB_PER_OCTAVE + t * (2 * DB_PER_NEPER) * series;
    }

    /**
     * The amplitude of a level: a power of two for the whole octaves, the series of e^x up to the 7th power for the rest
     * (|x| up to 0.35: what is left out is below 5e-8 dB).
     *
     * @param db -6000 .. 6000
     */
    public static double toAmplitude(double db) {
        double octaves = db * OCTAVES_PER_DB;
        double shifted = octaves + WHOLE;
        double x = (octaves - (shifted - WHOLE)) * LN_2;
        double x2 = x * x;
        double low = (1 + x) + x2 * (1.0 / 2 + x * (1.0 / 6));
        double high = (1.0 / 24 + x * (1.0 / 120)) + x2 * (1.0 / 720 + x * (1.0 / 5040));
        double power = low + x2 * x2 * high;
        return power * Double.longBitsToDouble((Double.doubleToRawLongBits(shifted) + BIAS) << MANTISSA_BITS);
    }
}
