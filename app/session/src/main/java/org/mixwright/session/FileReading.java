package org.mixwright.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioFormat;
import org.mixwright.audio.Progress;
import org.mixwright.audio.file.AudioFileSource;
import org.mixwright.audio.file.AudioFiles;
import org.mixwright.audio.meter.ChannelLayout;
import org.mixwright.audio.meter.FullMeters;
import org.mixwright.audio.meter.MeterReading;

/** What the meters say of one file, or why they can't. */
public sealed interface FileReading {
    Path path();

    default boolean failed() {
        return this instanceof Failed;
    }

    /**
     * A file that was read to its end.
     *
     * @param path the file
     * @param format with the length that was truly read
     * @param layout which channel was taken for which speaker
     * @param reading of the meters
     * @param warnings what is odd about the file, each a part of a sentence that begins with its name
     */
    record Measured(Path path, AudioFormat format, ChannelLayout layout, MeterReading reading, List<String> warnings)
            implements FileReading {
    }

    /**
     * A file that can't be read.
     *
     * @param path the file
     * @param sentence what is wrong and what to do
     */
    record Failed(Path path, String sentence) implements FileReading {
    }

    /**
     * Measures files one after the other; one that can't be read does not stop the others.
     *
     * @param stated which channel is which speaker, for files with as many channels; the others, and all without it, are
     *     taken as they say themselves or as is usual
     */
    static List<FileReading> of(List<Path> files, Optional<ChannelLayout> stated, Progress progress) {
        var readings = new ArrayList<FileReading>();
        for (Path file : files) {
            double from = (double) readings.size() / files.size();
            readings.add(of(file, stated, progress.part(from, from + 1.0 / files.size())));
        }
        progress.at(1);
        return readings;
    }

    private static FileReading of(Path file, Optional<ChannelLayout> stated, Progress progress) {
        try (AudioFileSource source = AudioFiles.open(file)) {
            AudioFormat format = source.format();
            var chosen = ChosenLayout.of(file, format.channels(), stated);
            var meters = new FullMeters(format.sampleRate(), chosen.layout());
            var block = new AudioBlock(format.channels(), AudioBlock.USUAL_CAPACITY);
            long frames = 0;
            while (source.read(block) > 0) {
                meters.feed(block);
                frames += block.frames();
                if (format.frames() > 0) {
                    progress.at(Math.min(1, (double) frames / format.frames()));
                }
            }
            var warnings = new ArrayList<String>(source.warnings());
            warnings.addAll(chosen.doubts());
            return new Measured(file, new AudioFormat(format.sampleRate(), format.channels(), frames),
                    chosen.layout(), meters.reading(), warnings);
        } catch (IOException e) {
            return new Failed(file, e.getMessage());
        }
    }
}
