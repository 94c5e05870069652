package org.mixwright.trainingdata;

import java.util.List;
import org.mixwright.audio.feature.Bands;
import org.mixwright.mix.setting.EqBand;

/**
 * How much an equaliser lifts each third of an octave.
 *
 * @param thirdOctaveDb gain at the exact centre of every band of {@link Bands}, dB
 */
public record EqCurve(double[] thirdOctaveDb) {
    /** Curves are those of filters at this rate: a usual one, far enough above the highest band. */
    private static final double SAMPLE_RATE = 96000;

    /** The curve of bells and shelves in series. */
    public static EqCurve of(List<EqBand> bands) {
        double[] curve = new double[Bands.THIRD_OCTAVE_COUNT];
        for (EqBand band : bands) {
            var filter = Prototype.of(band);
            for (int i = 0; i < curve.length; i++) {
                curve[i] += filter.gainDb(Bands.exactThirdOctaveHz(i));
            }
        }
        return new EqCurve(curve);
    }

    /** Mean gain of the three thirds of every octave, dB. */
    public double[] octavesDb() {
        double[] octaves = new double[Bands.OCTAVE_COUNT];
        for (int octave = 0; octave < octaves.length; octave++) {
            int first = Bands.firstThirdOctaveOf(octave);
            octaves[octave] = (thirdOctaveDb[first] + thirdOctaveDb[first + 1] + thirdOctaveDb[first + 2]) / 3;
        }
        return octaves;
    }

    /** A second-order section, after R. Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients". */
    private record Prototype(double b0, double b1, double b2, double a0, double a1, double a2) {
        static Prototype of(EqBand band) {
            double amplitude = StrictMath.pow(10, band.gain().value() / 40);
            double omega = 2 * Math.PI * band.frequency().value() / SAMPLE_RATE;
            double cos = StrictMath.cos(omega);
            double alpha = StrictMath.sin(omega) / (2 * band.q());
            return switch (band.type()) {
                case BELL -> new Prototype(1 + alpha * amplitude, -2 * cos, 1 - alpha * amplitude,
                        1 + alpha / amplitude, -2 * cos, 1 - alpha / amplitude);
                case LOW_SHELF -> shelf(amplitude, cos, 2 * StrictMath.sqrt(amplitude) * alpha, 1);
                case HIGH_SHELF -> shelf(amplitude, cos, 2 * StrictMath.sqrt(amplitude) * alpha, -1);
            };
        }

        /** The two shelves differ only in the sign of every cosine (and so of the middle coefficients). */
        private static Prototype shelf(double a, double cos, double slope, int side) {
            double c = side * cos;
            return new Prototype(
                    a * (a + 1 - (a - 1) * c + slope), side * 2 * a * (a - 1 - (a + 1) * c), a * (a + 1 - (a - 1) * c - slope),
                    a + 1 + (a - 1) * c + slope, side * -2 * (a - 1 + (a + 1) * c), a + 1 + (a - 1) * c - slope);
        }

        double gainDb(double hertz) {
            double omega = 2 * Math.PI * hertz / SAMPLE_RATE;
            return 10 * StrictMath.log10(power(b0, b1, b2, omega) / power(a0, a1, a2, omega));
        }

        private static double power(double c0, double c1, double c2, double omega) {
            double real = c0 + c1 * StrictMath.cos(omega) + c2 * StrictMath.cos(2 * omega);
            double imaginary = c1 * StrictMath.sin(omega) + c2 * StrictMath.sin(2 * omega);
            return real * real + imaginary * imaginary;
        }
    }
}
