package org.mixwright.audio.processor;

import java.util.Arrays;
import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.setting.DelaySetting;
import org.mixwright.mix.setting.Parameter;

/**
 * A stereo echo; gives the echoes alone. What leaves a delay line has passed its low pass (one pole, 6 dB per octave) and
 * is fed back, to its own side or to the other. The wider, the more of both sides enters on the left, with equal power, so
 * that what stands in the middle bounces too.
 */
public final class DelayKernel implements Kernel {
    private static final double EQUAL_POWER = StrictMath.sqrt(0.5);

    private final double feedback;
    private final double cross;
    private final double share;
    private final double[] left;
    private final double[] right;
    private double lowLeft;
    private double lowRight;
    private int place;

    public DelayKernel(DelaySetting setting, int sampleRate) {
        int frames = Math.max(1, (int) StrictMath.rint(setting.time().toSeconds() * sampleRate));
        left = new double[frames];
        right = new double[frames];
        feedback = setting.feedback();
        cross = setting.width();
        share = setting.lowPass().value() >= Parameter.DELAY_LOW_PASS.highest() ? 1
                : 1 - StrictMath.exp(-2 * StrictMath.PI * setting.lowPass().value() / sampleRate);
    }

    /** Takes a block of two channels. */
    @Override
    public void process(AudioBlock block) {
        double[] inLeft = block.channel(0);
        double[] inRight = block.channel(1);
        for (int n = 0; n < block.frames(); n++) {
            lowLeft = Quiet.flushed(lowLeft + share * (left[place] - lowLeft));
            lowRight = Quiet.flushed(lowRight + share * (right[place] - lowRight));
            double both = (inLeft[n] + inRight[n]) * EQUAL_POWER;
            left[place] = inLeft[n] + cross * (both - inLeft[n]) + feedback * (lowLeft + cross * (lowRight - lowLeft));
            right[place] = inRight[n] * (1 - cross) + feedback * (lowRight + cross * (lowLeft - lowRight));
            inLeft[n] = lowLeft;
            inRight[n] = lowRight;
            place = place + 1 == left.length ? 0 : place + 1;
        }
    }

    @Override
    public void carryOn(Kernel other) {
        if (other instanceof DelayKernel delay) {
            System.arraycopy(delay.left, 0, left, 0, left.length);
            System.arraycopy(delay.right, 0, right, 0, right.length);
            lowLeft = delay.lowLeft;
            lowRight = delay.lowRight;
            place = delay.place;
        }
    }

    @Override
    public void reset() {
        Arrays.fill(left, 0);
        Arrays.fill(right, 0);
        lowLeft = 0;
        lowRight = 0;
        place = 0;
    }
}
