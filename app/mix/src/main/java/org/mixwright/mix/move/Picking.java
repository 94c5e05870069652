package org.mixwright.mix.move;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Keeps at most one move in force at each place: who picks one of two rejects the other, and says so; what is locked is not
 * rejected that way. No step decides between two by itself: where it would put both in force, both stay as they were.
 */
final class Picking {
    private final MovePlan plan;
    private final Decisions before;

    Picking(MovePlan plan, Decisions before) {
        this.plan = plan;
        this.before = before;
    }

    /** @param wanted moves to decide on, none of them locked */
    Decisions decide(List<Move> wanted, BiFunction<Move, Decision, Decision> decision) {
        Map<Place, List<Move>> picked = new HashMap<>();
        Map<String, Decision> changed = new HashMap<>();
        for (Move move : wanted) {
            var now = decision.apply(move, before.on(move));
            if (now.isInForce()) {
                picked.computeIfAbsent(move.place(), _ -> new ArrayList<>()).add(move);
            } else {
                changed.put(move.id(), now);
            }
        }
        picked.values().stream().filter(moves -> moves.size() == 1).map(List::getFirst).filter(this::canBePicked).forEach(move -> {
            changed.put(move.id(), decision.apply(move, before.on(move)));
            plan.rivals(move).stream().filter(this::isOpen).forEach(rival ->
                    changed.put(rival.id(), Decision.rejected("you picked " + move.id())));
        });
        return before.withAll(changed);
    }

    /** Whether nothing stands at the move's place that is locked. */
    boolean canBePicked(Move move) {
        return plan.rivals(move).stream().map(before::on).noneMatch(rival -> rival.isInForce() && rival.locked());
    }

    private boolean isOpen(Move move) {
        var decision = before.on(move);
        return decision.state() != Decision.State.REJECTED && !decision.locked();
    }
}
