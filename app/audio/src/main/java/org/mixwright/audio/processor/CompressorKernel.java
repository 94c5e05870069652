package org.mixwright.audio.processor;

import java.util.List;
import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.setting.CompressorSetting;

/** One compressor: a {@link CompressorBank} of a single track. */
public final class CompressorKernel implements Kernel {
    private final CompressorBank bank;

    /** @param channels 1 or 2, of the blocks that will come */
    public CompressorKernel(CompressorSetting setting, int sampleRate, int channels) {
        bank = new CompressorBank(List.of(setting), List.of(channels), sampleRate);
    }

    @Override
    public void process(AudioBlock block) {
        bank.process(List.of(block));
    }

    /** What was taken away since the start, without the make-up gain. */
    public GainReduction gainReduction() {
        return bank.gainReduction(0);
    }

    @Override
    public void reset() {
        bank.reset();
    }
}
