package org.mixwright.audio.playback;

import org.mixwright.audio.AudioBlock;

/** A gain that moves to where it is sent in straight lines, without a click. */
final class GainRamp {
    private final double step;
    private double gain;

    /** @param frames for a way of 1.0 */
    GainRamp(double gain, int frames) {
        this.gain = gain;
        step = 1.0 / frames;
    }

    double gain() {
        return gain;
    }

    /** Multiplies the block's frames, on the way to the target. */
    void apply(AudioBlock block, double target) {
        if (gain == 1 && target == 1) {
            return;
        }
        int ramp = framesTo(target, block.frames());
        double slope = target > gain ? step : -step;
        for (double[] samples : block.channels()) {
            for (int n = 0; n < ramp; n++) {
                samples[n] *= gain + slope * (n + 1);
            }
        }
        gain = ramp < block.frames() ? target : gain + slope * ramp;
        if (gain != 1) {
            for (double[] samples : block.channels()) {
                for (int n = ramp; n < block.frames(); n++) {
                    samples[n] *= gain;
                }
            }
        }
    }

    /** The frames before the target is reached, at most {@code most}. */
    private int framesTo(double target, int most) {
        return (int) Math.min(most, Math.floor(Math.abs(target - gain) / step));
    }
}
