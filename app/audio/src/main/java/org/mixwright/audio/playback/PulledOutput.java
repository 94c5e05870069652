package org.mixwright.audio.playback;

import java.util.Optional;
import org.mixwright.audio.AudioBlock;

/** An output that is pulled by hand, for tests and measurements: time stands still in between. */
public final class PulledOutput implements AudioOutput {
    private final int sampleRate;
    private final int latencyFrames;
    private final AudioBlock block;
    private Source source;
    private boolean closed;

    /** @param latencyFrames what it says of itself */
    public PulledOutput(int sampleRate, int blockFrames, int latencyFrames) {
        this.sampleRate = sampleRate;
        this.latencyFrames = latencyFrames;
        block = new AudioBlock(2, blockFrames);
    }

    /**
     * Asks for the next frames.
     *
     * @param frames up to a block; 0 only lets go on what waits
     * @return used again by the next call
     */
    public AudioBlock pull(int frames) {
        block.setFrames(frames);
        source.fill(block);
        return block;
    }

    @Override
    public int sampleRate() {
        return sampleRate;
    }

    @Override
    public int blockFrames() {
        return block.capacity();
    }

    @Override
    public void start(Source source) {
        this.source = source;
    }

    @Override
    public long latencyFrames() {
        return latencyFrames;
    }

    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
