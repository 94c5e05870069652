package org.mixwright.mix.setting;

/** What a compressor takes for the level of a signal. */
public enum Detector {
    /** Each sample as it is. */
    PEAK,
    /** The root of the mean square over a short while; a steady sine reads 3 dB less than its peak. */
    RMS
}
