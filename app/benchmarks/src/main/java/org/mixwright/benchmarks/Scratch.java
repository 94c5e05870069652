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

/** A folder with a few seconds of noise that a workload is tried on before its first real run. */
final class Scratch implements AutoCloseable {
    private static final int SECONDS = 4;

    private final Path folder;

    Scratch(int tracks) throws IOException {
        folder = Files.createTempDirectory("mixwright-try");
        var random = new Random(1);
        var second = new AudioBlock(2, Render.SAMPLE_RATE);
        for (int track = 1; track <= tracks; track++) {
            try (var sink = WavSink.create(track(track), WavContent.TRACK, Render.SAMPLE_RATE, 2, WavEncoding.PCM_24,
                    WavSink.Overwrite.NO, List.of())) {
                for (int s = 0; s < SECONDS; s++) {
                    for (double[] channel : second.channels()) {
                        for (int n = 0; n < channel.length; n++) {
                            channel[n] = 0.2 * random.nextGaussian();
                        }
                    }
                    sink.write(second);
                }
                sink.complete();
            }
        }
    }

    Path folder() {
        return folder;
    }

    Path track(int number) {
        return folder.resolve(Render.fileName(number));
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
