package org.mixwright.mix.setting;

import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Milliseconds;

/**
 * A feed-forward compressor.
 *
 * @param threshold level above which gain is reduced, dBFS
 * @param ratio input change over output change above the threshold, 1 or more
 * @param knee width of the soft transition around the threshold
 * @param attack time constant of falling gain
 * @param release time constant of recovering gain
 * @param makeup gain after compression
 */
public record CompressorSetting(
        Decibels threshold, double ratio, Decibels knee, Milliseconds attack, Milliseconds release, Decibels makeup)
        implements Setting {
    public CompressorSetting {
        Parameter.COMPRESSOR_THRESHOLD.check(threshold.value());
        Parameter.COMPRESSOR_RATIO.check(ratio);
        Parameter.COMPRESSOR_KNEE.check(knee.value());
        Parameter.COMPRESSOR_ATTACK.check(attack.value());
        Parameter.COMPRESSOR_RELEASE.check(release.value());
        Parameter.COMPRESSOR_MAKEUP.check(makeup.value());
    }
}
