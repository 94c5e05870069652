package org.mixwright.session.listen;

/** Says how much louder one of two desks plays: what has to be taken back before they can be compared. */
@FunctionalInterface
public interface LevelDifference {
    /** Leaves every level as it is. */
    LevelDifference NONE = _ -> new Louder(0, "");

    /** Measures; may take its time, and is asked on a thread that can be kept waiting and is interrupted at the end. */
    Louder of(Pair pair);

    /**
     * How two desks differ.
     *
     * @param db by how much the second is louder; NaN where that can't be said (such as of silence), or where a match would
     *     take away what is compared
     * @param because why they are matched like this, or are not; whole sentences
     */
    record Louder(double db, String because) {
    }
}
