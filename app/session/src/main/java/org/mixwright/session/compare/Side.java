package org.mixwright.session.compare;

/** One of the two that are compared. */
public enum Side {
    /** What it is held against: without the move (bypassed), or the first mix. */
    A,
    /** With the move, or the second mix. */
    B
}
