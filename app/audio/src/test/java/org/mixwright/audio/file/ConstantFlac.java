package org.mixwright.audio.file;

import static org.mixwright.audio.file.FileLayouts.big;
import static org.mixwright.audio.file.FileLayouts.join;
import static org.mixwright.audio.file.FileLayouts.letters;

/** Builds mono 16-bit 48 kHz FLAC files of one constant value, frame by frame (RFC 9639, sections 8.2, 9.1 and 9.2.3). */
final class ConstantFlac {
    static final int FRAME_BYTES = 6 + 1 + 2 + 2;

    private ConstantFlac() {
    }

    static byte[] file(int frames, int value, int blockSize) {
        long shape = 48_000L << 44 | 0L << 41 | 15L << 36 | (long) frames * blockSize;
        byte[] streamInfo = join(big(10, b -> b.putShort((short) blockSize).putShort((short) blockSize)),
                big(8, b -> b.putLong(shape)), new byte[16]);
        byte[] all = join(letters("fLaC"), new byte[] {(byte) 0x80, 0, 0, 34}, streamInfo);
        for (int number = 0; number < frames; number++) {
            all = join(all, frame(number, value));
        }
        return all;
    }

    /** Sync and fixed block size; 4096 samples and 48 kHz by their codes; mono, 16 bits; number; constant subframe. */
    private static byte[] frame(int number, int value) {
        byte[] head = {(byte) 0xFF, (byte) 0xF8, (byte) 0xCA, 0x08, (byte) number};
        byte[] body = join(head, new byte[] {(byte) crc(head, 8, 0x07)}, new byte[] {0},
                big(2, b -> b.putShort((short) value)));
        return join(body, big(2, b -> b.putShort((short) crc(body, 16, 0x8005))));
    }

    private static int crc(byte[] bytes, int width, int polynomial) {
        int crc = 0;
        for (byte value : bytes) {
            crc ^= (value & 0xFF) << width - 8;
            for (int bit = 0; bit < 8; bit++) {
                boolean top = (crc >> width - 1 & 1) != 0;
                crc = (crc << 1 ^ (top ? polynomial : 0)) & (1 << width) - 1;
            }
        }
        return crc;
    }
}
