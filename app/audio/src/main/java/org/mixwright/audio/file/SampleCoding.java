package org.mixwright.audio.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How one sample is written in a file that is not compressed; decoded to full scale 1.0. */
enum SampleCoding {
    UNSIGNED_8("8-bit", 1),
    SIGNED_8("8-bit", 1),
    SIGNED_16("16-bit", 2),
    SIGNED_24("24-bit", 3),
    SIGNED_32("32-bit", 4),
    FLOAT_32("32-bit float", 4),
    FLOAT_64("64-bit float", 8),
    A_LAW("A-law", 1),
    MU_LAW("mu-law", 1);

    /** A sample of three bytes is read as four, and two of them as eight. */
    static final int OVERHANG = 2;

    private final String spoken;
    private final int bytes;

    SampleCoding(String spoken, int bytes) {
        this.spoken = spoken;
        this.bytes = bytes;
    }

    String spoken() {
        return spoken;
    }

    int bytes() {
        return bytes;
    }

    /**
     * Decodes one channel of interleaved samples.
     *
     * @param in file bytes in their order, with {@link #OVERHANG} bytes to spare behind the last sample
     * @param start the first sample's first byte
     * @param stride bytes from a sample to the channel's next
     * @param out where the samples go, from {@code outStart}
     * @return how many of them were no finite number; they became zero
     */
    int decode(ByteBuffer in, int start, int stride, double[] out, int outStart, int count) {
        switch (this) {
            case SIGNED_16 -> decode16(in, start, stride, out, outStart, count);
            case SIGNED_24 -> decode24(in, start, stride, out, outStart, count);
            case SIGNED_32 -> decode32(in, start, stride, out, outStart, count);
            case FLOAT_32 -> decodeFloat(in, start, stride, out, outStart, count);
            case FLOAT_64 -> decodeDouble(in, start, stride, out, outStart, count);
            case UNSIGNED_8, SIGNED_8, A_LAW, MU_LAW -> decode8(in, start, stride, out, outStart, count);
        }
        return isFloat() ? silenceInvalid(out, outStart, count) : 0;
    }

    /** Whether a sample may be no finite number, or any number. */
    boolean isFloat() {
        return this == FLOAT_32 || this == FLOAT_64;
    }

    /** Both channels of little-endian 24-bit stereo in one go: the bits of {@link #decode}, with half the reading. */
    static void decodePackedStereo24(ByteBuffer in, int start, double[] left, double[] right, int outStart, int count) {
        for (int i = 0; i < count; i++) {
            long frame = in.getLong(start + i * 6);
            left[outStart + i] = ((int) frame << 8) * 0x1p-31;
            right[outStart + i] = ((int) (frame >> 16) & ~0xFF) * 0x1p-31;
        }
    }

    private static void decode16(ByteBuffer in, int start, int stride, double[] out, int outStart, int count) {
        for (int i = 0; i < count; i++) {
            out[outStart + i] = in.getShort(start + i * stride) * 0x1p-15;
        }
    }

    private static void decode24(ByteBuffer in, int start, int stride, double[] out, int outStart, int count) {
        int above = in.order() == ByteOrder.LITTLE_ENDIAN ? 8 : 0;
        for (int i = 0; i < count; i++) {
            out[outStart + i] = (in.getInt(start + i * stride) << above & ~0xFF) * 0x1p-31;
        }
    }

    private static void decode32(ByteBuffer in, int start, int stride, double[] out, int outStart, int count) {
        for (int i = 0; i < count; i++) {
            out[outStart + i] = in.getInt(start + i * stride) * 0x1p-31;
        }
    }

    private static void decodeFloat(ByteBuffer in, int start, int stride, double[] out, int outStart, int count) {
        for (int i = 0; i < count; i++) {
            out[outStart + i] = in.getFloat(start + i * stride);
        }
    }

    private static void decodeDouble(ByteBuffer in, int start, int stride, double[] out, int outStart, int count) {
        for (int i = 0; i < count; i++) {
            out[outStart + i] = in.getDouble(start + i * stride);
        }
    }

    private void decode8(ByteBuffer in, int start, int stride, double[] out, int outStart, int count) {
        for (int i = 0; i < count; i++) {
            byte coded = in.get(start + i * stride);
            out[outStart + i] = switch (this) {
                case UNSIGNED_8 -> ((coded & 0xFF) - 128) / 128.0;
                case SIGNED_8 -> coded / 128.0;
                case A_LAW -> aLaw(coded) / 32768.0;
                case MU_LAW -> muLaw(coded) / 32768.0;
                case SIGNED_16, SIGNED_24, SIGNED_32, FLOAT_32, FLOAT_64 -> throw new AssertionError("more than 8 bits");
            };
        }
    }

    private static int silenceInvalid(double[] out, int outStart, int count) {
        int invalid = 0;
        for (int i = outStart; i < outStart + count; i++) {
            if (!Double.isFinite(out[i])) {
                invalid++;
                out[i] = 0;
            }
        }
        return invalid;
    }

    /** ITU-T G.711, table 1: sign, three bits of segment, four bits of step; even bits are inverted. */
    private static int aLaw(byte coded) {
        int bits = coded ^ 0x55;
        int segment = bits >> 4 & 7;
        int step = (bits & 15) << 4;
        int magnitude = segment == 0 ? step + 8 : step + 0x108 << segment - 1;
        return (bits & 0x80) != 0 ? magnitude : -magnitude;
    }

    /** ITU-T G.711, table 2: all bits inverted, bias 33 (132 in 16 bits). */
    private static int muLaw(byte coded) {
        int bits = ~coded;
        int magnitude = (((bits & 15) << 3) + 132 << (bits >> 4 & 7)) - 132;
        return (bits & 0x80) != 0 ? -magnitude : magnitude;
    }
}
