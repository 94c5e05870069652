package org.mixwright.advisor;

import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.mix.track.Track;

/**
 * One track as the model sees it.
 *
 * @param track name, role, channels
 * @param integratedLufs loudness of the unprocessed track
 * @param features what was measured; may lack everything when only decisions are known
 */
public record TrackInput(Track track, double integratedLufs, FeatureVector features) {
}
