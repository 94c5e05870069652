package org.mixwright.audio.playback;

import org.mixwright.audio.AudioBlock;

/** A gain that goes to where it is sent in a straight line, always in the same time, so that nothing clicks. */
final class GainRamp {
    private final int rampFrames;
    private double gain;
    private double target;
    private double step;
    private int left;

    /** @param rampFrames how long it takes from one gain to another */
    GainRamp(double gain, int rampFrames) {
        this.rampFrames = Math.max(1, rampFrames);
        this.gain = gain;
        target = gain;
    }

    /** Multiplies the block's frames, on the way to a gain. */
    void apply(AudioBlock block, double newTarget) {
        if (newTarget != target) {
            target = newTarget;
            left = rampFrames;
            step = (target - gain) / rampFrames;
        }
        int ramp = Math.min(left, block.frames());
        if (ramp == 0 && gain == 1) {
            return;
        }
        double last = ramp == left ? target : gain + step * ramp;
        for (int c = 0; c < block.channelCount(); c++) {
            double[] samples = block.channel(c);
            for (int n = 0; n < ramp; n++) {
                samples[n] *= gain + step * (n + 1);
            }
            for (int n = ramp; n < block.frames(); n++) {
                samples[n] *= last;
            }
        }
        gain = last;
        left -= ramp;
    }
}
