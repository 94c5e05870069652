package org.mixwright.mix.setting;

import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;

/**
 * Turns down what lies above a corner while it is loud; what lies below is left alone.
 *
 * @param corner where the band of the sibilants begins
 * @param threshold level of that band above which it is turned down, dBFS
 * @param ratio input change over output change of the band above the threshold, 1 or more
 * @param range the most that is taken away from the band; 0 dB leaves the signal alone
 */
public record DeEsserSetting(Hertz corner, Decibels threshold, double ratio, Decibels range) implements Setting {
    public DeEsserSetting {
        Parameter.DE_ESSER_CORNER.check(corner.value());
        Parameter.DE_ESSER_THRESHOLD.check(threshold.value());
        Parameter.DE_ESSER_RATIO.check(ratio);
        Parameter.DE_ESSER_RANGE.check(range.value());
    }
}
