package org.mixwright.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.audio.meter.LoudnessReading;
import org.mixwright.mix.move.Finding;

/**
 * What was written, and what it measures. Everything here was measured on the rendered samples.
 *
 * @param mix the finished mix
 * @param mixFeatures the finished mix, as the feature schema names it
 * @param trackLufs loudness of each track after its strip, by track id; NaN for silence
 * @param limiterDeepestDb the most that the limiter took away, zero or below
 * @param limiterShare share of the time in which the limiter worked, 0..1
 * @param recipeHash SHA-256 of what the mix was made from, hex ({@link org.mixwright.session.file.RecipeHash})
 * @param sampleHash SHA-256 of the mix's samples before they were written, hex
 * @param written the files, the mix first
 * @param broken stems that broke off while rendering, and what to do
 */
public record RenderOutcome(
        LoudnessReading mix, FeatureVector mixFeatures, Map<String, Double> trackLufs, double limiterDeepestDb,
        double limiterShare, String recipeHash, String sampleHash, List<Path> written, List<Finding> broken) {
    public RenderOutcome {
        trackLufs = Map.copyOf(trackLufs);
        written = List.copyOf(written);
        broken = List.copyOf(broken);
    }

    /** The same, but for what is known already of these tracks. */
    public RenderOutcome without(List<Finding> known) {
        List<String> names = known.stream().map(Finding::trackName).toList();
        return new RenderOutcome(mix, mixFeatures, trackLufs, limiterDeepestDb, limiterShare, recipeHash, sampleHash, written,
                broken.stream().filter(finding -> !names.contains(finding.trackName())).toList());
    }
}
