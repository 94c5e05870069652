package org.mixwright.session.listen;

/** How a move that is being judged is heard. */
public enum Judging {
    /** The mix with the move in: as it was decided, or else as it is proposed. */
    WITH,
    /** The same mix with the move's place as it was before. */
    WITHOUT,
    /** Only what the move changes: the first less the second. */
    DIFFERENCE
}
