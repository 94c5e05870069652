package org.mixwright.audio.playback;

import java.util.Arrays;
import org.mixwright.audio.render.RunningMix;

/** Cuts tracks off behind their strips and lets them through again, each over {@value #RAMP_MS} ms. */
final class TrackGains {
    private static final int RAMP_MS = 10;

    private final GainRamp[] ramps;

    /** @param gains by track, 0 or 1 */
    TrackGains(double[] gains, int sampleRate) {
        ramps = Arrays.stream(gains).mapToObj(gain -> new GainRamp(gain, sampleRate * RAMP_MS / 1000)).toArray(GainRamp[]::new);
    }

    /** @param targets by track, 0 or 1 */
    void apply(RunningMix mix, double[] targets) {
        for (int t = 0; t < ramps.length; t++) {
            ramps[t].apply(mix.track(t), targets[t]);
        }
    }
}
