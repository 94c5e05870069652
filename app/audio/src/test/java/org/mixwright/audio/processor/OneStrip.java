package org.mixwright.audio.processor;

import java.util.List;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.render.StripBank;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Slot;

/** A stereo strip with one slot in use, as a kernel: how settings without a kernel of their own are played. */
final class OneStrip implements Kernel {
    private final ChannelStrip strip;
    private final int sampleRate;
    private StripBank bank;

    OneStrip(Slot slot, Setting setting, int sampleRate) {
        strip = ChannelStrip.NEUTRAL.with(slot, setting);
        this.sampleRate = sampleRate;
        reset();
    }

    @Override
    public void process(AudioBlock block) {
        bank.process(List.of(block), List.of(block));
    }

    GainReduction gainReduction() {
        return bank.compression(0).orElseThrow();
    }

    @Override
    public void reset() {
        bank = new StripBank(List.of(strip), List.of(2), sampleRate);
    }

    @Override
    public int latencyFrames() {
        return bank.latencyFrames(0);
    }
}
