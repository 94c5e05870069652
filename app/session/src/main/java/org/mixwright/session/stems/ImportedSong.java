package org.mixwright.session.stems;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mixwright.mix.move.Finding;

/**
 * What a folder of stems holds.
 *
 * @param tracks in natural order of their names; empty where no audio was found
 * @param leftOut files that are no stems
 * @param unreadable files that should be stems and can't be read
 * @param findings what a person should know about the stems
 */
public record ImportedSong(
        List<ImportedTrack> tracks, List<LeftOut> leftOut, List<Unreadable> unreadable, List<Finding> findings) {
    private static final int LOWEST_MIX_RATE = 44_100;
    /** What folders of stems are called in every song. */
    private static final Set<String> NO_TITLES = Set.of("stems", "audio", "audio files", "wav", "wavs", "tracks", "multitrack");

    public ImportedSong {
        tracks = List.copyOf(tracks);
        leftOut = List.copyOf(leftOut);
        unreadable = List.copyOf(unreadable);
        findings = List.copyOf(findings);
    }

    /**
     * The sample rate that most tracks have, Hz, the higher one where two are as common: few stems have to be converted. At
     * least 44.1 kHz; 48 kHz where there are no tracks.
     */
    public int usualSampleRate() {
        Map<Integer, Long> counts = tracks.stream()
                .collect(Collectors.groupingBy(ImportedTrack::sampleRate, Collectors.counting()));
        int usual = counts.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(48_000);
        return Math.max(LOWEST_MIX_RATE, usual);
    }

    /** The song's name: that of the folder its first stem lies in, or of the one above where that only says "stems". */
    public String title() {
        if (tracks.isEmpty()) {
            return "Untitled";
        }
        Path folder = tracks.getFirst().files().getFirst().toAbsolutePath().normalize().getParent();
        while (folder != null && folder.getFileName() != null) {
            if (!NO_TITLES.contains(folder.getFileName().toString().toLowerCase(Locale.ROOT))) {
                return folder.getFileName().toString();
            }
            folder = folder.getParent();
        }
        return "Untitled";
    }

    /** The audio files that the person brought, whether they became tracks or not; mixes of our own are not among them. */
    public List<Path> originals() {
        Stream<Path> stems = tracks.stream().flatMap(track -> track.files().stream());
        Stream<Path> others = leftOut.stream()
                .filter(file -> file.why() != LeftOut.Why.NOT_AUDIO && file.why() != LeftOut.Why.OWN_MIX).map(LeftOut::file);
        return Stream.of(stems, others, unreadable.stream().map(Unreadable::file)).flatMap(files -> files).distinct().toList();
    }

    /** From the song's start to the end of its last track. */
    public double seconds() {
        return tracks.stream().mapToDouble(ImportedTrack::seconds).max().orElse(0);
    }

    /** What was left out, a sentence each; files that are no audio share one. */
    public List<String> leftOutSentences() {
        List<String> sentences = new ArrayList<>();
        leftOut.stream().filter(file -> file.why() != LeftOut.Why.NOT_AUDIO).forEach(file -> sentences.add(file.sentence()));
        List<LeftOut> others = leftOut.stream().filter(file -> file.why() == LeftOut.Why.NOT_AUDIO).toList();
        if (others.size() == 1) {
            sentences.add(others.getFirst().sentence());
        } else if (!others.isEmpty()) {
            sentences.add("%d files are not audio and were left out: %s.".formatted(others.size(), others.stream()
                    .map(file -> StemFiles.nameOf(file.file())).collect(Collectors.joining(", "))));
        }
        return sentences;
    }
}
