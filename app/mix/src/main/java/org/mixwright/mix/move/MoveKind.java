package org.mixwright.mix.move;

import java.util.Locale;

/** What sort of change a move makes, as a person would group them. */
public enum MoveKind {
    POLARITY, GAIN, PAN, HIGH_PASS, EQ, COMPRESSION, LIMITING;

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
