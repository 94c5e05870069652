package org.mixwright.mix.move;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One thing that a person did, with every decision it changed: what is undone and redone as a whole.
 *
 * @param what in a few words, such as "accepted M03"
 * @param at when
 * @param changes by move id
 * @param turn from which proposal to which, where the song was listened to anew
 */
public record Step(String what, Instant at, Map<String, Change> changes, Optional<Turn> turn) {
    /**
     * @param from the decision before the step
     * @param to the decision after it
     */
    public record Change(Decision from, Decision to) {
    }

    /**
     * @param from the proposal that was on the table before the step, counted from 0
     * @param to the proposal that is on it afterwards
     */
    public record Turn(int from, int to) {
        public Turn {
            if (from < 0 || to < 0) {
                throw new IllegalArgumentException("proposals are counted from 0, not %d and %d".formatted(from, to));
            }
        }
    }

    public Step {
        changes = Collections.unmodifiableMap(new TreeMap<>(changes));
    }

    /** The step that leads from one version to another. @param what its name in the history */
    public static Step between(Version before, Version after, String what, Instant at) {
        var ids = new TreeSet<>(before.decisions().byMove().keySet());
        ids.addAll(after.decisions().byMove().keySet());
        var changes = new TreeMap<String, Change>();
        for (String id : ids) {
            var change = new Change(before.decisions().on(id), after.decisions().on(id));
            if (!change.from().equals(change.to())) {
                changes.put(id, change);
            }
        }
        return new Step(what, at, changes, before.proposal() == after.proposal() ? Optional.empty()
                : Optional.of(new Turn(before.proposal(), after.proposal())));
    }

    boolean changesNothing() {
        return changes.isEmpty() && turn.isEmpty();
    }

    /** The step that takes this one back. */
    Step undone(Instant when) {
        return new Step("took back: " + what, when, changes.entrySet().stream().collect(Collectors.toMap(
                Map.Entry::getKey, change -> new Change(change.getValue().to(), change.getValue().from()))),
                turn.map(there -> new Turn(there.to(), there.from())));
    }

    Version applyTo(Version version) {
        return new Version(turn.map(Turn::to).orElse(version.proposal()), version.decisions().withAll(changes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, change -> change.getValue().to()))));
    }
}
