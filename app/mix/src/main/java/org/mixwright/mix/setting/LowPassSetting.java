package org.mixwright.mix.setting;

import org.mixwright.mix.unit.Hertz;

/**
 * Takes away what lies above a corner; Butterworth, 3 dB down at the corner.
 *
 * @param corner the -3 dB frequency
 * @param slopeDbPerOctave 12 or 24
 */
public record LowPassSetting(Hertz corner, int slopeDbPerOctave) implements Setting {
    public LowPassSetting {
        Parameter.LOW_PASS_CORNER.check(corner.value());
        Slopes.check(slopeDbPerOctave);
    }
}
