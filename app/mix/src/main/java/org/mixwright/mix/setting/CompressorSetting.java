package org.mixwright.mix.setting;

import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
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
 * @param detector what counts as the level
 * @param autoRelease whether the release depends on the programme: as set after a short peak, slower the longer the
 *     reduction has lasted
 * @param sideChainCorner the level is read above this frequency only; the lowest reads everything
 * @param mix share of the compressed signal in the output, 0..1; the rest is the signal as it came
 */
public record CompressorSetting(
        Decibels threshold, double ratio, Decibels knee, Milliseconds attack, Milliseconds release, Decibels makeup,
        Detector detector, boolean autoRelease, Hertz sideChainCorner, double mix)
        implements Setting {
    public CompressorSetting {
        Parameter.COMPRESSOR_THRESHOLD.check(threshold.value());
        Parameter.COMPRESSOR_RATIO.check(ratio);
        Parameter.COMPRESSOR_KNEE.check(knee.value());
        Parameter.COMPRESSOR_ATTACK.check(attack.value());
        Parameter.COMPRESSOR_RELEASE.check(release.value());
        Parameter.COMPRESSOR_MAKEUP.check(makeup.value());
        Parameter.COMPRESSOR_SIDE_CHAIN.check(sideChainCorner.value());
        Parameter.COMPRESSOR_MIX.check(mix);
    }

    /** The plain compressor: peak detector, release as set, the whole signal read, nothing of the dry signal. */
    public CompressorSetting(
            Decibels threshold, double ratio, Decibels knee, Milliseconds attack, Milliseconds release, Decibels makeup) {
        this(threshold, ratio, knee, attack, release, makeup, Detector.PEAK, false,
                Hertz.of(Parameter.COMPRESSOR_SIDE_CHAIN.neutral()), Parameter.COMPRESSOR_MIX.neutral());
    }

    /** Whether the level is read from a part of the spectrum only. */
    public boolean filtersSideChain() {
        return sideChainCorner.value() > Parameter.COMPRESSOR_SIDE_CHAIN.lowest();
    }
}
