package org.mixwright.desktop.control;

/** Where an edit stands: a drag is many values on the way and one at its end, and only that one is worth an undo. */
public enum Phase {
    /** On the way: show it, play it, don't keep it. */
    DRAG,
    /** Settled: this is what the person wants. */
    COMMIT
}
