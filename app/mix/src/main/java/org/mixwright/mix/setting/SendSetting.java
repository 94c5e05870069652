package org.mixwright.mix.setting;

import org.mixwright.mix.unit.Decibels;

/**
 * How much of a strip goes to a shared effect.
 *
 * @param level against the strip's own signal; the lowest level sends nothing
 * @param preFader whether the signal is taken before pan and fader; otherwise it follows them
 */
public record SendSetting(Decibels level, boolean preFader) implements Setting {
    public SendSetting {
        Parameter.SEND_LEVEL.check(level.value());
    }
}
