package org.mixwright.audio.playback;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.mixwright.audio.AudioBlock;

/**
 * The computer's own audio output, stereo, 24 or 16 bit. Begins with a buffer of 20 ms, and doubles it, up to
 * 160 ms, each time that it has run empty a few times.
 */
public final class SoundCard implements AudioOutput {
    private static final int BLOCKS_PER_SECOND = 100;
    private static final long BLOCK_NANOS = 1_000_000_000 / BLOCKS_PER_SECOND;
    private static final int FIRST_BLOCKS = 2;
    private static final int MOST_BLOCKS = 16;
    private static final int GAPS_TO_GROW = 3;

    private final int sampleRate;
    private final int bits;
    private final AudioBlock block;
    private final byte[] bytes;
    private OutputThread thread;
    private volatile SourceDataLine line;
    private volatile long written;
    private volatile Optional<String> trouble = Optional.empty();
    private int bufferBlocks = FIRST_BLOCKS;
    private int gaps;

    private SoundCard(int sampleRate, int bits) throws LineUnavailableException {
        this.sampleRate = sampleRate;
        this.bits = bits;
        block = new AudioBlock(2, blockFrames());
        bytes = new byte[PcmBytes.count(block.capacity(), bits)];
        line = openLine();
    }

    /**
     * Opens the usual output of this computer.
     *
     * @return where there is none, or it does not play this rate, an output that plays to nobody in time, so that everything
     *     else works; its {@link AudioOutput#trouble} says so
     */
    public static AudioOutput open(int sampleRate) {
        for (int bits : new int[] {24, 16}) {
            try {
                return new SoundCard(sampleRate, bits);
            } catch (LineUnavailableException | RuntimeException | LinkageError e) {
                // The next may do; if none does, the person is told below.
            }
        }
        return new SilentOutput(sampleRate, ("This computer has no audio output that plays %d Hz, or another program keeps it:"
                + " nothing is heard, but everything else works.").formatted(sampleRate));
    }

    private SourceDataLine openLine() throws LineUnavailableException {
        var format = new AudioFormat(sampleRate, bits, 2, true, false);
        SourceDataLine opened = AudioSystem.getSourceDataLine(format);
        opened.open(format, bufferBlocks * bytes.length);
        opened.start();
        return opened;
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
        thread = new OutputThread(() -> {
            block.setFrames(block.capacity());
            source.fill(block);
            PcmBytes.write(block, bits, bytes);
            pass();
        });
        thread.start();
    }

    private void pass() {
        if (written > 0 && line.available() >= line.getBufferSize() && ++gaps >= GAPS_TO_GROW && bufferBlocks < MOST_BLOCKS) {
            grow();
        }
        if (line.write(bytes, 0, bytes.length) < bytes.length) {
            LockSupport.parkNanos(this, BLOCK_NANOS); // a line that is gone takes nothing and doesn't wait
        }
        written += block.frames();
    }

    /** A greater buffer takes another line; where there is none, the old one must do. */
    private void grow() {
        gaps = 0;
        bufferBlocks *= 2;
        line.close();
        try {
            line = openLine();
            written = 0;
        } catch (LineUnavailableException | RuntimeException e) {
            trouble = Optional.of("The audio output is gone: nothing is heard until the program is started again.");
        }
    }

    @Override
    public long latencyFrames() {
        return Math.clamp(written - line.getLongFramePosition(), 0, sampleRate);
    }

    @Override
    public Optional<String> trouble() {
        return trouble;
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.end();
        }
        line.close();
    }
}
