package org.mixwright.audio.playback;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.render.Stem;

/**
 * All stems of a song side by side, to be read anywhere and again and again: decoded once, in the order of the song, in the
 * background, into temporary files that are mapped into memory. The start can be read while the rest is being recorded.
 */
public final class MultitrackTape implements AutoCloseable {
    private MultitrackTape() {
    }

    /**
     * Begins to record.
     *
     * @param folder where the temporary files go: 4 bytes for each sample, none for silence
     * @throws IOException when no file can be made there
     */
    public static MultitrackTape record(List<Stem> stems, int sampleRate, Path folder) throws IOException {
        throw new UnsupportedOperationException();
    }

    public List<String> trackIds() {
        throw new UnsupportedOperationException();
    }

    public int sampleRate() {
        throw new UnsupportedOperationException();
    }

    /** The length of the longest stem; while recording, at least what the stems say of themselves. */
    public long frames() {
        throw new UnsupportedOperationException();
    }

    /** The frames from the start on that are there. */
    public long readyFrames() {
        throw new UnsupportedOperationException();
    }

    /** Share of the song that is there, 0..1. */
    public double progress() {
        throw new UnsupportedOperationException();
    }

    /** Whether all that will come is there. */
    public boolean isComplete() {
        throw new UnsupportedOperationException();
    }

    /** What could not be read, as sentences; the track is silent from there on. */
    public List<String> troubles() {
        throw new UnsupportedOperationException();
    }

    /** The waveforms, as far as they are there. */
    public Overview overview() {
        throw new UnsupportedOperationException();
    }

    /** 1 or 2. */
    public int channels(int track) {
        throw new UnsupportedOperationException();
    }

    /**
     * Fills the block's frames. What lies before the song, behind it, or is not recorded yet is silent.
     *
     * @param track its place among {@link #trackIds}
     * @param frame of the song, may be negative
     * @param block has the track's channel count
     */
    public void read(int track, long frame, AudioBlock block) {
        throw new UnsupportedOperationException();
    }

    /** Ends the recording and deletes the files. Nobody may read any more. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
