package org.mixwright.mix.unit;

/**
 * A place between the speakers.
 *
 * @param position -1 hard left, 0 centre, +1 hard right
 */
public record Pan(double position) {
    public static final Pan CENTRE = new Pan(0);

    public Pan {
        if (!(position >= -1 && position <= 1)) {
            throw new IllegalArgumentException("a pan must lie in -1 (left) .. +1 (right), was " + position);
        }
    }

    public static Pan of(double position) {
        return new Pan(position);
    }
}
