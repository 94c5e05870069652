package org.mixwright.audio.feature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of all features of a track, in order. A model records the version that it was trained on; adding, removing
 * or redefining a feature makes a new version.
 *
 * <p>Levels are dB; spectra are relative to the track's own total power, so that they say nothing of its level.
 */
public final class FeatureSchema {
    public static final String VERSION = "1";

    /** The shares of active frames whose band levels are features, %. */
    static final List<Integer> PERCENTS = List.of(10, 50, 90);
    private static final List<String> NAMES = names();
    private static final Map<String, Integer> INDEX = index();

    private FeatureSchema() {
    }

    public static List<String> featureNames() {
        return NAMES;
    }

    public static int size() {
        return NAMES.size();
    }

    public static int indexOf(String name) {
        Integer index = INDEX.get(name);
        if (index == null) {
            throw new IllegalArgumentException("schema " + VERSION + " has no feature " + name);
        }
        return index;
    }

    /** Long-term power of a third-octave band, dB re the track's total. */
    public static String spectrum(int thirdOctave) {
        return "spectrum_db_" + Bands.inName(Bands.thirdOctaveHz(thirdOctave));
    }

    /** The level that a third-octave band stays under in {@code percent} % of the active frames, dB re total. */
    public static String spectrumPercentile(int thirdOctave, int percent) {
        return "spectrum_p" + percent + "_db_" + Bands.inName(Bands.thirdOctaveHz(thirdOctave));
    }

    /** Share of the mix's power that the track holds in an octave band while it sounds, 0..1. */
    public static String mixShare(int octave) {
        return "mix_share_" + Bands.inName(Bands.octaveHz(octave));
    }

    private static List<String> names() {
        var names = new ArrayList<>(List.of(
                "integrated_lufs", "loudness_range_lu", "true_peak_dbtp", "crest_factor_db",
                // Loudness relative to the sum of all tracks, LU.
                "relative_loudness_lu",
                "centroid_hz", "flatness_db", "rolloff_85_hz", "spectral_flux_db", "onset_density_per_s",
                // Share of the song's time in which the track sounds, 0..1.
                "activity",
                // Power below 100 Hz, dB re total.
                "low_share_db",
                "correlation_low", "correlation_mid", "correlation_high",
                // Side over mid power by band, dB.
                "width_low_db", "width_mid_db", "width_high_db"));
        for (int band = 0; band < Bands.THIRD_OCTAVE_COUNT; band++) {
            names.add(spectrum(band));
        }
        for (int percent : PERCENTS) {
            for (int band = 0; band < Bands.THIRD_OCTAVE_COUNT; band++) {
                names.add(spectrumPercentile(band, percent));
            }
        }
        for (int octave = 0; octave < Bands.OCTAVE_COUNT; octave++) {
            names.add(mixShare(octave));
        }
        return List.copyOf(names);
    }

    private static Map<String, Integer> index() {
        var index = new HashMap<String, Integer>();
        for (String name : NAMES) {
            index.put(name, index.size());
        }
        return Map.copyOf(index);
    }
}
