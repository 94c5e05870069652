package org.mixwright.session.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixwright.audio.Progress;
import org.mixwright.session.Session;
import org.mixwright.session.SessionTrack;

/**
 * How one mix differs from another.
 *
 * @param a the first mix: a session as it stands, or as it stood in a version
 * @param b the second mix
 * @param match which of their tracks are the same
 * @param places where they are set differently
 * @param decidedOtherwise how many more moves are decided otherwise and sound the same
 * @param measured what that does to what is heard; nothing where it could not be played
 * @param notes what was left out, in sentences
 */
public record MixDiff(Session a, Session b, TrackMatch match, List<PlaceDiff> places, long decidedOtherwise,
        Optional<MeasuredDiff> measured, List<String> notes) {
    public MixDiff {
        places = List.copyOf(places);
        notes = List.copyOf(notes);
    }

    /** What was decided, without a sound. */
    public static MixDiff ofDecisions(Session a, Session b) {
        var match = TrackMatch.of(a, b);
        return new MixDiff(a, b, match, PlaceDiff.between(a, b, match), PlaceDiff.decidedOtherwise(a, b, match),
                Optional.empty(), notes(a, b, match));
    }

    /** The same, with both mixes played and measured. @param threads has no effect on any number */
    public MixDiff heard(Progress progress, int threads) {
        return match.toB().isEmpty() ? this : new MixDiff(a, b, match, places, decidedOtherwise,
                Optional.of(new MixHearing(a, b, match, threads).measure(progress)), notes);
    }

    private static List<String> notes(Session a, Session b, TrackMatch match) {
        var notes = new ArrayList<String>();
        if (match.toB().isEmpty()) {
            notes.add("They have no track in common: only groups, shared effects and the master are compared.");
        }
        var onlyA = a.tracks().stream().filter(track -> !match.toB().containsKey(track.track().id())).toList();
        var onlyB = b.tracks().stream().filter(track -> !match.toB().containsValue(track.track().id())).toList();
        leftOut(onlyA, "A").ifPresent(notes::add);
        leftOut(onlyB, "B").ifPresent(notes::add);
        match.toB().forEach((idA, idB) -> {
            if (TrackMatch.differs(a.track(idA).orElseThrow(), b.track(idB).orElseThrow())) {
                notes.add("%s is not the same audio in A and B.".formatted(a.nameOf(idA)));
            }
        });
        if (a.sampleRate() != b.sampleRate()) {
            notes.add("A is mixed at %d Hz and B at %d Hz; each is measured at its own.".formatted(a.sampleRate(), b.sampleRate()));
        }
        return notes;
    }

    private static Optional<String> leftOut(List<SessionTrack> tracks, String side) {
        return tracks.isEmpty() ? Optional.empty() : Optional.of("Only in %s, and left out: %s.".formatted(side,
                String.join(", ", tracks.stream().map(track -> track.track().name()).toList())));
    }
}
