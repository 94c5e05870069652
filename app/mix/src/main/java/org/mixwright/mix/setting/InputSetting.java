package org.mixwright.mix.setting;

import org.mixwright.mix.unit.Decibels;

/**
 * The top of the strip.
 *
 * @param trim gain before everything else
 * @param polarityInverted whether the signal is turned upside down
 */
public record InputSetting(Decibels trim, boolean polarityInverted) implements Setting {
    public InputSetting {
        Parameter.TRIM.check(trim.value());
    }
}
