package org.mixwright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.file.WavContent;
import org.mixwright.audio.file.WavEncoding;
import org.mixwright.audio.file.WavSink;

/**
 * Writes the song that the render is timed on: 16 stereo tracks of struck and held notes over a dither floor, 24 bit, the
 * same on every machine. {@code 3min}, {@code 10min}, {@code silence} (three minutes of
 * digital silence, in floating point, which is not dithered), and
 * {@code 3min_64}, where each file stands four times under other names.
 */
final class Multitrack {
    static final int TRACKS = 16;
    private static final int RATE = Render.SAMPLE_RATE;
    private static final double FLOOR = 0x1p-22;

    private Multitrack() {
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 1 || args[0].startsWith("-")) {
            System.err.println("multitrack DIR");
            System.exit(2);
        }
        write(Path.of(args[0]));
    }

    static void write(Path folder) throws IOException {
        for (int track = 1; track <= TRACKS; track++) {
            write(folder.resolve("3min"), track, 180, true);
            write(folder.resolve("10min"), track, 600, true);
            write(folder.resolve("silence"), track, 180, false);
        }
        Files.createDirectories(folder.resolve("3min_64"));
        for (int number = 1; number <= 4 * TRACKS; number++) {
            Path link = folder.resolve("3min_64").resolve(Render.fileName(number));
            if (!Files.exists(link)) {
                Files.createLink(link, folder.resolve("3min").resolve(Render.fileName(1 + (number - 1) % TRACKS)));
            }
        }
    }

    private static void write(Path folder, int track, int seconds, boolean sounding) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(Render.fileName(track));
        if (Files.exists(file)) {
            return;
        }
        var random = new Random(1000 + track);
        var block = new AudioBlock(2, RATE / 2);
        try (var sink = WavSink.create(file, WavContent.TRACK, RATE, 2,
                sounding ? WavEncoding.PCM_24 : WavEncoding.FLOAT_32, WavSink.Overwrite.NO, List.of())) {
            double loud = 1;
            for (int beat = 0; beat < 2 * seconds; beat++) {
                block.clear();
                if (sounding) {
                    loud = beat % 24 == 0 ? Math.pow(10, -14 * random.nextDouble() / 20) : loud;
                    strike(block, track, loud, random);
                }
                sink.write(block);
            }
            sink.complete();
        }
    }

    /** Half a second: one note with five harmonics, or noise for every fourth track, dying away at a rate of its own. */
    private static void strike(AudioBlock block, int track, double loud, Random random) {
        double hertz = 55 * Math.pow(2, track / 4.0 + random.nextInt(12) / 12.0);
        double fall = 2 + 3 * (track % 5);
        double width = track / 32.0;
        for (int n = 0; n < block.frames(); n++) {
            double seconds = (double) n / RATE;
            double tone = 0;
            if (track % 4 == 0) {
                tone = random.nextGaussian() / 3;
            } else {
                for (int harmonic = 1; harmonic <= 5; harmonic++) {
                    tone += Math.sin(2 * Math.PI * hertz * harmonic * seconds) / (2 * harmonic);
                }
            }
            double sample = 0.3 * loud * Math.exp(-fall * seconds) * Math.min(1, n / 200.0) * tone;
            block.channel(0)[n] = sample + FLOOR * (random.nextDouble() - 0.5);
            block.channel(1)[n] = sample * (1 - width) + FLOOR * (random.nextDouble() - 0.5);
        }
    }
}
