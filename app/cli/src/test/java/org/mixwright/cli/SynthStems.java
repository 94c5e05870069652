package org.mixwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.file.WavContent;
import org.mixwright.audio.file.WavEncoding;
import org.mixwright.audio.file.WavSink;

/** A short song of made-up sounds: a thump, a low note, a voice-like tone that comes and goes, and hiss in bursts. */
final class SynthStems {
    static final int SAMPLE_RATE = 44100;
    private static final int FRAMES = 6 * SAMPLE_RATE;

    private SynthStems() {
    }

    /** Writes Kick, Bass, Lead Vox, Hat and Keys as mono WAV files. */
    static void write(Path folder) throws IOException {
        var random = new Random(7);
        write(folder.resolve("Kick.wav"), n -> 0.6 * decay(n, 0.5, 30) * sine(n, 55));
        write(folder.resolve("Bass.wav"), n -> 0.3 * sine(n, 82));
        write(folder.resolve("Lead Vox.wav"), n -> 0.1 * (0.55 + 0.45 * sine(n, 0.4))
                * (sine(n, 220) + 0.5 * sine(n, 440) + 0.3 * sine(n, 1320)));
        write(folder.resolve("Hat.wav"), n -> 0.2 * decay(n, 0.25, 60) * (2 * random.nextDouble() - 1));
        write(folder.resolve("Keys.wav"), n -> 0.15 * (sine(n, 262) + sine(n, 330) + sine(n, 392)));
    }

    static void write(Path file, IntToDoubleFunction signal) throws IOException {
        try (WavSink sink = WavSink.create(file, WavContent.TRACK, SAMPLE_RATE, 1, WavEncoding.FLOAT_32,
                WavSink.Overwrite.NO, List.of())) {
            var block = new AudioBlock(1, FRAMES);
            for (int n = 0; n < FRAMES; n++) {
                block.channel(0)[n] = signal.applyAsDouble(n);
            }
            sink.write(block);
            sink.complete();
        }
    }

    private static double sine(int n, double hertz) {
        return Math.sin(2 * Math.PI * hertz * n / SAMPLE_RATE);
    }

    private static double decay(int n, double everySeconds, double perSecond) {
        return Math.exp(-perSecond * (n / (double) SAMPLE_RATE % everySeconds));
    }
}
