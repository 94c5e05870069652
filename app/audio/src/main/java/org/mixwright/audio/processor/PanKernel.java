package org.mixwright.audio.processor;

import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.setting.PanSetting;

/** Pan of a stereo track: the balance of {@link PanLaw}. */
public final class PanKernel implements Kernel {
    private final PanLaw law;

    public PanKernel(PanSetting setting) {
        law = PanLaw.balance(setting.pan());
    }

    /** Takes a block of two channels. */
    @Override
    public void process(AudioBlock block) {
        Gain.apply(block.channel(0), block.frames(), law.left());
        Gain.apply(block.channel(1), block.frames(), law.right());
    }

    @Override
    public void reset() {
        // Every sample stands alone.
    }
}
