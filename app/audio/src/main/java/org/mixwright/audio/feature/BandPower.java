package org.mixwright.audio.feature;

/** How much of a track's power lies in a range of its long-term spectrum. */
public final class BandPower {
    public static final double NOTHING_DB = -120;

    private BandPower() {
    }

    /** Power of the third octaves whose centres lie in the range, dB re the track's total; -120 for none. */
    public static double db(FeatureVector features, double fromHz, double toHz) {
        double power = 0;
        for (int band = 0; band < Bands.THIRD_OCTAVE_COUNT; band++) {
            double centre = Bands.exactThirdOctaveHz(band);
            if (centre >= fromHz && centre < toHz) {
                power += ofThirdOctave(features, band);
            }
        }
        return inDb(power);
    }

    /** Power of an octave band, dB re the track's total. */
    public static double octaveDb(FeatureVector features, int octave) {
        double power = 0;
        for (int i = 0; i < 3; i++) {
            power += ofThirdOctave(features, Bands.firstThirdOctaveOf(octave) + i);
        }
        return inDb(power);
    }

    /** Share of a third octave in the track's power, 0..1; 0 where it was not measured. */
    public static double ofThirdOctave(FeatureVector features, int band) {
        String name = FeatureSchema.spectrum(band);
        return features.has(name) ? StrictMath.pow(10, features.get(name) / 10) : 0;
    }

    private static double inDb(double power) {
        return Math.max(NOTHING_DB, 10 * StrictMath.log10(power));
    }
}
