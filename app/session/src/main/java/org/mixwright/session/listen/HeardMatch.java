package org.mixwright.session.listen;

import java.util.List;
import java.util.Set;
import org.mixwright.audio.Progress;
import org.mixwright.audio.audition.Audition;
import org.mixwright.audio.audition.Excerpts;
import org.mixwright.audio.render.Stem;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.unit.Passage;
import org.mixwright.session.Session;
import org.mixwright.session.SessionTrack;
import org.mixwright.session.compare.MatchRule;
import org.mixwright.session.evidence.SpreadPassages;

/**
 * Matches by the rules of {@link MatchRule} and integrated loudness: of a loop all of it; of more than memory holds, passages
 * spread over it. To be used by one thread at a time.
 */
public final class HeardMatch implements LevelMatch, AutoCloseable {
    private static final double LONGEST_SECONDS = 30;
    /** What is matched on a track alone is moved by no more, dB. */
    private static final double MOST_ALONE_DB = 12;

    private final Session session;
    private Read read;

    /** What was read last. */
    private record Read(Passage where, Set<String> soloed, Audition audition) {
        boolean isFor(Comparison comparison) {
            return where.equals(comparison.where()) && soloed.equals(comparison.soloed());
        }
    }

    /** @param session whose stems are there */
    public HeardMatch(Session session) {
        this.session = session;
    }

    @Override
    public double louderDb(Comparison comparison) {
        boolean alone = !comparison.soloed().isEmpty();
        if (alone && comparison.move().map(move -> !isOffered(move, comparison)).orElse(false)) {
            return Double.NaN;
        }
        double louder = lufs(comparison, comparison.second()) - lufs(comparison, comparison.first());
        return alone && comparison.move().isPresent() ? Math.clamp(louder, -MOST_ALONE_DB, MOST_ALONE_DB) : louder;
    }

    /** A match on the track would take away the very thing that is compared, for some moves. */
    private static boolean isOffered(Move move, Comparison comparison) {
        return MatchRule.of(move.trackId(), move.slot(), comparison.first().strip(move.trackId()).at(move.slot()),
                comparison.second().strip(move.trackId()).at(move.slot()), org.mixwright.session.compare.Listening.SOLO).isOffered();
    }

    private double lufs(Comparison comparison, Desk desk) {
        if (read == null || !read.isFor(comparison)) {
            close();
            read = new Read(comparison.where(), comparison.soloed(), new Audition(excerpts(comparison), 1));
        }
        return read.audition.hear(desk).mix().integratedLufs();
    }

    private Excerpts excerpts(Comparison comparison) {
        Passage where = comparison.where();
        List<Stem> stems = session.tracks().stream().map(SessionTrack::stem)
                .filter(stem -> comparison.soloed().isEmpty() || comparison.soloed().contains(stem.id()))
                .map(stem -> stem.stem(session.sampleRate())).toList();
        List<Passage> passages = where.seconds() <= LONGEST_SECONDS ? List.of(where)
                : SpreadPassages.over(where.seconds(), stems.size(), session.sampleRate()).stream().map(passage ->
                        new Passage(where.startSeconds() + passage.startSeconds(), where.startSeconds() + passage.endSeconds())).toList();
        return Excerpts.read(stems, passages, session.sampleRate(), Progress.NONE, 1);
    }

    @Override
    public void close() {
        if (read != null) {
            read.audition.close();
            read = null;
        }
    }
}
