package org.mixwright.mix.setting;

/** The shapes an EQ band can have. */
public enum EqBandType {
    BELL, LOW_SHELF, HIGH_SHELF,
    /** Takes one frequency out entirely; has no gain. */
    NOTCH,
    /** Turns the spectrum around a pivot: what lies far above gains as much as what lies far below loses. */
    TILT
}
