package org.mixwright.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes WAVE files of any number of channels, 32-bit float, with the speakers they are for. */
final class TestWave {
    static final int SAMPLE_RATE = 48_000;
    static final int NO_MASK = 0;
    private static final int PLAIN_FORMAT_BYTES = 16;
    private static final int EXTENSIBLE_FORMAT_BYTES = 40;

    private TestWave() {
    }

    /** @param mask which speakers, or {@link #NO_MASK}: a plain format chunk, which can't say */
    static Path write(Path file, int mask, double[]... channels) throws IOException {
        int frameBytes = channels.length * Float.BYTES;
        int formatBytes = mask == NO_MASK ? PLAIN_FORMAT_BYTES : EXTENSIBLE_FORMAT_BYTES;
        int dataBytes = channels[0].length * frameBytes;
        int junkBytes = 3;
        ByteBuffer wave = ByteBuffer.allocate(12 + 8 + junkBytes + 1 + 8 + formatBytes + 8 + dataBytes)
                .order(ByteOrder.LITTLE_ENDIAN);
        letters(wave, "RIFF").putInt(wave.capacity() - 8);
        letters(wave, "WAVE");
        letters(wave, "JUNK").putInt(junkBytes).put(new byte[junkBytes + 1]);
        letters(wave, "fmt ").putInt(formatBytes);
        wave.putShort((short) (mask == NO_MASK ? 3 : 0xFFFE)).putShort((short) channels.length).putInt(SAMPLE_RATE);
        wave.putInt(SAMPLE_RATE * frameBytes).putShort((short) frameBytes).putShort((short) Float.SIZE);
        if (mask != NO_MASK) {
            wave.putShort((short) 22).putShort((short) Float.SIZE).putInt(mask);
            wave.putInt(3).putShort((short) 0).putShort((short) 0x10);
            wave.putLong(Long.reverseBytes(0x8000_00AA_0038_9B71L));
        }
        letters(wave, "data").putInt(dataBytes);
        for (int n = 0; n < channels[0].length; n++) {
            for (double[] channel : channels) {
                wave.putFloat((float) channel[n]);
            }
        }
        return Files.write(file, wave.array());
    }

    private static ByteBuffer letters(ByteBuffer wave, String text) {
        return wave.put(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** A 997 Hz sine of this peak level; the standard sets its loudness: in one channel 3.01 dB below. */
    static double[] sine(double seconds, double dbfs) {
        double[] sine = new double[(int) Math.round(seconds * SAMPLE_RATE)];
        for (int n = 0; n < sine.length; n++) {
            sine[n] = Math.pow(10, dbfs / 20) * Math.sin(2 * Math.PI * 997 * n / SAMPLE_RATE);
        }
        return sine;
    }
}
