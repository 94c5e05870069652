package org.mixwright.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.playback.AudioOutput;

/** Asks for a block every 10 ms, as a sound card does, and keeps what it gets and when each block was there. */
final class PacedOutput implements AudioOutput {
    private static final int BLOCKS_PER_SECOND = 100;
    private static final long BLOCK_NANOS = 1_000_000_000 / BLOCKS_PER_SECOND;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final int sampleRate;
    private final float[] left;
    private final long[] handedNanos;
    private final long[] fillNanos;
    private final AudioBlock block;
    private Thread thread;
    private volatile int blocks;
    private volatile boolean closing;

    PacedOutput(int sampleRate, int mostSeconds) {
        this.sampleRate = sampleRate;
        block = new AudioBlock(2, blockFrames());
        left = new float[mostSeconds * sampleRate];
        handedNanos = new long[mostSeconds * BLOCKS_PER_SECOND];
        fillNanos = new long[mostSeconds * BLOCKS_PER_SECOND];
    }

    @Override
    public int sampleRate() {
        return sampleRate;
    }

    @Override
    public int blockFrames() {
        return sampleRate / BLOCKS_PER_SECOND;
    }

    @Override
    public void start(Source source) {
        thread = Thread.ofPlatform().name("paced").daemon().priority(Thread.MAX_PRIORITY).start(() -> {
            long due = System.nanoTime();
            while (!closing && blocks < handedNanos.length) {
                long began = System.nanoTime();
                block.setFrames(block.capacity());
                source.fill(block);
                for (int n = 0; n < block.frames(); n++) {
                    left[blocks * block.capacity() + n] = (float) block.channel(0)[n];
                }
                handedNanos[blocks] = System.nanoTime();
                fillNanos[blocks] = handedNanos[blocks] - began;
                blocks++;
                due += BLOCK_NANOS;
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
            }
        });
    }

    /** How many blocks there are so far. */
    int blocks() {
        return blocks;
    }

    float left(int frame) {
        return left[frame];
    }

    long handedNanos(int block) {
        return handedNanos[block];
    }

    /** What filling a block took. */
    long fillNanos(int block) {
        return fillNanos[block];
    }

    /** What the thread has allocated, in bytes. */
    long allocated() {
        return THREADS.getThreadAllocatedBytes(thread.threadId());
    }

    @Override
    public long latencyFrames() {
        return blockFrames();
    }

    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
