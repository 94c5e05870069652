package org.mixwright.desktop.model;

import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.Staleness;
import org.mixwright.session.Session;

/** Where a move stands in a person's eyes. */
public enum MoveState {
    PENDING, ACCEPTED, ADJUSTED, REJECTED,
    /** Pending, and resting on what is no longer so. */
    STALE,
    /** Another move stands at the same place: one of them is to be picked. */
    CONFLICT;

    /** @param move one on the session's table */
    public static MoveState of(Session session, Move move) {
        return of(session, session.staleness(), move);
    }

    /** @param staleness of the session: worked out once for all of its moves */
    static MoveState of(Session session, Staleness staleness, Move move) {
        Decision.State state = session.decisions().on(move).state();
        if (state != Decision.State.REJECTED && !session.decisions().rivals(session.plan(), move).isEmpty()) {
            return CONFLICT;
        }
        return switch (state) {
            case PENDING -> staleness.reason(move).isPresent() ? STALE : PENDING;
            case ACCEPTED -> ACCEPTED;
            case ADJUSTED -> ADJUSTED;
            case REJECTED -> REJECTED;
        };
    }

    /** Whether it still waits for the person. */
    public boolean isOpen() {
        return this == PENDING || this == STALE || this == CONFLICT;
    }
}
