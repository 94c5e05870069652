package org.mixwright.mix.move;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One thing that a person did, with every decision it changed: what is undone and redone as a whole.
 *
 * @param what in a few words, such as "accepted M03"
 * @param at when
 * @param changes by move id
 */
public record Step(String what, Instant at, Map<String, Change> changes) {
    /**
     * @param from the decision before the step
     * @param to the decision after it
     */
    public record Change(Decision from, Decision to) {
    }

    public Step {
        changes = Collections.unmodifiableMap(new TreeMap<>(changes));
    }

    /** The step that leads from some decisions on a plan to others. */
    static Step between(MovePlan plan, Decisions before, Decisions after, String what, Instant at) {
        return new Step(what, at, plan.moves().stream().filter(move -> !before.on(move).equals(after.on(move)))
                .collect(Collectors.toMap(Move::id, move -> new Change(before.on(move), after.on(move)))));
    }

    /** The step that takes this one back. */
    Step undone(Instant when) {
        return new Step("took back: " + what, when, changes.entrySet().stream().collect(Collectors.toMap(
                Map.Entry::getKey, change -> new Change(change.getValue().to(), change.getValue().from()))));
    }

    Decisions applyTo(Decisions decisions) {
        return decisions.withAll(changes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, change -> change.getValue().to())));
    }
}
