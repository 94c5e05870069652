package org.mixwright.session;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Which speakers a WAVE file says its channels are for (Microsoft, "Multiple Channel Audio Data and WAVE Files", 2007; EBU
 * Tech 3306 for RF64).
 */
final class WaveChannelMask {
    private static final int RIFF_HEADER_BYTES = 12;
    private static final int CHUNK_HEADER_BYTES = 8;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int MASK_AT = 20;

    private WaveChannelMask() {
    }

    /** The mask of the file's format chunk, 0 where it says nothing; nothing where the file is no WAVE or can't be read. */
    static OptionalInt of(Path file) {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            ByteBuffer header = read(bytes, RIFF_HEADER_BYTES);
            switch (letters(header, 0)) {
                case "RIFF", "RF64", "BW64" -> header.order(ByteOrder.LITTLE_ENDIAN);
                case "RIFX" -> header.order(ByteOrder.BIG_ENDIAN);
                default -> {
                    return OptionalInt.empty();
                }
            }
            return letters(header, 8).equals("WAVE") ? OptionalInt.of(maskOf(bytes, header.order())) : OptionalInt.empty();
        } catch (IOException e) {
            return OptionalInt.empty(); // whoever reads the audio says what is wrong
        }
    }

    private static int maskOf(RandomAccessFile bytes, ByteOrder order) throws IOException {
        while (true) {
            ByteBuffer chunk = read(bytes, CHUNK_HEADER_BYTES).order(order);
            long size = Integer.toUnsignedLong(chunk.getInt(4));
            if (letters(chunk, 0).equals("fmt ")) {
                if (size < MASK_AT + Integer.BYTES) {
                    return 0;
                }
                ByteBuffer format = read(bytes, MASK_AT + Integer.BYTES).order(order);
                return Short.toUnsignedInt(format.getShort(0)) == EXTENSIBLE ? format.getInt(MASK_AT) : 0;
            }
            bytes.seek(bytes.getFilePointer() + size + size % 2);
        }
    }

    private static ByteBuffer read(RandomAccessFile bytes, int count) throws IOException {
        byte[] read = new byte[count];
        bytes.readFully(read);
        return ByteBuffer.wrap(read);
    }

    private static String letters(ByteBuffer bytes, int at) {
        return new String(bytes.array(), at, 4, StandardCharsets.US_ASCII);
    }
}
