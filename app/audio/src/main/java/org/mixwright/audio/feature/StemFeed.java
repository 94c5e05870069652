package org.mixwright.audio.feature;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioFormat;
import org.mixwright.audio.AudioSource;
import org.mixwright.audio.render.Stem;

/**
 * One stem on its way into the analysis, stretch by stretch: while one stretch is measured, the next is read. A stem
 * that breaks goes on as silence.
 */
final class StemFeed implements AutoCloseable {
    private final Stem stem;
    private final int channels;
    private final long expectedFrames;
    private final TrackAnalyzer analyzer;
    private final FrameLog[] logs;
    private final AudioBlock[] blocks;
    private Optional<AudioSource> source;
    private Optional<BrokenTrack> broken = Optional.empty();
    private int current;
    private long framesRead;

    /**
     * @param stretch the frames that are worked on at a time
     * @param spectra how many frames of the spectrum end in a stretch at most
     */
    StemFeed(Stem stem, int sampleRate, int stretch, int spectra) {
        this.stem = stem;
        source = open(stem);
        AudioFormat format = source.map(AudioSource::format).orElse(new AudioFormat(sampleRate, 1, 0));
        channels = format.channels();
        expectedFrames = format.frames();
        try {
            if (format.sampleRate() != sampleRate) {
                throw new IllegalArgumentException("track %s is at %d Hz, the song at %d Hz"
                        .formatted(stem.trackId(), format.sampleRate(), sampleRate));
            }
            analyzer = new TrackAnalyzer(stem.trackId(), sampleRate, channels);
        } catch (IllegalArgumentException e) {
            close();
            throw e;
        }
        int lowBins = SpectrumMeter.lowBins(sampleRate);
        logs = new FrameLog[] {new FrameLog(spectra, lowBins), new FrameLog(spectra, lowBins)};
        blocks = new AudioBlock[] {new AudioBlock(channels, stretch), new AudioBlock(channels, stretch)};
        blocks[0].setFrames(0);
        blocks[1].setFrames(0);
    }

    private Optional<AudioSource> open(Stem stem) {
        try {
            return Optional.of(stem.opener().open());
        } catch (IOException e) {
            breakOff(e);
            return Optional.empty();
        }
    }

    private void breakOff(IOException e) {
        broken = Optional.of(new BrokenTrack(
                stem.trackId(), framesRead, e.getMessage() == null ? "The file can't be read." : e.getMessage()));
    }

    /** Reads the stretch after the current one. */
    void readAhead() {
        AudioBlock next = blocks[1 - current];
        next.setFrames(next.capacity());
        int frames = 0;
        if (source.isPresent()) {
            try {
                frames = source.get().read(next);
            } catch (IOException e) {
                breakOff(e);
                close();
            }
        }
        framesRead += frames;
        next.setFrames(frames);
    }

    /** Makes the stretch that was read ahead the current one. */
    void turnOver() {
        current = 1 - current;
    }

    /** The current stretch. */
    AudioBlock stretch() {
        return blocks[current];
    }

    /** Lengthens the current stretch with silence. */
    void padTo(int frames) {
        AudioBlock block = stretch();
        for (int channel = 0; channel < channels; channel++) {
            Arrays.fill(block.channel(channel), block.frames(), Math.max(block.frames(), frames), 0);
        }
        block.setFrames(frames);
    }

    /** Measures the current stretch. */
    void measure() {
        logs[current].clear();
        analyzer.feed(stretch(), logs[current]);
    }

    /** Measures what is left after the last stretch. */
    void finish() {
        logs[current].clear();
        analyzer.finish(logs[current]);
    }

    /** What was logged of the stretch before the current one. */
    FrameLog logBefore() {
        return logs[1 - current];
    }

    TrackAnalyzer analyzer() {
        return analyzer;
    }

    String trackId() {
        return stem.trackId();
    }

    /** The length that the stem says it has; negative when it doesn't know. */
    long expectedFrames() {
        return expectedFrames;
    }

    long framesRead() {
        return framesRead;
    }

    Optional<BrokenTrack> broken() {
        return broken;
    }

    @Override
    public void close() {
        try {
            if (source.isPresent()) {
                source.get().close();
            }
        } catch (IOException e) {
            if (broken.isEmpty()) {
                breakOff(e);
            }
        }
        source = Optional.empty();
    }
}
