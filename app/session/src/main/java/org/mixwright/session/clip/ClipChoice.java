package org.mixwright.session.clip;

import java.util.Comparator;
import java.util.List;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Evidence;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.unit.Passage;
import org.mixwright.session.Session;
import org.mixwright.session.evidence.PassageBudget;

/** Which moves are played, and where: all would make a file too large to hand on. */
final class ClipChoice {
    private static final double SECONDS = 4;
    /** Of all clips together, as they stand in the page; leaves room for the page below 12 MB. */
    private static final double MOST_BYTES = 11.4e6;
    private static final double TEXT_PER_BYTE = 4 / 3.0;
    /** Two clips of two channels of two bytes. */
    private static final int BYTES_PER_FRAME = 2 * 2 * 2;

    private ClipChoice() {
    }

    /** How many moves there is room for, in the page and in memory. */
    private static int most(Session session) {
        int inPage = (int) (MOST_BYTES / (TEXT_PER_BYTE * BYTES_PER_FRAME * SECONDS * session.sampleRate()));
        return Math.min(inPage, PassageBudget.stemPassages(session.tracks().size(), session.sampleRate(), SECONDS));
    }

    /** Decided and measured: where the person differed from the proposal first, then the surest. */
    static List<Move> of(Session session) {
        return session.plan().moves().stream().filter(move -> state(session, move) != Decision.State.PENDING
                && session.evidence().of(move).isPresent())
                .sorted(Comparator.comparing((Move move) -> state(session, move) == Decision.State.ACCEPTED)
                        .thenComparing(move -> -move.confidence().probability()))
                .limit(most(session)).toList();
    }

    private static Decision.State state(Session session, Move move) {
        return session.decisions().on(move).state();
    }

    /** The middle of where the move shows most. */
    static Passage passage(Evidence evidence) {
        Passage strongest = evidence.strongest();
        double start = Math.max(0, (strongest.startSeconds() + strongest.endSeconds() - SECONDS) / 2);
        return new Passage(start, start + Math.min(SECONDS, strongest.seconds()));
    }
}
