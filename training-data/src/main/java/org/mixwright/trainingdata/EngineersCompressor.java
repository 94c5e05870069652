package org.mixwright.trainingdata;

import java.util.OptionalDouble;

/**
 * A compressor's settings as far as the engineer's machine has such a knob.
 *
 * @param thresholdDb dBFS
 * @param ratio input change over output change
 * @param attackMs its attack
 * @param releaseMs its release
 */
public record EngineersCompressor(
        OptionalDouble thresholdDb, OptionalDouble ratio, OptionalDouble attackMs, OptionalDouble releaseMs) {
}
