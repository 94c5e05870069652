package org.mixwright.audio.playback;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.mixwright.audio.AudioBlock;

/** Plays to nobody, in time by the system's clock: for computers without audio, where meters and positions move all the same. */
public final class SilentOutput implements AudioOutput {
    private static final int BLOCKS_PER_SECOND = 100;
    private static final long SECOND_NANOS = 1_000_000_000;
    /** After a longer pause of the whole computer it goes on from there, and doesn't hurry after. */
    private static final long LATEST_NANOS = SECOND_NANOS / 5;

    private final int sampleRate;
    private final String why;
    private final AudioBlock block;
    private OutputThread thread;
    private long due;

    /** @param why nothing is heard, as a sentence */
    public SilentOutput(int sampleRate, String why) {
        this.sampleRate = sampleRate;
        this.why = why;
        block = new AudioBlock(2, blockFrames());
    }

    @Override
    public int sampleRate() {
        return sampleRate;
    }

    @Override
    public int blockFrames() {
        return Math.max(1, sampleRate / BLOCKS_PER_SECOND);
    }

    @Override
    public void start(Source source) {
        due = System.nanoTime();
        thread = new OutputThread(() -> {
            block.setFrames(block.capacity());
            source.fill(block);
            due += SECOND_NANOS * block.capacity() / sampleRate;
            waitUntilDue();
        });
        thread.start();
    }

    private void waitUntilDue() {
        long left = due - System.nanoTime();
        if (left < -LATEST_NANOS) {
            due -= left;
        }
        while (left > 0 && !thread.isEnding()) {
            LockSupport.parkNanos(this, left);
            left = due - System.nanoTime();
        }
    }

    @Override
    public long latencyFrames() {
        return 0;
    }

    @Override
    public Optional<String> trouble() {
        return Optional.of(why);
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.end();
        }
    }
}
