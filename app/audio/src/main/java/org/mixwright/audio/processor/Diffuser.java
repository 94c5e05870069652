package org.mixwright.audio.processor;

import java.util.Arrays;

/** Schroeder all-passes in series: every frequency passes alike, but one sound leaves as many. */
final class Diffuser {
    private static final double GAIN = 0.6;

    private final DelayRing[] rings;
    private final double[] old;

    /** @param frames delay of each all-pass */
    Diffuser(int[] frames) {
        rings = Arrays.stream(frames).mapToObj(DelayRing::new).toArray(DelayRing[]::new);
        old = new double[longestRun()];
    }

    /** The most frames that can be processed at a time. */
    int longestRun() {
        return Arrays.stream(rings).mapToInt(DelayRing::frames).min().orElseThrow();
    }

    /** Smears a run of samples, in place. */
    void process(double[] run, int count) {
        for (var ring : rings) {
            ring.readOldest(old, count);
            for (int n = 0; n < count; n++) {
                double inside = Quiet.flushed(run[n] + GAIN * old[n]);
                run[n] = inside;
            }
            ring.write(run, 0, count);
            for (int n = 0; n < count; n++) {
                run[n] = old[n] - GAIN * run[n];
            }
        }
    }

    /** Holds what another of the same delays holds. */
    void copy(Diffuser other) {
        for (int r = 0; r < rings.length; r++) {
            rings[r].copy(other.rings[r]);
        }
    }

    void reset() {
        for (var ring : rings) {
            ring.reset();
        }
    }
}
