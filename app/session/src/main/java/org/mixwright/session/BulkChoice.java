package org.mixwright.session;

import java.util.ArrayList;
import java.util.List;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Move;

/**
 * Which of many moves can be accepted at once: each that does not need a look of its own.
 *
 * @param taken those that can
 * @param stale pending ones that rest on what is no longer so
 * @param quarrelling ones at whose place another move stands: one of them is to be picked
 */
public record BulkChoice(List<Move> taken, List<Move> stale, List<Move> quarrelling) {
    public BulkChoice {
        taken = List.copyOf(taken);
        stale = List.copyOf(stale);
        quarrelling = List.copyOf(quarrelling);
    }

    /**
     * Looks at moves one by one. Locked ones count for nothing; a rejected move whose rival is open is neither taken nor named: the
     * person has picked the other one, or is about to.
     *
     * @param chosen moves on the session's table
     * @param withStale whether stale ones are taken as well
     */
    public static BulkChoice of(Session session, List<Move> chosen, boolean withStale) {
        var staleness = session.staleness();
        var taken = new ArrayList<Move>();
        var stale = new ArrayList<Move>();
        var quarrelling = new ArrayList<Move>();
        for (Move move : chosen) {
            Decision.State state = session.decisions().on(move).state();
            boolean isRejected = state == Decision.State.REJECTED;
            List<Move> rivals = session.plan().rivals(move);
            if (session.decisions().on(move).locked() || isRejected && rivals.stream().anyMatch(rival -> isOpen(session, rival))) {
                continue;
            }
            if (!session.decisions().rivals(session.plan(), move).isEmpty() || isRejected && !rivals.isEmpty()) {
                quarrelling.add(move);
            } else if (!withStale && state == Decision.State.PENDING && staleness.reason(move).isPresent()) {
                stale.add(move);
            } else {
                taken.add(move);
            }
        }
        return new BulkChoice(taken, stale, quarrelling);
    }

    private static boolean isOpen(Session session, Move move) {
        return session.decisions().on(move).state() != Decision.State.REJECTED;
    }
}
