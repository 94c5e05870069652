package org.mixwright.desktop.model;

import java.util.Optional;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.Staleness;
import org.mixwright.mix.setting.SettingText;
import org.mixwright.session.Session;

/**
 * A move as a card of the review list shows it.
 *
 * @param move itself
 * @param track name of its track
 * @param setting what it sets, or what the person made of it
 * @param claim the plain sentence why
 * @param state where it stands
 * @param note why it is stale or in conflict, or the person's reason; empty for none
 * @param locked whether it stays as it is
 * @param impact how much it changes, for sorting: larger is more
 */
public record MoveCard(
        Move move, String track, String setting, String claim, MoveState state, Optional<String> note, boolean locked,
        double impact) {
    /** Of percentage points of an audible share, so many count as much as a decibel. */
    private static final double POINTS_PER_DB = 5;

    /** @param staleness of the session */
    static MoveCard of(Session session, Staleness staleness, Move move) {
        Decision decision = session.decisions().on(move);
        MoveState state = MoveState.of(session, staleness, move);
        String claim = move.reason().claim().isEmpty() ? move.reason().detail() : move.reason().claim();
        return new MoveCard(move, session.nameOf(move.trackId()), SettingText.of(decision.isInForce() ? decision.outcome(move)
                : move.after()), claim, state, note(session, staleness, move, state, decision), decision.locked(), impact(session, move));
    }

    private static Optional<String> note(Session session, Staleness staleness, Move move, MoveState state, Decision decision) {
        if (state == MoveState.CONFLICT) {
            return session.decisions().rivals(session.plan(), move).stream().findFirst().map(Move::id);
        }
        Optional<String> stale = staleness.reason(move);
        return stale.isPresent() ? stale : Optional.of(decision.why()).filter(why -> !why.isEmpty());
    }

    private static double impact(Session session, Move move) {
        return session.evidence().of(move).stream().flatMap(evidence -> evidence.effects().stream())
                .mapToDouble(effect -> Math.abs(effect.change()) / (effect.quantity().changeUnit().equals("points") ? POINTS_PER_DB : 1))
                .filter(Double::isFinite).max().orElse(0);
    }

    public String id() {
        return move.id();
    }
}
