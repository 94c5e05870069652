package org.mixwright.audio.render;

import java.io.IOException;
import java.util.Optional;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioSource;

/**
 * Reads one stem from start to end, block by block, beside the others. A stem that can't be opened or breaks off stops
 * nobody: it ends there, and {@link #brokenOff} says why.
 */
public final class StemReader implements AutoCloseable {
    /** No sound is 600 dB over full scale; what is, would only turn into infinities further on. */
    private static final double LOUDEST = 1e30;
    /** Added to the bits of a magnitude, turns the sign bit on when that is no sound; infinities and NaN have the highest bits. */
    private static final long OVERFLOW_FROM_LOUDEST = Long.MAX_VALUE - Double.doubleToRawLongBits(LOUDEST);

    private final String trackId;
    private final Optional<AudioSource> source;
    private final boolean mayBeWild;
    private Optional<String> brokenOff = Optional.empty();
    private long framesRead;
    private long wildSamples;
    private boolean ended;

    /**
     * Opens a stem.
     *
     * @param sampleRate that it must have, Hz
     * @throws IllegalArgumentException when it has another sample rate, or more than two channels
     */
    public StemReader(Stem stem, int sampleRate) {
        trackId = stem.trackId();
        Optional<AudioSource> opened = Optional.empty();
        try {
            opened = Optional.of(stem.opener().open());
        } catch (IOException e) {
            breakOff(e);
        }
        source = opened;
        mayBeWild = source.map(AudioSource::mayBeWild).orElse(false);
        source.ifPresent(open -> check(open, sampleRate));
    }

    private void check(AudioSource open, int sampleRate) {
        var format = open.format();
        if (format.channels() > 2 || format.sampleRate() != sampleRate) {
            close();
            throw new IllegalArgumentException("the stem of track %s must have 1 or 2 channels at %d Hz, had %d at %d Hz"
                    .formatted(trackId, sampleRate, format.channels(), format.sampleRate()));
        }
    }

    private void breakOff(IOException e) {
        brokenOff = Optional.of(e.getMessage() == null ? "The file can't be read." : e.getMessage());
        ended = true;
    }

    /**
     * Fills the block as far as the stem reaches and sets its frame count. Samples that are no sound (not a number,
     * infinite, or absurdly large) come as zero and are counted.
     *
     * @param block has this stem's channel count
     * @return the frames read; less than the capacity only where the stem ends, 0 afterwards
     */
    public int read(AudioBlock block) {
        int frames = 0;
        if (!ended) {
            try {
                frames = source.orElseThrow().read(block);
                ended = frames < block.capacity();
            } catch (IOException e) {
                breakOff(e);
            }
        }
        framesRead += frames;
        block.setFrames(frames);
        for (int c = 0; mayBeWild && c < block.channelCount(); c++) {
            silenceWild(block.channel(c), frames);
        }
        return frames;
    }

    private void silenceWild(double[] samples, int frames) {
        long overflow = 0;
        for (int n = 0; n < frames; n++) {
            overflow |= (Double.doubleToRawLongBits(samples[n]) & Long.MAX_VALUE) + OVERFLOW_FROM_LOUDEST;
        }
        if (overflow >= 0) {
            return;
        }
        for (int n = 0; n < frames; n++) {
            if (!(Math.abs(samples[n]) <= LOUDEST)) {
                samples[n] = 0;
                wildSamples++;
            }
        }
    }

    public String trackId() {
        return trackId;
    }

    /** 1 or 2; 1 when it could not be opened. */
    public int channels() {
        return source.map(open -> open.format().channels()).orElse(1);
    }

    /** The length that the stem says it has; 0 when it does not know. */
    public long announcedFrames() {
        return source.map(open -> Math.max(0, open.format().frames())).orElse(0L);
    }

    public long framesRead() {
        return framesRead;
    }

    /** How many of the samples read were no sound. */
    public long wildSamples() {
        return wildSamples;
    }

    /** Whether nothing more will come. */
    public boolean hasEnded() {
        return ended;
    }

    /** Why it could not be opened or read to its end, as a sentence. */
    public Optional<String> brokenOff() {
        return brokenOff;
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
}
