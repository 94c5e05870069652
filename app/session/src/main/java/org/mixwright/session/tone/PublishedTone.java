package org.mixwright.session.tone;

import java.util.ArrayList;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.ToneBalance;
import org.mixwright.mix.intent.Style;
import org.mixwright.mix.intent.ToneTarget;

/**
 * The mean spectrum of 12,345 songs (Elowsson and Friberg, "Long-term average spectrum in popular music and its relation to the
 * level of the percussion", 2017): it falls by 5 dB an octave at 800 Hz and by 7.6 at 3.2 kHz. The parabola through these two
 * slopes also has the slopes that they give for 89 Hz to 4.5 kHz (4.53) and for 94 Hz to 15.7 kHz (5.79). By their account genres differ
 * in it above all by the level of the percussion, which the style's own offsets shift; so the balance is one for all styles.
 */
public final class PublishedTone {
    private static final double SLOPE_AT_800_HZ = 5;
    private static final double SLOPE_GROWTH_PER_OCTAVE = (7.6 - 5) / 2;
    /** The spectrum is one of density: a band that is an octave wide doubles in width with each octave. */
    private static final double DENSITY_TO_OCTAVES = 10 * StrictMath.log10(2);
    private static final double LOWEST_HZ = 94;
    /** Above it newer music is brighter than the mean: the plain sums of four finished electronic songs by 7 dB at 8 kHz. */
    private static final double HIGHEST_HZ = 5600;
    /** How far from the mean a mix may lie: not published by octave; wider outside of the middle, where songs differ most. */
    private static final double MIDDLE_SPREAD_DB = 3;
    private static final double OUTER_SPREAD_DB = 5;
    private static final double LOWEST_MIDDLE_HZ = 200;
    private static final double HIGHEST_MIDDLE_HZ = 1100;

    private PublishedTone() {
    }

    /** What a style is held against where there is no reference; none for the neutral one, which asks for nothing. */
    public static ToneTarget of(Style style) {
        if (style == Style.NEUTRAL) {
            return ToneTarget.NONE;
        }
        double[] levels = new double[Bands.OCTAVE_COUNT];
        for (int octave = 0; octave < levels.length; octave++) {
            levels[octave] = level(Bands.octaveHz(octave));
        }
        var octaves = new ArrayList<ToneTarget.Octave>();
        for (int octave = 0; octave < levels.length; octave++) {
            double hertz = Bands.octaveHz(octave);
            double usual = ToneBalance.db(levels, octave);
            double spread = hertz >= LOWEST_MIDDLE_HZ && hertz <= HIGHEST_MIDDLE_HZ ? MIDDLE_SPREAD_DB : OUTER_SPREAD_DB;
            octaves.add(hertz < LOWEST_HZ || hertz > HIGHEST_HZ ? ToneTarget.Octave.UNKNOWN
                    : new ToneTarget.Octave(usual - spread, usual, usual + spread));
        }
        return new ToneTarget("finished music", "mean of 12,345 songs (Elowsson and Friberg 2017), range by rule", 0, octaves);
    }

    private static double level(double hertz) {
        double octavesAbove = StrictMath.log(hertz / 800) / StrictMath.log(2);
        return DENSITY_TO_OCTAVES * octavesAbove
                - (SLOPE_AT_800_HZ * octavesAbove + SLOPE_GROWTH_PER_OCTAVE / 2 * octavesAbove * octavesAbove);
    }
}
