package org.mixwright.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioFormat;
import org.mixwright.audio.Progress;
import org.mixwright.audio.file.AudioFileSource;
import org.mixwright.audio.file.AudioFiles;
import org.mixwright.audio.meter.FullMeterBridge;
import org.mixwright.audio.meter.LoudnessMeter;
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
     * @param reading of the meters
     * @param warnings what is odd about the file, each a part of a sentence that begins with its name
     */
    record Measured(Path path, AudioFormat format, MeterReading reading, List<String> warnings) implements FileReading {
    }

    /**
     * A file that can't be read.
     *
     * @param path the file
     * @param sentence what is wrong and what to do
     */
    record Failed(Path path, String sentence) implements FileReading {
    }

    /** Measures files one after the other; one that can't be read does not stop the others. */
    static List<FileReading> of(List<Path> files, Progress progress) {
        var readings = new ArrayList<FileReading>();
        for (Path file : files) {
            double from = (double) readings.size() / files.size();
            readings.add(of(file, progress.part(from, from + 1.0 / files.size())));
        }
        progress.at(1);
        return readings;
    }

    private static FileReading of(Path file, Progress progress) {
        try (AudioFileSource source = AudioFiles.open(file)) {
            AudioFormat format = source.format();
            var meters = new FullMeterBridge(format.sampleRate(), format.channels());
            var block = new AudioBlock(format.channels(), AudioBlock.USUAL_CAPACITY);
            long frames = 0;
            while (source.read(block) > 0) {
                meters.feed(block);
                frames += block.frames();
                if (format.frames() > 0) {
                    progress.at(Math.min(1, (double) frames / format.frames()));
                }
            }
            return new Measured(file, new AudioFormat(format.sampleRate(), format.channels(), frames),
                    meters.reading(), warnings(source));
        } catch (IOException e) {
            return new Failed(file, e.getMessage());
        }
    }

    private static List<String> warnings(AudioFileSource source) {
        var warnings = new ArrayList<String>(source.warnings());
        int channels = source.format().channels();
        if (channels > LoudnessMeter.MOST_HEARD) {
            warnings.add("has %d channels; its loudness is that of the first %d, taken as 5.1, its peaks those of all"
                    .formatted(channels, LoudnessMeter.MOST_HEARD));
        }
        return List.copyOf(warnings);
    }
}
