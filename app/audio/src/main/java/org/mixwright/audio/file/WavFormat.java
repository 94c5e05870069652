package org.mixwright.audio.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The format chunk of a WAV file (Microsoft, "Multiple Channel Audio Data and WAVE Files", 2007).
 *
 * @param coding how samples are written, or nothing where the audio is compressed
 * @param containerBytes bytes per sample
 */
record WavFormat(long sampleRate, int channels, Optional<SampleCoding> coding, int containerBytes) {
    static final int PCM = 1;
    static final int FLOAT = 3;
    static final int A_LAW = 6;
    static final int MU_LAW = 7;
    static final int EXTENSIBLE = 0xFFFE;
    private static final int SHORTEST_BYTES = 14;
    private static final int BYTES_WITH_SUBFORMAT = 40;
    /** All sub-formats that stand for a plain format tag end so: 00000000-0000-0010-8000-00AA00389B71. */
    private static final int SUBFORMAT_THIRD = 0x0010;
    private static final long SUBFORMAT_END = 0x8000_00AA_0038_9B71L;

    static WavFormat read(FileBytes bytes, Chunks.Chunk chunk, ByteOrder order) throws IOException {
        int length = (int) Math.min(chunk.claimedSize(), BYTES_WITH_SUBFORMAT);
        ByteBuffer fmt = bytes.at(chunk.start(), length, order);
        if (fmt.limit() < SHORTEST_BYTES) {
            throw bytes.damaged("its format chunk is cut off");
        }
        int tag = Short.toUnsignedInt(fmt.getShort(0));
        int channels = Short.toUnsignedInt(fmt.getShort(2));
        long sampleRate = Integer.toUnsignedLong(fmt.getInt(4));
        PcmLayout.checkShape(bytes, sampleRate, channels);
        if (tag == EXTENSIBLE) {
            tag = subformat(bytes, fmt);
        }
        int blockBytes = Short.toUnsignedInt(fmt.getShort(12));
        int bits = fmt.limit() >= 16 ? Short.toUnsignedInt(fmt.getShort(14)) : 8 * blockBytes / channels;
        int container = containerBytes(blockBytes, channels, bits);
        return new WavFormat(sampleRate, channels, coding(bytes, tag, bits, container), container);
    }

    private static int subformat(FileBytes bytes, ByteBuffer fmt) throws AudioFileException {
        if (fmt.limit() < BYTES_WITH_SUBFORMAT) {
            throw bytes.damaged("its format chunk is cut off");
        }
        boolean isPlainTag = fmt.getShort(28) == 0 && fmt.getShort(30) == SUBFORMAT_THIRD
                && fmt.duplicate().order(ByteOrder.BIG_ENDIAN).getLong(32) == SUBFORMAT_END;
        if (!isPlainTag) {
            throw bytes.unsupported("holds a kind of audio that is not known");
        }
        return fmt.getInt(24);
    }

    /** What the block size says, where it can be; otherwise what the bits need. */
    private static int containerBytes(int blockBytes, int channels, int bits) {
        int needed = (bits + 7) / 8;
        int perSample = blockBytes / channels;
        boolean plausible = blockBytes % channels == 0 && perSample >= 1 && perSample <= Double.BYTES;
        return plausible ? perSample : needed;
    }

    private static Optional<SampleCoding> coding(FileBytes bytes, int tag, int bits, int container)
            throws AudioFileException {
        return switch (tag) {
            case PCM -> Optional.of(integer(bytes, bits, container));
            case FLOAT -> Optional.of(floating(bytes, bits, container));
            case A_LAW -> Optional.of(SampleCoding.A_LAW);
            case MU_LAW -> Optional.of(SampleCoding.MU_LAW);
            default -> Optional.empty();
        };
    }

    private static SampleCoding integer(FileBytes bytes, int bits, int container) throws AudioFileException {
        if (bits > 8 * container || bits > 32 || bits < 8) {
            throw bytes.unsupported("has %d-bit samples in %d bytes each".formatted(bits, container));
        }
        return switch ((bits + 7) / 8) {
            case 1 -> SampleCoding.UNSIGNED_8;
            case 2 -> SampleCoding.SIGNED_16;
            case 3 -> SampleCoding.SIGNED_24;
            default -> SampleCoding.SIGNED_32;
        };
    }

    private static SampleCoding floating(FileBytes bytes, int bits, int container) throws AudioFileException {
        if (bits == 32 && container == 4) {
            return SampleCoding.FLOAT_32;
        }
        if (bits == 64 && container == 8) {
            return SampleCoding.FLOAT_64;
        }
        throw bytes.unsupported("has %d-bit floating-point samples in %d bytes each".formatted(bits, container));
    }
}
