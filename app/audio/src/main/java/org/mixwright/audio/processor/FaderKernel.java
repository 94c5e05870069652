package org.mixwright.audio.processor;

import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.setting.FaderSetting;

/** The fader: a gain, and nothing but a gain. */
public final class FaderKernel implements Kernel {
    private final double gainLinear;

    public FaderKernel(FaderSetting setting) {
        gainLinear = setting.gain().toLinear();
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
