package org.mixwright.audio.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioFormat;

/** Streams the samples of a file that is not compressed. */
final class PcmSource implements AudioFileSource {
    private static final int CHUNK_FRAMES = 4096;

    private final FileBytes bytes;
    private final PcmLayout layout;
    private final byte[] chunk;
    private long nextFrame;
    private long invalidSamples;

    PcmSource(FileBytes bytes, PcmLayout layout) {
        this.bytes = bytes;
        this.layout = layout;
        chunk = new byte[CHUNK_FRAMES * layout.frameBytes() + SampleCoding.OVERHANG];
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
    public int read(AudioBlock block) throws AudioFileException {
        int done = 0;
        while (done < block.capacity()) {
            int wanted = (int) Math.min(Math.min(CHUNK_FRAMES, block.capacity() - done), format().frames() - nextFrame);
            if (wanted <= 0) {
                break;
            }
            readFrames(wanted);
            for (int channel = 0; channel < format().channels(); channel++) {
                int start = channel * layout.containerBytes() + layout.skippedBytes();
                invalidSamples += layout.coding().decode(
                        chunk, start, layout.frameBytes(), layout.order(), block.channel(channel), done, wanted);
            }
            nextFrame += wanted;
            done += wanted;
        }
        block.setFrames(done);
        return done;
    }

    private void readFrames(int frames) throws AudioFileException {
        int wanted = frames * layout.frameBytes();
        int read;
        try {
            read = bytes.fill(ByteBuffer.wrap(chunk, 0, wanted), layout.start() + nextFrame * layout.frameBytes());
        } catch (IOException e) {
            throw bytes.unreadable(e);
        }
        if (read < wanted) {
            throw bytes.damaged("it became shorter while it was read");
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
