package org.mixwright.mix.setting;

import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;

/**
 * One band of the equaliser.
 *
 * @param type its shape
 * @param frequency the bell's or notch's centre, the shelf's midpoint, the tilt's pivot
 * @param gain boost or cut at the centre (bell) or far side (shelf, the upper one of a tilt); 0 dB for a notch
 * @param q the bell's or notch's width, or the steepness of a shelf or tilt (0.71 is the steepest without overshoot)
 */
public record EqBand(EqBandType type, Hertz frequency, Decibels gain, double q) implements Setting {
    public EqBand {
        Parameter.EQ_FREQUENCY.check(frequency.value());
        Parameter.EQ_GAIN.check(gain.value());
        Parameter.EQ_Q.check(q);
        if (type == EqBandType.NOTCH && gain.value() != 0) {
            throw new IllegalArgumentException("a notch has no gain, it must be 0 dB, was " + gain.value());
        }
    }

    /** Whether the band changes the signal at all. */
    public boolean isActive() {
        return type == EqBandType.NOTCH || gain.value() != 0;
    }
}
