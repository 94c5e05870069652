package org.mixwright.mix.setting;

import org.mixwright.mix.unit.Hertz;

/**
 * Takes away what lies below a corner; Butterworth, 3 dB down at the corner.
 *
 * @param corner the -3 dB frequency
 * @param slopeDbPerOctave 12 or 24
 */
public record HighPassSetting(Hertz corner, int slopeDbPerOctave) implements Setting {
    public HighPassSetting {
        Parameter.HIGH_PASS_CORNER.check(corner.value());
        Slopes.check(slopeDbPerOctave);
    }
}
