package org.mixwright.mix.move;

import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.mixwright.mix.setting.Strength;

/**
 * What a person has decided on a plan, how it came to that, and the versions that were named on the way. Immutable: every
 * method gives the review after one more step, and each step can be undone.
 *
 * @param decisions in force now
 * @param history how they came about
 * @param versions decisions that were given a name, by that name
 */
public record Review(Decisions decisions, History history, Map<String, Decisions> versions) {
    /** Nothing applied: what the stems are by themselves. */
    public static final String ORIGINAL = "original";
    /** Everything applied, as it was proposed. */
    public static final String AS_SUGGESTED = "as suggested";
    public static final Review NONE = of(Decisions.NONE);

    public Review {
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
    }

    /** A review that begins with these decisions. */
    public static Review of(Decisions decisions) {
        return new Review(decisions, History.NONE, Map.of());
    }

    /**
     * Decides on all moves that are picked, as one step; locked ones stay as they are.
     *
     * @param decision makes the new decision of the old one
     * @param what the step's name in the history
     */
    public Review decide(MovePlan plan, Predicate<Move> wanted, UnaryOperator<Decision> decision, String what, Instant at) {
        return change(plan, move -> wanted.test(move) && !decisions.on(move).locked(), decision, what, at);
    }

    /** Locks moves, or unlocks them, as one step. */
    public Review lock(MovePlan plan, Predicate<Move> wanted, boolean lock, String what, Instant at) {
        return change(plan, wanted, old -> old.withLock(lock), what, at);
    }

    private Review change(MovePlan plan, Predicate<Move> wanted, UnaryOperator<Decision> decision, String what, Instant at) {
        var changed = decisions;
        for (Move move : plan.moves()) {
            if (wanted.test(move)) {
                changed = changed.with(move.id(), decision.apply(decisions.on(move)));
            }
        }
        return stepTo(plan, changed, what, at);
    }

    /** These decisions after one more step; the same review when nothing changes. */
    private Review stepTo(MovePlan plan, Decisions changed, String what, Instant at) {
        var step = Step.between(plan, decisions, changed, what, at);
        return step.changes().isEmpty() ? this : new Review(changed, history.with(step), versions);
    }

    /** One step back; the same review when there is none. */
    public Review undo() {
        return history.canUndo() ? new Review(history.undo(decisions), history.undone(), versions) : this;
    }

    /** One undone step forth; the same review when there is none. */
    public Review redo() {
        return history.canRedo() ? new Review(history.redo(decisions), history.redone(), versions) : this;
    }

    /**
     * Keeps the decisions of now under a name, in place of what had it.
     *
     * @throws IllegalArgumentException with a part of a sentence for a name that is empty or always means the same
     */
    public Review keep(String version) {
        String name = key(version);
        if (name.isEmpty() || name.equals(ORIGINAL) || name.equals(AS_SUGGESTED)) {
            throw new IllegalArgumentException("a version can't be called \"%s\"".formatted(version));
        }
        var more = new TreeMap<>(versions);
        more.put(name, decisions);
        return new Review(decisions, history, more);
    }

    /**
     * Back to a version, as one step, locks and all.
     *
     * @throws IllegalArgumentException with a part of a sentence when there is no such version
     */
    public Review recall(MovePlan plan, String version, Instant at) {
        return stepTo(plan, version(plan, version), "went back to version \"%s\"".formatted(key(version)), at);
    }

    /**
     * The decisions of a version, the permanent ones among them.
     *
     * @throws IllegalArgumentException with a part of a sentence when there is no such version
     */
    public Decisions version(MovePlan plan, String version) {
        String name = key(version);
        if (name.equals(ORIGINAL)) {
            return Decisions.NONE;
        }
        if (name.equals(AS_SUGGESTED)) {
            return Decisions.acceptAll(plan, Strength.FULL);
        }
        if (!versions.containsKey(name)) {
            throw new IllegalArgumentException("there is no version \"%s\"; there are %s, %s%s".formatted(version,
                    ORIGINAL, AS_SUGGESTED, versions.isEmpty() ? "" : ", " + String.join(", ", versions.keySet())));
        }
        return versions.get(name);
    }

    private static String key(String version) {
        return version.strip().toLowerCase(Locale.ROOT);
    }
}
