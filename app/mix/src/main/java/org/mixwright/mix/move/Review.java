package org.mixwright.mix.move;

import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.mixwright.mix.setting.Strength;

/**
 * What a person has decided on a plan, how it came to that, and the versions that were named on the way. Immutable: every
 * method gives the review after one more step, and each step can be undone.
 *
 * @param now which proposal is on the table, and what is decided on it
 * @param history how that came about
 * @param versions what was given a name, by that name
 */
public record Review(Version now, History history, Map<String, Version> versions) {
    /** Nothing applied: what the stems are by themselves. */
    public static final String ORIGINAL = "original";
    /** Everything applied, as the newest analysis on the table proposes it. */
    public static final String AS_SUGGESTED = "as suggested";
    public static final Review NONE = of(Decisions.NONE);

    public Review {
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
    }

    /** A review that begins with these decisions. */
    public static Review of(Decisions decisions) {
        return new Review(new Version(0, decisions), History.NONE, Map.of());
    }

    /** The decisions in force now. */
    public Decisions decisions() {
        return now.decisions();
    }

    /**
     * Decides on all moves that are picked, as one step; locked ones stay as they are. Of two moves at one place one at most
     * comes into force: the other is rejected in the same step; where both are picked, or the other is locked in force, both
     * stay as they are.
     *
     * @param plan the one on the table
     * @param decision makes the new decision of the old one
     * @param what the step's name in the history
     */
    public Review decide(MovePlan plan, Predicate<Move> wanted, UnaryOperator<Decision> decision, String what, Instant at) {
        return decide(plan, wanted, (_, old) -> decision.apply(old), what, at);
    }

    /** The same, where the new decision depends on the move. */
    public Review decide(
            MovePlan plan, Predicate<Move> wanted, BiFunction<Move, Decision, Decision> decision, String what, Instant at) {
        var free = plan.moves().stream().filter(wanted).filter(move -> !decisions().on(move).locked()).toList();
        return stepTo(now.proposal(), new Picking(plan, decisions()).decide(free, decision), what, at);
    }

    /** Whether the move is free to come into force: neither it nor what stands in force at its place is locked. */
    public boolean canBePicked(MovePlan plan, Move move) {
        return !decisions().on(move).locked() && new Picking(plan, decisions()).canBePicked(move);
    }

    /** Locks moves, or unlocks them, as one step. */
    public Review lock(MovePlan plan, Predicate<Move> wanted, boolean lock, String what, Instant at) {
        var changed = decisions();
        for (Move move : plan.moves()) {
            if (wanted.test(move)) {
                changed = changed.with(move.id(), decisions().on(move).withLock(lock));
            }
        }
        return stepTo(now.proposal(), changed, what, at);
    }

    /** Puts another proposal on the table, as one step. What was decided stays. */
    public Review turnTo(int proposal, String what, Instant at) {
        return stepTo(proposal, decisions(), what, at);
    }

    /** What stands after one more step; the same review when nothing changes. */
    private Review stepTo(int proposal, Decisions changed, String what, Instant at) {
        var then = new Version(proposal, changed);
        var step = Step.between(now, then, what, at);
        return step.changesNothing() ? this : new Review(then, history.with(step), versions);
    }

    /** One step back; the same review when there is none. */
    public Review undo() {
        return history.canUndo() ? new Review(history.undo(now), history.undone(), versions) : this;
    }

    /** One undone step forth; the same review when there is none. */
    public Review redo() {
        return history.canRedo() ? new Review(history.redo(now), history.redone(), versions) : this;
    }

    /**
     * Keeps what stands now under a name, in place of what had it.
     *
     * @throws IllegalArgumentException with a part of a sentence for a name that is empty or always means the same
     */
    public Review keep(String version) {
        String name = key(version);
        if (name.isEmpty() || name.equals(ORIGINAL) || name.equals(AS_SUGGESTED)) {
            throw new IllegalArgumentException("a version can't be called \"%s\"".formatted(version));
        }
        var more = new TreeMap<>(versions);
        more.put(name, now);
        return new Review(now, history, more);
    }

    /**
     * Back to a version, as one step, locks and the proposal of that time and all.
     *
     * @param plan the one on the table, for the permanent versions
     * @throws IllegalArgumentException with a part of a sentence when there is no such version
     */
    public Review recall(MovePlan plan, String version, Instant at) {
        var then = version(plan, version);
        return stepTo(then.proposal(), then.decisions(), "went back to version \"%s\"".formatted(key(version)), at);
    }

    /**
     * What stood under a name; the permanent versions are on the proposal of now.
     *
     * @param plan the one on the table
     * @throws IllegalArgumentException with a part of a sentence when there is no such version
     */
    public Version version(MovePlan plan, String version) {
        String name = key(version);
        if (name.equals(ORIGINAL)) {
            return new Version(now.proposal(), Decisions.NONE);
        }
        if (name.equals(AS_SUGGESTED)) {
            return new Version(now.proposal(), Decisions.acceptAll(plan, Strength.FULL));
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
