package org.mixwright.mix.setting;

import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Milliseconds;

/**
 * The true-peak limiter at the end of the mix bus.
 *
 * @param ceiling highest true peak that may leave, dBTP
 * @param release time constant of recovering gain
 */
public record LimiterSetting(Decibels ceiling, Milliseconds release) implements Setting {
    public LimiterSetting {
        Parameter.LIMITER_CEILING.check(ceiling.value());
        Parameter.LIMITER_RELEASE.check(release.value());
    }
}
