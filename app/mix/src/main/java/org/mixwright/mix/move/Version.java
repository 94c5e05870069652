package org.mixwright.mix.move;

/**
 * What was decided on which proposal: all that a mix follows from, beside its stems. The decisions of now are one, and so
 * are those that were given a name.
 *
 * @param proposal which of the session's proposals is on the table, counted from 0
 * @param decisions on its moves
 */
public record Version(int proposal, Decisions decisions) {
    public static final Version NONE = new Version(0, Decisions.NONE);

    public Version {
        if (proposal < 0) {
            throw new IllegalArgumentException("proposals are counted from 0, not from " + proposal);
        }
    }
}
