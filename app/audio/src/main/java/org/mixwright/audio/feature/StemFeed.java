package org.mixwright.audio.feature;

import java.util.Arrays;
import java.util.Optional;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.render.Stem;
import org.mixwright.audio.render.StemReader;

/**
 * One stem on its way into the analysis, stretch by stretch: while one stretch is measured, the next is read. A stem
 * that breaks goes on as silence.
 */
final class StemFeed implements AutoCloseable {
    private final StemReader stem;
    private final TrackAnalyzer analyzer;
    private final FrameLog[] logs;
    private final AudioBlock[] blocks;
    private int current;

    /**
     * @param stretch the frames that are worked on at a time
     * @param spectra how many frames of the spectrum end in a stretch at most
     */
    StemFeed(Stem stem, int sampleRate, int stretch, int spectra) {
        this.stem = new StemReader(stem, sampleRate);
        int channels = this.stem.channels();
        try {
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

    /** Reads the stretch after the current one. */
    void readAhead() {
        stem.read(blocks[1 - current]);
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
        for (int channel = 0; channel < block.channelCount(); channel++) {
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

    /** The length that the stem says it has; 0 when it doesn't know. */
    long expectedFrames() {
        return stem.announcedFrames();
    }

    long framesRead() {
        return stem.framesRead();
    }

    Optional<BrokenTrack> broken() {
        return stem.brokenOff().map(sentence -> new BrokenTrack(stem.trackId(), stem.framesRead(), sentence));
    }

    @Override
    public void close() {
        stem.close();
    }
}
