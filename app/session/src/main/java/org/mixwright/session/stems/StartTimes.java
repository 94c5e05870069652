package org.mixwright.session.stems;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.mixwright.mix.move.Finding;

/** Sets late-starting stems back to where their time references say, if those can be believed. */
final class StartTimes {
    /** Where a stem would start so long after all others had ended, the references are leftovers of other sessions. */
    private static final double LONGEST_GAP_SECONDS = 600;
    private static final double DAY_SECONDS = 86_400;

    private StartTimes() {
    }

    /** The tracks with the silence before them; all start together where not every file has a believable reference. */
    static List<ImportedTrack> applied(List<ImportedTrack> tracks, List<StemReading> stems, List<Finding> findings) {
        Map<Path, OptionalLong> references = stems.stream()
                .collect(Collectors.toMap(StemReading::file, StemReading::timeReference));
        boolean all = stems.stream().allMatch(stem -> stem.timeReference().isPresent());
        if (!all || tracks.isEmpty()) {
            return tracks;
        }
        List<Start> starts = tracks.stream().map(track -> Start.of(track, references)).sorted().toList();
        double first = starts.getFirst().seconds();
        if (starts.getLast().seconds() == first) {
            return tracks;
        }
        if (!isBelievable(starts)) {
            findings.add(new Finding(starts.getLast().track().name(),
                    "The files' time references lie too far apart for one song; all stems were started together."));
            return tracks;
        }
        List<ImportedTrack> placed = tracks.stream().map(track -> track.withStartFrames(
                Math.round((Start.of(track, references).seconds() - first) * track.sampleRate()))).toList();
        placed.stream().filter(track -> track.startFrames() > 0).forEach(track -> findings.add(new Finding(track.name(),
                String.format(Locale.ROOT, "%s starts %.2f s after the first stem, as the time reference in its file says.",
                        track.name(), (double) track.startFrames() / track.sampleRate()))));
        return placed;
    }

    /** When a track's audio starts, in seconds since midnight. */
    private record Start(ImportedTrack track, double seconds) implements Comparable<Start> {
        static Start of(ImportedTrack track, Map<Path, OptionalLong> references) {
            long frames = references.get(track.files().getFirst()).orElseThrow();
            return new Start(track, (double) frames / track.sampleRate());
        }

        @Override
        public int compareTo(Start other) {
            return Double.compare(seconds, other.seconds);
        }
    }

    private static boolean isBelievable(List<Start> starts) {
        double end = starts.getFirst().seconds();
        for (Start start : starts) {
            if (start.seconds() > end + LONGEST_GAP_SECONDS) {
                return false;
            }
            end = Math.max(end, start.seconds() + start.track().seconds());
        }
        return starts.getLast().seconds() - starts.getFirst().seconds() < DAY_SECONDS;
    }
}
