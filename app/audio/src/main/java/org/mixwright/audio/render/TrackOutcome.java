package org.mixwright.audio.render;

import java.util.Optional;

import org.mixwright.audio.processor.GainReduction;

/**
 * How one track fared in a render.
 *
 * @param trackId which track
 * @param framesRead how much of its stem was heard
 * @param wildSamples how many of its samples were no sound (not a number, infinite, or absurdly large) and were silenced
 * @param brokenOff why its stem could not be opened or read to the end, as a sentence; it is silent from there on
 * @param compression what its compressor took away while the stem lasted; empty when that is off
 */
public record TrackOutcome(
        String trackId, long framesRead, long wildSamples, Optional<String> brokenOff,
        Optional<GainReduction> compression) {

    /** Whether all of the stem went into the mix. */
    public boolean isComplete() {
        return brokenOff.isEmpty() && wildSamples == 0;
    }
}
