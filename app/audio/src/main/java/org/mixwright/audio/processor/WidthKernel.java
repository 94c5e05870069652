package org.mixwright.audio.processor;

import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.setting.WidthSetting;

/** Mid/side width: the difference of the sides is turned up or down, their sum stays. One channel is left alone. */
public final class WidthKernel implements Kernel {
    private final double width;

    public WidthKernel(WidthSetting setting) {
        width = setting.width();
    }

    @Override
    public void process(AudioBlock block) {
        if (width == 1 || block.channelCount() == 1) {
            return;
        }
        double[] left = block.channel(0);
        double[] right = block.channel(1);
        for (int n = 0; n < block.frames(); n++) {
            double mid = (left[n] + right[n]) / 2;
            double side = (left[n] - right[n]) / 2 * width;
            left[n] = mid + side;
            right[n] = mid - side;
        }
    }

    @Override
    public void reset() {
        // Every frame stands alone.
    }
}
