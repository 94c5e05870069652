package org.mixwright.audio.processor;

import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.setting.InputSetting;

/** The top of the strip: trim and polarity. */
public final class InputKernel implements Kernel {
    private final double gainLinear;

    public InputKernel(InputSetting setting) {
        double trim = setting.trim().toLinear();
        gainLinear = setting.polarityInverted() ? -trim : trim;
    }

    @Override
    public void process(AudioBlock block) {
        Gain.apply(block, gainLinear);
    }

    @Override
    public void reset() {
        // Every sample stands alone.
    }
}
