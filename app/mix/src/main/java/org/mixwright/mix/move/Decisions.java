package org.mixwright.mix.move;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.Strength;

/**
 * The decisions on a plan, by move id; a move that is not named is pending. Immutable.
 *
 * @param byMove decisions by move id
 */
public record Decisions(Map<String, Decision> byMove) {
    public static final Decisions NONE = new Decisions(Map.of());

    public Decisions {
        byMove = Collections.unmodifiableMap(new TreeMap<>(byMove));
    }

    public Decision on(Move move) {
        return byMove.getOrDefault(move.id(), Decision.PENDING);
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

    public static Decisions acceptAll(MovePlan plan, Strength strength) {
        return NONE.with(plan, move -> true, Decision.accepted(strength));
    }

    /** How many moves of the plan are in {@code state}. */
    public long count(MovePlan plan, Decision.State state) {
        return plan.moves().stream().filter(move -> on(move).state() == state).count();
    }

    /**
     * The desk that follows from {@code start} when every decided move is put in its slot. The same plan and the same
     * decisions give the same desk, in whatever order they were made.
     */
    public Desk fold(Desk start, MovePlan plan) {
        Desk desk = start;
        for (Move move : plan.moves()) {
            var decision = on(move);
            if (decision.state() == Decision.State.ACCEPTED || decision.state() == Decision.State.ADJUSTED) {
                var strip = desk.strip(move.trackId());
                desk = desk.with(move.trackId(), strip.with(move.slot(), decision.outcome(move)));
            }
        }
        return desk;
    }
}
