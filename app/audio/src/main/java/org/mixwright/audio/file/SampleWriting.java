package org.mixwright.audio.file;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Turns samples into the bytes of one channel of a WAV file; whole numbers are dithered and clipped at full scale. */
final class SampleWriting {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    /** What a 24-bit sample is stored with: four bytes, of which the next sample overwrites the last. */
    static final int OVERHANG = 1;

    private final WavEncoding encoding;
    private final Dither dither;
    private final double steps;
    private final int highest;
    private long clipped;

    SampleWriting(WavEncoding encoding, int channel) {
        this.encoding = encoding;
        dither = new Dither(channel);
        highest = (1 << encoding.bits() - 1) - 1;
        steps = highest + 1.0;
    }

    /**
     * Encodes a run of samples.
     *
     * @param out has room for {@link #OVERHANG} bytes after the last sample
     * @param at where the first goes
     * @param stride bytes from a sample to the channel's next
     */
    void encode(double[] samples, int from, int count, byte[] out, int at, int stride) {
        switch (encoding) {
            case PCM_16 -> encode16(samples, from, count, out, at, stride);
            case PCM_24 -> encode24(samples, from, count, out, at, stride);
            case FLOAT_32 -> encodeFloats(samples, from, count, out, at, stride);
        }
    }

    private void encode16(double[] samples, int from, int count, byte[] out, int at, int stride) {
        for (int n = 0; n < count; n++) {
            SHORT.set(out, at + n * stride, (short) quantised(samples[from + n]));
        }
    }

    /** The fourth byte must not destroy what another channel has written behind it. */
    private void encode24(double[] samples, int from, int count, byte[] out, int at, int stride) {
        for (int n = 0; n < count; n++) {
            int place = at + n * stride;
            int behind = out[place + 3] << 24;
            INT.set(out, place, quantised(samples[from + n]) & 0xFF_FFFF | behind);
        }
    }

    private static void encodeFloats(double[] samples, int from, int count, byte[] out, int at, int stride) {
        for (int n = 0; n < count; n++) {
            INT.set(out, at + n * stride, Float.floatToRawIntBits((float) samples[from + n]));
        }
    }

    private int quantised(double sample) {
        double scaled = sample * steps;
        if (Math.abs(scaled + 0.5) > steps) {
            clipped++;
        }
        int step = (int) Math.rint(scaled + dither.next());
        return Math.max(-highest - 1, Math.min(highest, step));
    }

    /** How many samples stood above full scale and were clipped to it. */
    long clipped() {
        return clipped;
    }
}
