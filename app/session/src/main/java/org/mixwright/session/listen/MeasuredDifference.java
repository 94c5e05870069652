package org.mixwright.session.listen;

import java.io.IOException;
import java.util.List;
import org.mixwright.audio.Progress;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.StripKind;
import org.mixwright.mix.unit.Passage;
import org.mixwright.session.SessionTrack;
import org.mixwright.session.compare.Comparison;
import org.mixwright.session.compare.LevelMatch;
import org.mixwright.session.compare.Listening;
import org.mixwright.session.compare.Loop;
import org.mixwright.session.compare.MatchRule;
import org.mixwright.session.compare.SideBySide;

/** The difference that a comparison by rule measures: both desks played over the passage, matched as the kind of move asks for. */
public final class MeasuredDifference implements LevelDifference {
    private final List<SessionTrack> tracks;
    private final int sampleRate;
    private final int threads;

    /**
     * @param tracks with their stems where they are now
     * @param sampleRate of the mix, Hz
     * @param threads how many tracks are worked on at a time; has no effect on any number
     */
    public MeasuredDifference(List<SessionTrack> tracks, int sampleRate, int threads) {
        this.tracks = List.copyOf(tracks);
        this.sampleRate = sampleRate;
        this.threads = threads;
    }

    @Override
    public Louder of(Pair pair) {
        var rule = pair.move().map(move -> ruleOf(move, pair)).orElse(MatchRule.OF_MIXES);
        var heard = tracks.stream().filter(track -> pair.soloed().isEmpty() || pair.soloed().contains(track.track().id())).toList();
        if (!rule.isOffered() || heard.isEmpty()) {
            return new Louder(Double.NaN, rule.because());
        }
        if (pair.where().seconds() < Loop.SHORTEST_SECONDS) {
            return new Louder(Double.NaN, "The loop is too short to have a loudness.");
        }
        try {
            var match = SideBySide.of(new Comparison(pair.move(), heard, sampleRate, "first", pair.first(), "second",
                    pair.second(), rule, loop(pair.where())), Progress.NONE, threads).matched();
            double most = rule.by() == MatchRule.By.TRACK ? LevelMatch.MOST_ON_TRACK_DB : Double.POSITIVE_INFINITY;
            return new Louder(Double.isNaN(match.differenceDb()) ? Double.NaN : Math.clamp(match.differenceDb(), -most, most),
                    rule.because());
        } catch (IOException e) {
            return new Louder(Double.NaN, "The loudness could not be measured: " + e.getMessage());
        }
    }

    private static MatchRule ruleOf(Move move, Pair pair) {
        return MatchRule.of(move.trackId(), move.slot(), pair.first().strip(move.trackId()).at(move.slot()),
                pair.second().strip(move.trackId()).at(move.slot()),
                isAlone(move.trackId(), pair) ? Listening.SOLO : Listening.IN_MIX);
    }

    /** Whether nothing but a track, or nothing but tracks of a group, is heard. */
    private static boolean isAlone(String stripId, Pair pair) {
        var groups = pair.first().groups();
        return !pair.soloed().isEmpty() && pair.soloed().stream().allMatch(id -> id.equals(stripId)
                || groups.containsKey(id) && StripKind.groupId(groups.get(id)).equals(stripId));
    }

    private Loop loop(Passage where) {
        double song = tracks.stream().mapToDouble(track -> track.stem().seconds()).max().orElse(0);
        boolean whole = where.startSeconds() == 0 && where.endSeconds() >= song;
        return new Loop(where, whole, whole ? "the whole song" : "as heard");
    }
}
