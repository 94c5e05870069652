package org.mixwright.mix.setting;

import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Pan;

/**
 * Where the track sits: equal-power for a mono track, balance for a stereo one.
 *
 * @param pan the place
 * @param monoBelow what lies below stays in the middle, the same on both sides; the lowest moves everything
 */
public record PanSetting(Pan pan, Hertz monoBelow) implements Setting {
    public PanSetting {
        Parameter.PAN_MONO_BELOW.check(monoBelow.value());
    }

    /** Moves everything. */
    public PanSetting(Pan pan) {
        this(pan, Hertz.of(Parameter.PAN_MONO_BELOW.neutral()));
    }

    /** Whether the lows stay in the middle. */
    public boolean keepsLowsInTheMiddle() {
        return monoBelow.value() > Parameter.PAN_MONO_BELOW.lowest();
    }
}
