package org.mixwright.advisor.plan;

import java.util.List;
import java.util.Map;
import org.mixwright.advisor.AnalyzedSong;
import org.mixwright.advisor.TrackPrediction;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.track.Track;

/**
 * All that a planner needs: the measured song, and what the model believes of each sounding track.
 *
 * @param song what was measured
 * @param sounding the tracks on which anything is to be heard
 * @param byTrack the model's belief by track id, for every sounding track
 * @param intent what the person wants
 * @param modelLabel the model's name, version and hash
 */
public record Predictions(
        AnalyzedSong song, List<Track> sounding, Map<String, TrackPrediction> byTrack, Intent intent,
        String modelLabel) {
    TrackPrediction of(Track track) {
        return byTrack.get(track.id());
    }

    FeatureVector features(Track track) {
        return song.analysisOf(track).features();
    }

    double integratedLufs(Track track) {
        return song.analysisOf(track).integratedLufs();
    }
}
