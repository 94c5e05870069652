package org.mixwright.audio.render;

import java.util.Optional;

import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.processor.GainReduction;
import org.mixwright.mix.setting.ChannelStrip;

/**
 * One track on its way through a render: its stem and its strip. After its stem's end a track gets silence, so that its
 * filters ring out.
 */
final class TrackLane implements AutoCloseable {
    private final StemReader stem;
    private final Optional<AudioBlock> mono;
    private final StripProcessor strip;
    private Optional<GainReduction> compression = Optional.empty();

    TrackLane(Stem stem, ChannelStrip settings, int sampleRate, int blockFrames) {
        this.stem = new StemReader(stem, sampleRate);
        strip = new StripProcessor(settings, sampleRate, this.stem.channels());
        mono = this.stem.channels() == 1 ? Optional.of(new AudioBlock(1, blockFrames)) : Optional.empty();
    }

    /** Fills {@code stereo} to its capacity with the next frames of the track, as they leave its strip. */
    void render(AudioBlock stereo) {
        var input = mono.orElse(stereo);
        boolean sounded = !stem.hasEnded();
        int frames = read(input);
        if (sounded && stem.hasEnded()) {
            strip.process(input, stereo);
            compression = strip.compression();
            ringOut(stereo, frames);
        } else {
            strip.process(input, stereo);
        }
    }

    /** The part of the track's last block that lies after its end. */
    private void ringOut(AudioBlock stereo, int from) {
        int frames = stereo.capacity() - from;
        if (frames > 0) {
            var silence = new AudioBlock(mono.isPresent() ? 1 : 2, frames);
            var tail = mono.isPresent() ? new AudioBlock(2, frames) : silence;
            strip.process(silence, tail);
            stereo.setFrames(stereo.capacity());
            for (int c = 0; c < tail.channelCount(); c++) {
                System.arraycopy(tail.channel(c), 0, stereo.channel(c), from, frames);
            }
        }
    }

    /** Reads the next frames and sets the block's frame count to theirs; after the end it gives full blocks of silence. */
    private int read(AudioBlock input) {
        if (!stem.hasEnded()) {
            return stem.read(input);
        }
        input.setFrames(input.capacity());
        input.clear();
        return input.capacity();
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

    TrackOutcome outcome() {
        return new TrackOutcome(
                stem.trackId(), stem.framesRead(), stem.wildSamples(), stem.brokenOff(), compression);
    }

    @Override
    public void close() {
        stem.close();
    }
}
