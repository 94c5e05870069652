package org.mixwright.advisor.plan;

import java.util.List;
import java.util.Map;
import org.mixwright.advisor.AnalyzedSong;
import org.mixwright.advisor.Leans;
import org.mixwright.advisor.ModelIdentity;
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
 * @param model which model said it
 * @param leans what the model leaned on
 */
public record Predictions(
        AnalyzedSong song, List<Track> sounding, Map<String, TrackPrediction> byTrack, Intent intent,
        ModelIdentity model, Leans leans) {
    /** The model's name, version and hash. */
    String modelLabel() {
        return model.label();
    }

    /** On how many tracks of its kind the model was trained; 0 when it does not say. */
    int count(Track track) {
        return model.tracksOf(track.role().role());
    }

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
