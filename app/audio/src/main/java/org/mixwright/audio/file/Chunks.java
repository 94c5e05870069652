package org.mixwright.audio.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Walks the chunks of an IFF family file (RIFF, AIFF): four letters, a 32-bit size, the content, a pad byte after an odd
 * size (EA IFF 85, 1985). Where a writer forgot the pad byte, the walk finds the next chunk all the same.
 */
final class Chunks {
    private static final int HEADER_BYTES = 8;

    private final FileBytes bytes;
    private final ByteOrder order;
    private long next;

    /** A chunk: its letters, where its content starts, and the size its header claims, which may be a lie. */
    record Chunk(String id, long start, long claimedSize) {
    }

    Chunks(FileBytes bytes, long firstChunk, ByteOrder order) {
        this.bytes = bytes;
        this.order = order;
        next = firstChunk;
    }

    /** The next chunk, or nothing at the file's end or where what follows is no chunk. */
    Optional<Chunk> next() throws IOException {
        if (!isChunkAt(next)) {
            return Optional.empty();
        }
        ByteBuffer size = bytes.at(next + 4, 4, order);
        Chunk chunk = new Chunk(bytes.letters(next), next + HEADER_BYTES, Integer.toUnsignedLong(size.getInt()));
        continueAfter(chunk, chunk.claimedSize());
        return Optional.of(chunk);
    }

    /** Goes on behind a chunk whose real size is known from elsewhere (the 64-bit size of RF64). */
    void continueAfter(Chunk chunk, long realSize) throws IOException {
        next = chunk.start() + realSize;
        if (realSize % 2 != 0 && (isChunkAt(next + 1) || !isChunkAt(next))) {
            next++;
        }
    }

    /** Whether a chunk may start here: eight bytes, the first four printable. */
    boolean isChunkAt(long position) throws IOException {
        if (position < 0 || position > bytes.size() - HEADER_BYTES) {
            return false;
        }
        String id = bytes.letters(position);
        return id.chars().allMatch(letter -> letter >= ' ' && letter <= '~');
    }
}
