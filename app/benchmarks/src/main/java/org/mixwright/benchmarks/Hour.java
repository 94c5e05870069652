package org.mixwright.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.file.AudioFiles;
import org.mixwright.audio.file.WavContent;
import org.mixwright.audio.file.WavEncoding;
import org.mixwright.audio.file.WavSink;

/** Three minutes, twenty times over. */
final class Hour {
    private static final int TIMES = 20;

    private Hour() {
    }

    static void write(Path file, Path hour) throws IOException {
        var block = new AudioBlock(2, AudioBlock.USUAL_CAPACITY);
        try (var sink = WavSink.create(hour, WavContent.MIX, Render.SAMPLE_RATE, 2, WavEncoding.PCM_24,
                WavSink.Overwrite.YES, List.of())) {
            for (int time = 0; time < TIMES; time++) {
                try (var source = AudioFiles.open(file)) {
                    while (source.read(block) > 0) {
                        sink.write(block);
                    }
                }
            }
            sink.complete();
        }
    }
}
