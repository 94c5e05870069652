package org.mixwright.session.stems;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** Writes synthesised stems into a folder: 32-bit float WAV at 8 kHz, so that whole songs stay small. */
final class StemFolder {
    static final int RATE = 8_000;
    private final Path folder;

    StemFolder(Path folder) {
        this.folder = folder;
    }

    Path write(String name, int frames, IntToDoubleFunction... channels) throws IOException {
        return write(name, RATE, frames, -1, channels);
    }

    /** Writes a stem with a time reference in frames since midnight, or none where it is negative. */
    Path write(String name, int rate, int frames, long timeReference, IntToDoubleFunction... channels) throws IOException {
        int bext = timeReference < 0 ? 0 : 8 + 602;
        int data = frames * channels.length * 4;
        ByteBuffer file = ByteBuffer.allocate(44 + bext + data).order(ByteOrder.LITTLE_ENDIAN);
        letters(file, "RIFF").putInt(36 + bext + data);
        letters(file, "WAVE");
        if (bext > 0) {
            letters(file, "bext").putInt(602).putLong(file.position() + 338, timeReference).position(12 + bext);
        }
        letters(file, "fmt ").putInt(16).putShort((short) 3).putShort((short) channels.length).putInt(rate)
                .putInt(rate * 4 * channels.length).putShort((short) (4 * channels.length)).putShort((short) 32);
        letters(file, "data").putInt(data);
        for (int frame = 0; frame < frames; frame++) {
            for (IntToDoubleFunction channel : channels) {
                file.putFloat((float) channel.applyAsDouble(frame));
            }
        }
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.write(path, file.array());
    }

    private static ByteBuffer letters(ByteBuffer file, String text) {
        return file.put(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Notes of a performance: a third of a second each, pitches and phases from the seed. */
    static IntToDoubleFunction notes(long seed) {
        Random random = new Random(seed);
        double[] hertz = new double[256];
        double[] phase = new double[256];
        for (int i = 0; i < hertz.length; i++) {
            hertz[i] = 110 * Math.pow(2, random.nextInt(24) / 12.0);
            phase[i] = 2 * Math.PI * random.nextDouble();
        }
        int length = RATE / 3 + (int) (seed % 7) * 20;
        return frame -> {
            int note = frame / length % hertz.length;
            double decay = Math.exp(-3.0 * (frame % length) / length);
            return 0.3 * decay * Math.sin(2 * Math.PI * hertz[note] * frame / RATE + phase[note]);
        };
    }

    /** The same riff played once more: the same pitches at the same times, with phases of its own. */
    static IntToDoubleFunction riff(long take) {
        Random phases = new Random(take);
        Random pitches = new Random(7);
        double[] hertz = new double[256];
        double[] phase = new double[256];
        double[] late = new double[256];
        for (int i = 0; i < hertz.length; i++) {
            hertz[i] = 110 * Math.pow(2, pitches.nextInt(12) / 12.0) * (1 + 0.002 * phases.nextGaussian());
            phase[i] = 2 * Math.PI * phases.nextDouble();
            late[i] = 0.015 * phases.nextDouble();
        }
        return frame -> {
            int note = frame / (RATE / 4) % hertz.length;
            double seconds = frame % (RATE / 4) / (double) RATE - late[note];
            return seconds < 0 ? 0 : 0.3 * Math.exp(-8 * seconds) * Math.sin(2 * Math.PI * hertz[note] * seconds + phase[note]);
        };
    }
}
