package org.mixwright.trainingdata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.FeatureSchema;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.audio.feature.TrackAnalyzer;
import org.mixwright.audio.file.AudioFileSource;
import org.mixwright.audio.file.AudioFiles;
import org.mixwright.mix.track.TrackName;

/**
 * The corpus of finished stems: one folder a song. They are measured by the program's own analyser, each at its own rate.
 *
 * @param songs in the order of their names
 * @param dropped what was left out and why
 */
public record FinishedStems(List<FinishedSong> songs, Dropped dropped) {
    private static final double SILENT_LUFS = -70;
    private static final double UNMEASURED_DB = -120;

    public FinishedStems {
        songs = List.copyOf(songs);
    }

    /**
     * Decodes and measures all stems.
     *
     * @param folder holds one folder a song
     * @throws IOException when a stem can't be read
     */
    public static FinishedStems read(Path folder) throws IOException {
        var dropped = new Dropped();
        var songs = new ArrayList<FinishedSong>();
        for (Path song : sorted(folder)) {
            if (Files.isDirectory(song)) {
                var stems = new ArrayList<FinishedStem>();
                for (Path file : sorted(song)) {
                    stem(file, stems, dropped);
                }
                songs.add(new FinishedSong(song.getFileName().toString(), stems));
            }
        }
        return new FinishedStems(songs, dropped);
    }

    private static void stem(Path file, List<FinishedStem> stems, Dropped dropped) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        try (AudioFileSource source = AudioFiles.open(file)) {
            int channels = source.format().channels();
            var analyzer = new TrackAnalyzer(name, source.format().sampleRate(), channels);
            var block = new AudioBlock(channels, AudioBlock.USUAL_CAPACITY);
            while (source.read(block) > 0) {
                analyzer.feed(block);
            }
            FeatureVector features = analyzer.finish().features();
            double lufs = features.get("integrated_lufs");
            if (lufs > SILENT_LUFS) {
                stems.add(new FinishedStem(name, new TrackName(name).guess(), channels, lufs, spectrum(features)));
            } else {
                dropped.count("silent stem");
            }
        }
    }

    private static double[] spectrum(FeatureVector features) {
        double[] spectrum = new double[Bands.THIRD_OCTAVE_COUNT];
        for (int band = 0; band < spectrum.length; band++) {
            double db = features.get(FeatureSchema.spectrum(band));
            spectrum[band] = Double.isNaN(db) ? UNMEASURED_DB : db;
        }
        return spectrum;
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
