package org.mixwright.desktop.control;

import javafx.scene.input.ScrollEvent;

/** Counts the notches of a wheel. A trackpad sends many small movements; they add up to notches, and its run-out counts for nothing. */
final class Notches {
    /** What JavaFX reports for one notch, pixels. */
    private static final double NOTCH = 40;

    private double gathered;

    /** Whole notches that are due, up is positive. With Shift some systems turn the wheel sideways. */
    int of(ScrollEvent event) {
        double moved = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (event.isInertia()) {
            return 0;
        }
        gathered = moved * gathered < 0 ? moved : gathered + moved;
        int notches = (int) (gathered / NOTCH);
        gathered -= notches * NOTCH;
        return notches;
    }
}
