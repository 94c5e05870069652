package org.mixwright.audio.feature;

import java.util.List;

/**
 * What was measured of all tracks of a song in one pass, and of their plain sum.
 *
 * @param sampleRate of the analysis, Hz
 * @param frames length of the longest track
 * @param tracks in the order they were given
 * @param sum of all tracks at unity, a mono track at the centre of an equal-power pan
 * @param correlations of every pair of tracks that sounds together, where it could be measured
 * @param brokenTracks the tracks whose audio broke off; what was read before is analysed
 */
public record SongAnalysis(
        int sampleRate, long frames, List<TrackAnalysis> tracks, TrackAnalysis sum,
        List<LowBandCorrelation> correlations, List<BrokenTrack> brokenTracks) {
    public SongAnalysis {
        tracks = List.copyOf(tracks);
        correlations = List.copyOf(correlations);
        brokenTracks = List.copyOf(brokenTracks);
    }

    /** Of tracks that could all be read to their ends. */
    public SongAnalysis(
            int sampleRate, long frames, List<TrackAnalysis> tracks, TrackAnalysis sum,
            List<LowBandCorrelation> correlations) {
        this(sampleRate, frames, tracks, sum, correlations, List.of());
    }

    public TrackAnalysis track(String trackId) {
        return tracks.stream().filter(track -> track.trackId().equals(trackId)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no track " + trackId + " was analysed"));
    }
}
