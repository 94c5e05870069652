package org.mixwright.audio.playback;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.mixwright.audio.AudioBlock;

/**
 * One track of a tape: a temporary file of single precision samples that is written once, from front to back, and mapped into
 * memory to be read anywhere. It comes in stretches of {@value #STRETCH_FRAMES} frames, in each one channel after the other.
 * Silence is not written, so most file systems keep no room for it.
 */
final class TapeTrack implements AutoCloseable {
    static final int STRETCH_FRAMES = 1 << 20;

    private final Path file;
    private final FileChannel channel;
    private final Arena arena;
    private final int channels;
    private final ByteBuffer bytes;
    private volatile MemorySegment[] stretches = new MemorySegment[0];

    /** @param mostFrames that are written at a time; divides a stretch */
    TapeTrack(Path folder, int channels, int mostFrames) throws IOException {
        this.channels = channels;
        file = Files.createTempFile(folder, "mixwright-tape-", ".raw");
        channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!isGone()) {
            file.toFile().deleteOnExit();
        }
        arena = Arena.ofShared();
        bytes = ByteBuffer.allocateDirect(mostFrames * Float.BYTES).order(ByteOrder.nativeOrder());
    }

    /** A file that has no name any more leaves nothing behind, whatever happens; where names must stay, it goes at the end. */
    private boolean isGone() {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            return false;
        }
    }

    int channels() {
        return channels;
    }

    /**
     * Writes the block's frames; on one thread at a time.
     *
     * @param frame where they belong, behind all that was written
     */
    void write(long frame, AudioBlock block) throws IOException {
        int stretch = (int) (frame / STRETCH_FRAMES);
        if (stretch >= stretches.length) {
            addStretch(stretch);
        }
        for (int c = 0; c < channels; c++) {
            double[] samples = block.channel(c);
            if (!isSilent(samples, block.frames())) {
                bytes.clear();
                for (int n = 0; n < block.frames(); n++) {
                    bytes.putFloat((float) samples[n]);
                }
                writeAt(stretch * stretchBytes() + place(c, frame), bytes.flip());
            }
        }
    }

    private static boolean isSilent(double[] samples, int count) {
        for (int n = 0; n < count; n++) {
            if ((float) samples[n] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Written by the channel, not through the memory: a full disk is then an exception and no crash. */
    private void writeAt(long at, ByteBuffer full) throws IOException {
        while (full.hasRemaining()) {
            at += channel.write(full, at);
        }
    }

    private void addStretch(int stretch) throws IOException {
        writeAt((stretch + 1) * stretchBytes() - 1, ByteBuffer.allocate(1));
        var more = Arrays.copyOf(stretches, stretch + 1);
        for (int s = stretches.length; s <= stretch; s++) {
            more[s] = channel.map(FileChannel.MapMode.READ_WRITE, s * stretchBytes(), stretchBytes(), arena);
        }
        stretches = more;
    }

    private long stretchBytes() {
        return (long) Float.BYTES * channels * STRETCH_FRAMES;
    }

    /** The byte of a frame in its stretch. */
    private static long place(int channel, long frame) {
        return Float.BYTES * ((long) channel * STRETCH_FRAMES + frame % STRETCH_FRAMES);
    }

    /**
     * Reads frames that were written.
     *
     * @param frame the first of them
     * @param at where in the block they go
     */
    void read(long frame, AudioBlock block, int at, int count) {
        var written = stretches;
        for (int done = 0; done < count;) {
            int stretch = (int) ((frame + done) / STRETCH_FRAMES);
            int run = (int) Math.min(count - done, STRETCH_FRAMES - (frame + done) % STRETCH_FRAMES);
            for (int c = 0; c < channels; c++) {
                if (stretch < written.length) {
                    copy(written[stretch], place(c, frame + done), block.channel(c), at + done, run);
                } else {
                    Arrays.fill(block.channel(c), at + done, at + done + run, 0);
                }
            }
            done += run;
        }
    }

    private static void copy(MemorySegment from, long place, double[] to, int at, int count) {
        for (int n = 0; n < count; n++) {
            to[at + n] = from.get(JAVA_FLOAT, place + (long) Float.BYTES * n);
        }
    }

    @Override
    public void close() {
        arena.close();
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
