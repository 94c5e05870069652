package org.mixwright.audio.feature;

/**
 * What was measured of one track (or of the sum).
 *
 * @param trackId which
 * @param features the named features
 * @param levels how long it stays at which level, in frames of 10 ms
 * @param timeline where in the song it sounds
 */
public record TrackAnalysis(String trackId, FeatureVector features, LevelHistogram levels, Timeline timeline) {
    /** BS.1770 integrated loudness, LUFS; NaN for silence. */
    public double integratedLufs() {
        return features.get("integrated_lufs");
    }
}
