package org.mixwright.audio.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.processor.FaderKernel;
import org.mixwright.audio.processor.InputKernel;
import org.mixwright.audio.processor.Kernel;
import org.mixwright.audio.processor.MonoPan;
import org.mixwright.audio.processor.PanKernel;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.unit.Pan;

/**
 * The kernels of one strip that run by themselves; filters and compressors run beside those of other strips
 * ({@link StripBank}). A mono track runs on one channel up to its pan.
 */
final class StripKernels {
    private final List<Kernel> atInput = new ArrayList<>();
    private final Optional<Kernel> gate = Optional.empty();
    private final List<Kernel> beforePan = new ArrayList<>();
    private final Optional<MonoPan> monoPan;
    private final List<Kernel> fromPan = new ArrayList<>();

    StripKernels(ChannelStrip strip, int sampleRate, int channels) {
        if (strip.at(Slot.INPUT) instanceof InputSetting input) {
            atInput.add(new InputKernel(input));
        }
        var pan = strip.at(Slot.PAN) instanceof PanSetting setting ? setting : new PanSetting(Pan.CENTRE);
        monoPan = channels == 1 ? Optional.of(new MonoPan(pan.pan())) : Optional.empty();
        if (channels == 2 && strip.at(Slot.PAN) instanceof PanSetting) {
            fromPan.add(new PanKernel(pan));
        }
        if (strip.at(Slot.FADER) instanceof FaderSetting fader) {
            fromPan.add(new FaderKernel(fader));
        }
    }

    void enter(AudioBlock input) {
        atInput.forEach(kernel -> kernel.process(input));
    }

    boolean isGated() {
        return gate.isPresent();
    }

    void gate(AudioBlock input) {
        gate.ifPresent(kernel -> kernel.process(input));
    }

    /**
     * From the compressor's output to the strip's.
     *
     * @param stereo where the result goes; for a stereo track the very block that is the input
     */
    void leave(AudioBlock input, AudioBlock stereo) {
        beforePan.forEach(kernel -> kernel.process(input));
        monoPan.ifPresent(pan -> pan.spread(input, stereo));
        fromPan.forEach(kernel -> kernel.process(stereo));
    }

    int latencyFrames() {
        return gate.map(Kernel::latencyFrames).orElse(0);
    }
}
