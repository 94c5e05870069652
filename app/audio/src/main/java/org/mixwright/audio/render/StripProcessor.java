package org.mixwright.audio.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.processor.CompressorKernel;
import org.mixwright.audio.processor.EqKernel;
import org.mixwright.audio.processor.EqSections;
import org.mixwright.audio.processor.FaderKernel;
import org.mixwright.audio.processor.GainReduction;
import org.mixwright.audio.processor.InputKernel;
import org.mixwright.audio.processor.Kernel;
import org.mixwright.audio.processor.MonoPan;
import org.mixwright.audio.processor.PanKernel;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.unit.Pan;

/**
 * A running strip: the kernels of the slots in use, in signal order. A mono track runs on one channel up to its pan. The
 * limiter is not in here: it belongs to the mix bus and lags behind ({@link Master}).
 */
public final class StripProcessor {
    private final List<Kernel> beforePan = new ArrayList<>();
    private final List<Kernel> fromPan = new ArrayList<>();
    private final Optional<CompressorKernel> compressor;
    private final Optional<MonoPan> monoPan;

    /** @param channels 1 or 2, of the blocks that will come */
    public StripProcessor(ChannelStrip strip, int sampleRate, int channels) {
        if (strip.at(Slot.INPUT) instanceof InputSetting input) {
            beforePan.add(new InputKernel(input));
        }
        var sections = EqSections.of(strip, sampleRate);
        if (!sections.isEmpty()) {
            beforePan.add(new EqKernel(sections, channels));
        }
        compressor = strip.at(Slot.COMPRESSOR) instanceof CompressorSetting setting
                ? Optional.of(new CompressorKernel(setting, sampleRate, channels)) : Optional.empty();
        compressor.ifPresent(beforePan::add);
        var pan = strip.at(Slot.PAN) instanceof PanSetting setting ? setting : new PanSetting(Pan.CENTRE);
        monoPan = channels == 1 ? Optional.of(new MonoPan(pan.pan())) : Optional.empty();
        if (channels == 2) {
            fromPan.add(new PanKernel(pan));
        }
        if (strip.at(Slot.FADER) instanceof FaderSetting fader) {
            fromPan.add(new FaderKernel(fader));
        }
    }

    /**
     * Runs the strip over a block.
     *
     * @param input with this strip's channel count; its samples are used up
     * @param stereo where the result goes; for a stereo track the very block that is the input
     */
    public void process(AudioBlock input, AudioBlock stereo) {
        for (var kernel : beforePan) {
            kernel.process(input);
        }
        monoPan.ifPresent(pan -> pan.spread(input, stereo));
        for (var kernel : fromPan) {
            kernel.process(stereo);
        }
    }

    /** What the compressor has taken away so far; empty when it is off. */
    public Optional<GainReduction> compression() {
        return compressor.map(CompressorKernel::gainReduction);
    }
}
