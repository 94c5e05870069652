package org.mixwright.audio.filter;

import java.util.List;

import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;

/**
 * Designs second-order sections after R. Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients"
 * (bilinear transform, so the curve is the analogue one with its frequency axis bent towards Nyquist).
 */
public final class BiquadDesign {
    /** No section is tuned higher than this share of the sample rate: at Nyquist itself the formulas fall apart. */
    public static final double HIGHEST_TUNING = 0.49;

    /** Q of a second-order Butterworth low or high pass: 1/sqrt(2). */
    public static final double BUTTERWORTH_Q = StrictMath.sqrt(0.5);

    private final double cosine;
    private final double sine;

    private BiquadDesign(Hertz frequency, int sampleRate) {
        double cyclesPerSample = Math.min(frequency.value() / sampleRate, HIGHEST_TUNING);
        double omega = 2 * StrictMath.PI * cyclesPerSample;
        cosine = StrictMath.cos(omega);
        sine = StrictMath.sin(omega);
    }

    /** A bell: {@code gain} at the centre, none far away; {@code q} is that of the cookbook's peaking EQ. */
    public static BiquadCoefficients bell(Hertz centre, Decibels gain, double q, int sampleRate) {
        var at = new BiquadDesign(centre, sampleRate);
        double a = rootGain(gain);
        double alpha = at.sine / (2 * q);
        return normalised(1 + alpha * a, -2 * at.cosine, 1 - alpha * a,
                1 + alpha / a, -2 * at.cosine, 1 - alpha / a);
    }

    /** A low shelf: {@code gain} far below, half of it (in dB) at the midpoint, none far above. */
    public static BiquadCoefficients lowShelf(Hertz midpoint, Decibels gain, double q, int sampleRate) {
        var at = new BiquadDesign(midpoint, sampleRate);
        return shelf(at.cosine, at.sine, gain, q, 1);
    }

    /** A high shelf: {@code gain} far above, half of it (in dB) at the midpoint, none far below. */
    public static BiquadCoefficients highShelf(Hertz midpoint, Decibels gain, double q, int sampleRate) {
        var at = new BiquadDesign(midpoint, sampleRate);
        return shelf(-at.cosine, at.sine, gain, q, -1);
    }

    /** A notch: nothing passes at the centre; it is {@code centre / q} wide between the points 3 dB down. */
    public static BiquadCoefficients notch(Hertz centre, double q, int sampleRate) {
        var at = new BiquadDesign(centre, sampleRate);
        double alpha = at.sine / (2 * q);
        return normalised(1, -2 * at.cosine, 1, 1 + alpha, -2 * at.cosine, 1 - alpha);
    }

    /** A tilt: {@code gain} far above the pivot, as much the other way far below, nothing at the pivot itself. */
    public static BiquadCoefficients tilt(Hertz pivot, Decibels gain, double q, int sampleRate) {
        var shelf = highShelf(pivot, gain.plus(gain), q, sampleRate);
        double lowered = 1 / gain.toLinear();
        return new BiquadCoefficients(
                shelf.b0() * lowered, shelf.b1() * lowered, shelf.b2() * lowered, shelf.a1(), shelf.a2());
    }

    /** A high pass of 12 dB/oct; {@code q} is its gain at the corner. */
    public static BiquadCoefficients highPass(Hertz corner, double q, int sampleRate) {
        var at = new BiquadDesign(corner, sampleRate);
        double alpha = at.sine / (2 * q);
        double edge = 1 + at.cosine;
        return normalised(edge / 2, -edge, edge / 2, 1 + alpha, -2 * at.cosine, 1 - alpha);
    }

    /** A low pass of 12 dB/oct; {@code q} is its gain at the corner. */
    public static BiquadCoefficients lowPass(Hertz corner, double q, int sampleRate) {
        var at = new BiquadDesign(corner, sampleRate);
        double alpha = at.sine / (2 * q);
        double edge = 1 - at.cosine;
        return normalised(edge / 2, edge, edge / 2, 1 + alpha, -2 * at.cosine, 1 - alpha);
    }

    /**
     * The Qs of the sections of a Butterworth filter: 1 / (2 cos(angle of the pole pair)).
     *
     * @param slopeDbPerOctave 12 (one section) or 24 (two)
     */
    public static List<Double> butterworthQs(int slopeDbPerOctave) {
        return switch (slopeDbPerOctave) {
            case 12 -> List.of(BUTTERWORTH_Q);
            case 24 -> List.of(
                    1 / (2 * StrictMath.cos(StrictMath.PI / 8)), 1 / (2 * StrictMath.cos(3 * StrictMath.PI / 8)));
            default -> throw new IllegalArgumentException("a slope must be 12 or 24 dB/oct, was " + slopeDbPerOctave);
        };
    }

    /** The two shelves are mirror images: swapping the ends of the spectrum turns the signs of cosine, b1 and a1. */
    private static BiquadCoefficients shelf(double cosine, double sine, Decibels gain, double q, int side) {
        double a = rootGain(gain);
        double alpha = sine / (2 * q);
        double slope = 2 * StrictMath.sqrt(a) * alpha;
        return normalised(
                a * ((a + 1) - (a - 1) * cosine + slope),
                side * 2 * a * ((a - 1) - (a + 1) * cosine),
                a * ((a + 1) - (a - 1) * cosine - slope),
                (a + 1) + (a - 1) * cosine + slope,
                side * -2 * ((a - 1) + (a + 1) * cosine),
                (a + 1) + (a - 1) * cosine - slope);
    }

    /** The cookbook's A: the square root of the linear gain. */
    private static double rootGain(Decibels gain) {
        return StrictMath.pow(10, gain.value() / 40);
    }

    private static BiquadCoefficients normalised(double b0, double b1, double b2, double a0, double a1, double a2) {
        return new BiquadCoefficients(b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0);
    }
}
