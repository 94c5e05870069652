package org.mixwright.audio.render;

import java.util.List;
import java.util.Optional;

import org.mixwright.audio.processor.GainReduction;

/**
 * What a render did.
 *
 * @param frames length of the mix
 * @param tracks in the order of the stems
 * @param busCompression what the compressor of the mix bus took away; empty when it is off
 * @param limiting what the limiter took away; empty when it is off
 */
public record RenderReport(
        long frames, List<TrackOutcome> tracks, Optional<GainReduction> busCompression,
        Optional<GainReduction> limiting) {
    public RenderReport {
        tracks = List.copyOf(tracks);
    }

    /** Whether every stem went into the mix whole; if not, {@link #tracks} says which did not and why. */
    public boolean isComplete() {
        return tracks.stream().allMatch(TrackOutcome::isComplete);
    }
}
