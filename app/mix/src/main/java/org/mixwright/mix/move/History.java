package org.mixwright.mix.move;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that was decided, step by step, and how much of it is in force. Undoing and redoing move along the steps. Who
 * decides anew after undoing loses nothing: the steps that were undone stay, followed by the steps that took them back, so
 * that undoing goes through all that ever was.
 *
 * @param steps the oldest first
 * @param done how many of them are in force; those behind can be redone
 */
public record History(List<Step> steps, int done) {
    public static final History NONE = new History(List.of(), 0);

    public History {
        steps = List.copyOf(steps);
        if (done < 0 || done > steps.size()) {
            throw new IllegalArgumentException("of %d steps, %d can't be done".formatted(steps.size(), done));
        }
    }

    public boolean canUndo() {
        return done > 0;
    }

    public boolean canRedo() {
        return done < steps.size();
    }

    /** The step that undoing would take back. */
    public Step last() {
        return steps.get(done - 1);
    }

    /** The step that redoing would do again. */
    public Step next() {
        return steps.get(done);
    }

    public History undone() {
        return new History(steps, done - 1);
    }

    public History redone() {
        return new History(steps, done + 1);
    }

    /** With one more step, in force. */
    public History with(Step step) {
        var more = new ArrayList<>(steps);
        for (Step undone : steps.subList(done, steps.size()).reversed()) {
            more.add(undone.undone(step.at()));
        }
        more.add(step);
        return new History(more, more.size());
    }

    /** What stood before the last step, from what stands after it. */
    Version undo(Version now) {
        return last().undone(Instant.EPOCH).applyTo(now);
    }

    /** What stands after the next step, from what stands before it. */
    Version redo(Version now) {
        return next().applyTo(now);
    }
}
