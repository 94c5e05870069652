package org.mixwright.audio.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Builds files byte by byte, as the formats' documents lay them out. */
final class FileLayouts {
    private FileLayouts() {
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] bytes(ByteOrder order, int length, Consumer<ByteBuffer> content) {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(order);
        content.accept(buffer);
        return buffer.array();
    }

    static byte[] letters(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] little(int length, Consumer<ByteBuffer> content) {
        return bytes(ByteOrder.LITTLE_ENDIAN, length, content);
    }

    static byte[] big(int length, Consumer<ByteBuffer> content) {
        return bytes(ByteOrder.BIG_ENDIAN, length, content);
    }

    /** A RIFF chunk: letters, size, content, pad byte. */
    static byte[] chunk(String id, byte[] content) {
        return chunk(id, content.length, join(content, new byte[content.length % 2]));
    }

    /** A RIFF chunk whose header claims any size. */
    static byte[] chunk(String id, int claimedSize, byte[] content) {
        return join(letters(id), little(4, b -> b.putInt(claimedSize)), content);
    }

    static byte[] wav(byte[]... chunks) {
        byte[] all = join(chunks);
        return join(letters("RIFF"), little(4, b -> b.putInt(4 + all.length)), letters("WAVE"), all);
    }

    static byte[] format(int tag, int channels, int sampleRate, int bits) {
        int block = channels * ((bits + 7) / 8);
        return chunk("fmt ", little(16, b -> b.putShort((short) tag).putShort((short) channels).putInt(sampleRate)
                .putInt(sampleRate * block).putShort((short) block).putShort((short) bits)));
    }

    static byte[] shorts(int... values) {
        return little(2 * values.length, b -> {
            for (int value : values) {
                b.putShort((short) value);
            }
        });
    }

    static byte[] aiffChunk(String id, byte[] content) {
        return join(letters(id), big(4, b -> b.putInt(content.length)), content, new byte[content.length % 2]);
    }

    /** An AIFF-C file at 44100 Hz: that is 0x400E, 0xAC44 0000 0000 0000 as an 80-bit number. */
    static byte[] aiffC(int channels, int frames, int bits, String type, byte[] audio) {
        byte[] comm = join(big(18, b -> b.putShort((short) channels).putInt(frames).putShort((short) bits)
                .putShort((short) 0x400E).putLong(0xAC44_0000_0000_0000L)), letters(type), new byte[2]);
        byte[] chunks = join(aiffChunk("FVER", big(4, b -> b.putInt(0xA280_5140))), aiffChunk("COMM", comm),
                aiffChunk("SSND", join(new byte[8], audio)));
        return join(letters("FORM"), big(4, b -> b.putInt(4 + chunks.length)), letters("AIFC"), chunks);
    }
}
