package org.mixwright.mix.move;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.track.Track;

/**
 * The decisions on a plan, by move id; a move that is not named is pending, and a pending one is not named. Immutable.
 *
 * @param byMove decisions by move id
 */
public record Decisions(Map<String, Decision> byMove) {
    public static final Decisions NONE = new Decisions(Map.of());

    public Decisions {
        var named = new TreeMap<>(byMove);
        named.values().removeIf(Decision.PENDING::equals);
        byMove = Collections.unmodifiableMap(named);
    }

    public Decision on(Move move) {
        return on(move.id());
    }

    public Decision on(String moveId) {
        return byMove.getOrDefault(moveId, Decision.PENDING);
    }

    public Decisions with(String moveId, Decision decision) {
        var changed = new HashMap<>(byMove);
        changed.put(moveId, decision);
        return new Decisions(changed);
    }

    /** One decision for every move of the plan that {@code wanted} picks. */
    public Decisions with(MovePlan plan, Predicate<Move> wanted, Decision decision) {
        var changed = new HashMap<>(byMove);
        plan.moves().stream().filter(wanted).forEach(move -> changed.put(move.id(), decision));
        return new Decisions(changed);
    }

    public Decisions withAll(Map<String, Decision> others) {
        var changed = new HashMap<>(byMove);
        changed.putAll(others);
        return new Decisions(changed);
    }

    /** All that the plan's newest analysis proposes, and nothing that it no longer does. */
    public static Decisions acceptAll(MovePlan plan, Strength strength) {
        return NONE.with(plan, plan::isProposed, Decision.accepted(strength));
    }

    /** The same at the amount that is wanted of everything; the master's level is not scaled, it follows from the rest. */
    public static Decisions acceptAll(MovePlan plan, Intent intent) {
        return acceptAll(plan, intent.amount()).with(plan,
                move -> move.trackId().equals(Track.MASTER) && plan.isProposed(move), Decision.ACCEPTED);
    }

    /**
     * These, and what is proposed where nothing is decided; at a place where another move is in force, that stays.
     *
     * @param strength how much of what is proposed
     */
    public Decisions withTheRestAsProposed(MovePlan plan, Strength strength) {
        return with(plan, move -> !on(move).isSet() && plan.isProposed(move)
                && plan.rivals(move).stream().noneMatch(rival -> on(rival).isInForce()), Decision.accepted(strength));
    }

    /** These with one move decided otherwise; when it is picked, its rivals are rejected, unless one is locked. */
    public Decisions picking(MovePlan plan, Move move, Decision decision) {
        return new Picking(plan, this).decide(List.of(move), (_, _) -> decision);
    }

    /** The moves that this one is in conflict with: others at its place that, like it, are not rejected. */
    public List<Move> rivals(MovePlan plan, Move move) {
        return on(move).state() == Decision.State.REJECTED ? List.of() : plan.rivals(move).stream()
                .filter(rival -> on(rival).state() != Decision.State.REJECTED).toList();
    }

    /** How many moves of the plan are in {@code state}. */
    public long count(MovePlan plan, Decision.State state) {
        return plan.moves().stream().filter(move -> on(move).state() == state).count();
    }

    /**
     * The desk that follows from {@code start} when every decided move is put in its slot. The same plan and the same
     * decisions give the same desk, in whatever order they were made. At one place at most one move is in force, which
     * {@link Review} sees to.
     */
    public Desk fold(Desk start, MovePlan plan) {
        Desk desk = start;
        for (Move move : plan.moves()) {
            var decision = on(move);
            if (decision.isInForce()) {
                var strip = desk.strip(move.trackId());
                desk = desk.with(move.trackId(), strip.with(move.slot(), decision.outcome(move)));
            }
        }
        return desk;
    }
}
