package org.mixwright.audio.feature;

/**
 * How a spectrum is divided between lows, middle and highs, whatever its loudness: the level of an octave beside the mean of
 * the octaves from 250 Hz to 4 kHz.
 */
public final class ToneBalance {
    private static final int LOWEST_MIDDLE = Bands.octaveAt(250);
    private static final int HIGHEST_MIDDLE = Bands.octaveAt(4000);
    /** Three third octaves at the spectrum's floor come to less. */
    private static final double NOTHING_DB = BandPower.NOTHING_DB + 5;

    private ToneBalance() {
    }

    /**
     * Level of an octave beside the middle octaves, dB.
     *
     * @param features with a spectrum
     * @param octave the band
     * @return NaN when the octave, or one of those in the middle, holds nothing
     */
    public static double db(FeatureVector features, int octave) {
        double[] levels = new double[Bands.OCTAVE_COUNT];
        for (int band = 0; band < levels.length; band++) {
            levels[band] = BandPower.octaveDb(features, band);
        }
        return db(levels, octave);
    }

    /** As above, of levels by octave in dB. */
    public static double db(double[] octaveLevels, int octave) {
        double sum = 0;
        for (int band = LOWEST_MIDDLE; band <= HIGHEST_MIDDLE; band++) {
            sum += octaveLevels[band] > NOTHING_DB ? octaveLevels[band] : Double.NaN;
        }
        double level = octaveLevels[octave] > NOTHING_DB ? octaveLevels[octave] : Double.NaN;
        return level - sum / (HIGHEST_MIDDLE - LOWEST_MIDDLE + 1);
    }
}
