package org.mixwright.mix.setting;

import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;

/**
 * One band of the equaliser.
 *
 * @param type its shape
 * @param frequency the bell's centre or the shelf's midpoint
 * @param gain boost or cut at the centre (bell) or far side (shelf)
 * @param q the bell's width, or the shelf's steepness (0.71 is the steepest without overshoot)
 */
public record EqBand(EqBandType type, Hertz frequency, Decibels gain, double q) implements Setting {
    public EqBand {
        Parameter.EQ_FREQUENCY.check(frequency.value());
        Parameter.EQ_GAIN.check(gain.value());
        Parameter.EQ_Q.check(q);
    }
}
