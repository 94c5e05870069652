package org.mixwright.session.stems;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
    public ImportedSong {
        tracks = List.copyOf(tracks);
        leftOut = List.copyOf(leftOut);
        unreadable = List.copyOf(unreadable);
        findings = List.copyOf(findings);
    }

    /** The highest sample rate of the tracks, Hz, so that a mix at it loses nothing; 48000 where there are none. */
    public int highestSampleRate() {
        return tracks.stream().mapToInt(ImportedTrack::sampleRate).max().orElse(48_000);
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
