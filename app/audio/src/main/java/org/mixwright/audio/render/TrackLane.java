package org.mixwright.audio.render;

import java.io.IOException;
import java.util.Optional;

import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioSource;
import org.mixwright.audio.processor.GainReduction;
import org.mixwright.mix.setting.ChannelStrip;

/**
 * One track on its way through a render: its stem, read block by block, and its strip. A stem that cannot be read is
 * silent from there on, and says so in its {@link TrackOutcome}. After its end a track gets silence, so that its filters
 * ring out.
 */
final class TrackLane implements AutoCloseable {
    /** No sound is 600 dB over full scale; what is, would only turn into infinities further on. */
    private static final double LOUDEST = 1e30;

    private final Stem stem;
    private final Optional<AudioSource> source;
    private final Optional<AudioBlock> mono;
    private final StripProcessor strip;
    private Optional<String> brokenOff;
    private Optional<GainReduction> compression = Optional.empty();
    private long framesRead;
    private long wildSamples;
    private boolean ended;

    TrackLane(Stem stem, ChannelStrip settings, int sampleRate, int blockFrames) {
        this.stem = stem;
        Optional<AudioSource> opened = Optional.empty();
        Optional<String> failure = Optional.empty();
        try {
            opened = Optional.of(stem.opener().open());
        } catch (IOException e) {
            failure = Optional.of(sentence(e));
        }
        source = opened;
        brokenOff = failure;
        ended = opened.isEmpty();
        int channels = opened.map(s -> s.format().channels()).orElse(2);
        checkFormat(channels, sampleRate);
        strip = new StripProcessor(settings, sampleRate, channels);
        mono = channels == 1 ? Optional.of(new AudioBlock(1, blockFrames)) : Optional.empty();
    }

    private void checkFormat(int channels, int sampleRate) {
        int own = source.map(s -> s.format().sampleRate()).orElse(sampleRate);
        if (channels > 2 || own != sampleRate) {
            close();
            throw new IllegalArgumentException("the stem of track %s must have 1 or 2 channels at %d Hz, had %d at %d Hz"
                    .formatted(stem.trackId(), sampleRate, channels, own));
        }
    }

    /** Fills {@code stereo} to its capacity with the next frames of the track, as they leave its strip. */
    void render(AudioBlock stereo) {
        var input = mono.orElse(stereo);
        boolean sounded = !ended;
        int frames = read(input);
        if (sounded && ended) {
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
        input.setFrames(input.capacity());
        if (ended) {
            input.clear();
            return input.capacity();
        }
        int frames = 0;
        try {
            frames = source.orElseThrow().read(input);
            ended = frames < input.capacity();
        } catch (IOException e) {
            brokenOff = Optional.of(sentence(e));
            ended = true;
        }
        framesRead += frames;
        input.setFrames(frames);
        for (int c = 0; c < input.channelCount(); c++) {
            silenceWild(input.channel(c), frames);
        }
        return frames;
    }

    private void silenceWild(double[] samples, int frames) {
        for (int n = 0; n < frames; n++) {
            if (!(Math.abs(samples[n]) <= LOUDEST)) {
                samples[n] = 0;
                wildSamples++;
            }
        }
    }

    boolean hasEnded() {
        return ended;
    }

    /** How long the track is; its stem's own word where it broke off. Final once the track {@link #hasEnded}. */
    long length() {
        return brokenOff.isEmpty() ? framesRead : Math.max(framesRead, announcedLength());
    }

    /** The length that the stem says it has; 0 when it does not know. */
    long announcedLength() {
        return source.map(s -> Math.max(0, s.format().frames())).orElse(0L);
    }

    String trackId() {
        return stem.trackId();
    }

    TrackOutcome outcome() {
        return new TrackOutcome(stem.trackId(), framesRead, wildSamples, brokenOff, compression);
    }

    @Override
    public void close() {
        source.ifPresent(open -> {
            try {
                open.close();
            } catch (IOException e) {
                // All that was wanted of it has been read.
            }
        });
    }

    private static String sentence(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
