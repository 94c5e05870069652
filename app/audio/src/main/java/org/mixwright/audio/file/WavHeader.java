package org.mixwright.audio.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The bytes before a written file's audio. A junk chunk keeps room for the 64-bit sizes: where the file outgrows 4 GiB
 * the header becomes RF64 without moving the audio (EBU Tech 3306, section 3).
 */
record WavHeader(WavEncoding encoding, WavContent content, int sampleRate, int channels) {
    private static final long MOST_32_BIT = 0xFFFF_FFFFL;
    private static final int DS64_BYTES = 28;
    /** With an empty extension, which floating point needs and integers may have. */
    private static final int FORMAT_BYTES = 18;
    /** Room for the longest name and the zero that ends it. */
    private static final int SOFTWARE_BYTES = 16;
    private static final int INFO_BYTES = 4 + 8 + SOFTWARE_BYTES;
    /** RIFF header, room for ds64, format, software, frame count, and the data chunk's own header. */
    static final int BYTES = 12 + 8 + DS64_BYTES + 8 + FORMAT_BYTES + 8 + INFO_BYTES + 12 + 8;

    int frameBytes() {
        return channels * encoding.bits() / 8;
    }

    /** The header of a file with so many frames. */
    ByteBuffer bytes(long frames) {
        long dataBytes = frames * frameBytes();
        long riffBytes = BYTES - 8 + dataBytes + dataBytes % 2;
        boolean isLong = riffBytes > MOST_32_BIT;
        ByteBuffer header = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        letters(header, isLong ? "RF64" : "RIFF").putInt((int) (isLong ? MOST_32_BIT : riffBytes));
        letters(header, "WAVE");
        letters(header, isLong ? "ds64" : "JUNK").putInt(DS64_BYTES);
        header.putLong(isLong ? riffBytes : 0).putLong(isLong ? dataBytes : 0).putLong(isLong ? frames : 0).putInt(0);
        putFormat(header);
        letters(header, "LIST").putInt(INFO_BYTES);
        letters(header, "INFO");
        letters(header, "ISFT").putInt(SOFTWARE_BYTES);
        letters(header, content.software()).put(new byte[SOFTWARE_BYTES - content.software().length()]);
        letters(header, "fact").putInt(4).putInt((int) Math.min(frames, MOST_32_BIT));
        letters(header, "data").putInt((int) (isLong ? MOST_32_BIT : dataBytes));
        return header.flip();
    }

    private void putFormat(ByteBuffer header) {
        letters(header, "fmt ").putInt(FORMAT_BYTES);
        header.putShort((short) encoding.formatTag()).putShort((short) channels);
        header.putInt(sampleRate).putInt(sampleRate * frameBytes());
        header.putShort((short) frameBytes()).putShort((short) encoding.bits()).putShort((short) 0);
    }

    private static ByteBuffer letters(ByteBuffer header, String text) {
        return header.put(text.getBytes(StandardCharsets.US_ASCII));
    }
}
