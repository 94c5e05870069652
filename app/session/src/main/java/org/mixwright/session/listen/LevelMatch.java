package org.mixwright.session.listen;

/** Says how much louder one of two mixes is: what has to be taken back before they can be compared. */
@FunctionalInterface
public interface LevelMatch {
    /** Leaves every level as it is. */
    LevelMatch NONE = _ -> 0;

    /**
     * Measures; may take its time, and is asked on a thread that may be kept waiting.
     *
     * @return by how many dB the second is louder than the first; NaN where that can't be said, such as of silence
     */
    double louderDb(Comparison comparison);
}
