package org.mixwright.audio.render;

import java.util.Optional;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.processor.GainReduction;

/**
 * One track's stem on its way into a strip. After its stem's end a track gets silence, so that its filters and echoes ring
 * out.
 */
final class TrackLane implements AutoCloseable {
    private final StemReader stem;
    private final AudioBlock input;

    TrackLane(Stem stem, int sampleRate, int blockFrames) {
        this.stem = new StemReader(stem, sampleRate);
        input = new AudioBlock(this.stem.channels(), blockFrames);
    }

    /** The block that the stem is read into, again and again. */
    AudioBlock input() {
        return input;
    }

    /** Fills the whole block with the next frames of the stem. */
    void read(AudioBlock input) {
        int frames = stem.hasEnded() ? 0 : stem.read(input);
        input.setFrames(input.capacity());
        input.silence(frames, input.capacity());
    }

    int channels() {
        return stem.channels();
    }

    boolean hasEnded() {
        return stem.hasEnded();
    }

    /** How long the track is; its stem's own word where it broke off. Final once the track {@link #hasEnded}. */
    long length() {
        return stem.brokenOff().isEmpty() ? stem.framesRead() : Math.max(stem.framesRead(), announcedLength());
    }

    /** The length that the stem says it has; 0 when it does not know. */
    long announcedLength() {
        return stem.announcedFrames();
    }

    String trackId() {
        return stem.trackId();
    }

    long framesRead() {
        return stem.framesRead();
    }

    TrackOutcome outcome(Optional<GainReduction> compression) {
        return new TrackOutcome(
                stem.trackId(), stem.framesRead(), stem.wildSamples(), stem.brokenOff(), compression);
    }

    @Override
    public void close() {
        stem.close();
    }
}
