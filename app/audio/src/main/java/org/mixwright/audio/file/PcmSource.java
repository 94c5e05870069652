package org.mixwright.audio.file;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioFormat;

/** Streams the samples of a file that is not compressed. */
final class PcmSource implements AudioFileSource {
    /** As much as is read from the file at a time. */
    private static final int CHUNK_BYTES = 1 << 16;

    static {
        // Java turns reading a buffer into single instructions only if it has met memory scopes by the time it compiles that.
        MemorySegment.NULL.scope();
    }

    private final FileBytes bytes;
    private final PcmLayout layout;
    private final int chunkFrames;
    /** Outside of the heap: what the system reads need not be copied once more. */
    private final ByteBuffer chunk;
    /** What of the chunk has been read from the file, and what of that has been decoded, in frames. */
    private int framesInChunk;
    private int framesTaken;
    private long nextFrame;
    private long invalidSamples;

    PcmSource(FileBytes bytes, PcmLayout layout) {
        this.bytes = bytes;
        this.layout = layout;
        chunkFrames = Math.max(1, CHUNK_BYTES / layout.frameBytes());
        chunk = ByteBuffer.allocateDirect(chunkFrames * layout.frameBytes() + SampleCoding.OVERHANG).order(layout.order());
    }

    @Override
    public AudioFormat format() {
        return layout.facts().format();
    }

    @Override
    public AudioFileFacts facts() {
        return layout.facts();
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(layout.facts().warnings());
        if (invalidSamples > 0) {
            warnings.add(Warnings.invalidSamples(invalidSamples));
        }
        return warnings;
    }

    @Override
    public boolean mayBeWild() {
        return layout.coding().isFloat();
    }

    @Override
    public int read(AudioBlock block) throws AudioFileException {
        int done = 0;
        while (done < block.capacity() && (framesTaken < framesInChunk || readChunk())) {
            int count = Math.min(framesInChunk - framesTaken, block.capacity() - done);
            decode(block, done, count);
            framesTaken += count;
            done += count;
        }
        block.setFrames(done);
        return done;
    }

    private void decode(AudioBlock block, int at, int count) {
        int start = framesTaken * layout.frameBytes() + layout.skippedBytes();
        if (layout.isPackedStereo24()) {
            SampleCoding.decodePackedStereo24(chunk, start, block.channel(0), block.channel(1), at, count);
            return;
        }
        for (int channel = 0; channel < format().channels(); channel++) {
            invalidSamples += layout.coding().decode(chunk, start + channel * layout.containerBytes(),
                    layout.frameBytes(), block.channel(channel), at, count);
        }
    }

    /** Whether there was something left to read. */
    private boolean readChunk() throws AudioFileException {
        framesTaken = 0;
        framesInChunk = 0;
        int frames = Math.clamp(format().frames() - nextFrame, 0, chunkFrames);
        int wanted = frames * layout.frameBytes();
        int read;
        try {
            read = bytes.fill(chunk.slice(0, wanted), layout.start() + nextFrame * layout.frameBytes());
        } catch (IOException e) {
            throw bytes.unreadable(e);
        }
        if (read < wanted) {
            throw bytes.damaged("it became shorter while it was read");
        }
        framesInChunk = frames;
        nextFrame += frames;
        return frames > 0;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
