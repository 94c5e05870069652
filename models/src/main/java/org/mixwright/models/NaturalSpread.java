package org.mixwright.models;

import java.util.Random;
import org.mixwright.audio.feature.Bands;

/**
 * How sound instruments of one role differ: a tilt, broad humps an octave and more wide, and roughness from band to band.
 * Together some 7 dB a band, in the middle of the 4 to 13 dB measured within roles of finished songs.
 */
final class NaturalSpread {
    private static final double TILT_DB_PER_OCTAVE = 1.5;
    private static final double HUMP_DB = 3;
    private static final double ROUGHNESS_DB = 1.2;
    /** Width of a hump, third-octave bands. */
    private static final double HUMP_BANDS = 8;
    private static final int MIDDLE_BAND = 17;

    private NaturalSpread() {
    }

    /** A made-up sound spectrum round the usual one, dB. */
    static double[] round(double[] usualDb, Random random) {
        double[] grains = new double[Bands.THIRD_OCTAVE_COUNT];
        for (int band = 0; band < grains.length; band++) {
            grains[band] = random.nextGaussian();
        }
        double tilt = TILT_DB_PER_OCTAVE * random.nextGaussian();
        double[] spectrum = new double[grains.length];
        for (int band = 0; band < spectrum.length; band++) {
            spectrum[band] = usualDb[band] + tilt * (band - MIDDLE_BAND) / 3.0
                    + HUMP_DB * smooth(grains, band) + ROUGHNESS_DB * random.nextGaussian();
        }
        return Degradation.NONE.applyTo(spectrum);
    }

    /** Grains blurred by a bell curve and brought back to a deviation of one. */
    private static double smooth(double[] grains, int band) {
        double sum = 0;
        double squares = 0;
        for (int other = 0; other < grains.length; other++) {
            double distance = (other - band) / HUMP_BANDS;
            double weight = StrictMath.exp(-distance * distance);
            sum += weight * grains[other];
            squares += weight * weight;
        }
        return sum / Math.sqrt(squares);
    }
}
