package org.mixwright.advisor;

import java.util.List;
import org.mixwright.audio.feature.SongAnalysis;
import org.mixwright.audio.feature.TrackAnalysis;
import org.mixwright.mix.track.Track;

/**
 * A song as the advisor sees it: what its tracks are, and what was measured of them.
 *
 * @param tracks in the order they are shown
 * @param analysis of every one of them
 */
public record AnalyzedSong(List<Track> tracks, SongAnalysis analysis) {
    public AnalyzedSong {
        tracks = List.copyOf(tracks);
    }

    public TrackAnalysis analysisOf(Track track) {
        return analysis.track(track.id());
    }

    /** Whether anything is to be heard on the track. */
    public boolean sounds(Track track) {
        return !Double.isNaN(analysisOf(track).integratedLufs());
    }

    public Track track(String id) {
        return tracks.stream().filter(track -> track.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the song has no track " + id));
    }
}
