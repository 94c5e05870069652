package org.mixwright.desktop.control;

/** Where a value lies on the way from one end of a control to the other. */
public interface Scale {
    /** From 0 at the lowest value to 1 at the highest; what lies beyond is put at the end. */
    double position(double value);

    /** The value at a position of 0..1. */
    double value(double position);
}
