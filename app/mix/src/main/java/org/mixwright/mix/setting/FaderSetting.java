package org.mixwright.mix.setting;

import org.mixwright.mix.unit.Decibels;

/**
 * The fader.
 *
 * @param gain 0 dB leaves the level alone
 */
public record FaderSetting(Decibels gain) implements Setting {
    public FaderSetting {
        Parameter.FADER.check(gain.value());
    }
}
