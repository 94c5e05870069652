package org.mixwright.audio.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.lanes.Lanes;
import org.mixwright.audio.processor.DeEsserKernel;
import org.mixwright.audio.processor.DelayKernel;
import org.mixwright.audio.processor.GateKernel;
import org.mixwright.audio.processor.Kernel;
import org.mixwright.audio.processor.LowsInTheMiddle;
import org.mixwright.audio.processor.PanLaw;
import org.mixwright.audio.processor.ReverbKernel;
import org.mixwright.audio.processor.WidthKernel;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.DeEsserSetting;
import org.mixwright.mix.setting.DelaySetting;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.GateSetting;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.setting.ReverbSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.WidthSetting;
import org.mixwright.mix.unit.Pan;

/**
 * What one strip does by itself; filters and compressors run beside those of other strips ({@link StripBank}). A mono
 * track runs on the left side alone up to its pan. Trim, pan and fader are gains on the way into the lanes and out.
 */
final class StripKernels {
    private final int channels;
    private final double inputGain;
    private final double gatedEqGain;
    private final double leftGain;
    private final double rightGain;
    private final Optional<Kernel> effect;
    private final Optional<Kernel> gate;
    private final List<Kernel> afterCompressor = new ArrayList<>();
    private final Optional<Kernel> lowsInTheMiddle;
    private final AudioBlock aside;

    /**
     * @param filterGain what the first filters must get their input multiplied by
     * @param gatedEqGain the same of those behind the gate
     */
    StripKernels(ChannelStrip strip, int sampleRate, int channels, int runFrames, double filterGain, double gatedEqGain) {
        this.channels = channels;
        this.gatedEqGain = gatedEqGain;
        aside = new AudioBlock(channels, runFrames);
        inputGain = filterGain * (strip.at(Slot.INPUT) instanceof InputSetting input
                ? input.trim().toLinear() * (input.polarityInverted() ? -1 : 1) : 1);
        effect = effect(strip, sampleRate);
        gate = strip.at(Slot.GATE) instanceof GateSetting setting
                ? Optional.of(new GateKernel(setting, sampleRate, channels)) : Optional.empty();
        if (strip.at(Slot.DE_ESSER) instanceof DeEsserSetting setting) {
            afterCompressor.add(new DeEsserKernel(setting, sampleRate, channels));
        }
        if (strip.at(Slot.WIDTH) instanceof WidthSetting setting) {
            afterCompressor.add(new WidthKernel(setting));
        }
        var pan = strip.at(Slot.PAN) instanceof PanSetting setting ? setting : new PanSetting(Pan.CENTRE);
        lowsInTheMiddle = pan.keepsLowsInTheMiddle()
                ? Optional.of(new LowsInTheMiddle(pan, sampleRate, channels == 1)) : Optional.empty();
        var law = lowsInTheMiddle.isPresent() ? new PanLaw(1, 1)
                : channels == 1 ? PanLaw.equalPower(pan.pan()) : PanLaw.balance(pan.pan());
        double fader = strip.at(Slot.FADER) instanceof FaderSetting setting ? setting.gain().toLinear() : 1;
        leftGain = law.left() * fader;
        rightGain = law.right() * fader;
    }

    private static Optional<Kernel> effect(ChannelStrip strip, int sampleRate) {
        if (strip.at(Slot.REVERB) instanceof ReverbSetting reverb) {
            return Optional.of(new ReverbKernel(reverb, sampleRate));
        }
        return strip.at(Slot.DELAY) instanceof DelaySetting delay
                ? Optional.of(new DelayKernel(delay, sampleRate)) : Optional.empty();
    }

    /** A shared effect, on a whole block; a trim behind it is the same as before it. */
    void enter(AudioBlock input) {
        if (effect.isPresent()) { // asked on each block: what captures nothing allocates nothing
            effect.get().process(input);
        }
    }

    /** Goes on with what circulates in the shared effect of another strip with the same settings. */
    void carryOn(StripKernels other) {
        if (effect.isPresent() && other.effect.isPresent()) {
            effect.get().carryOn(other.effect.get());
        }
    }

    /** Puts the next frames of the input into the lanes of a track. */
    void load(AudioBlock input, int from, int count, double[] samples, int track) {
        for (int c = 0; c < channels; c++) {
            double[] channel = input.channel(c);
            for (int n = 0, i = track + c * Lanes.TRACKS; n < count; n++, i += Lanes.LANES) {
                samples[i] = channel[from + n] * inputGain;
            }
        }
    }

    void gate(double[] samples, int count, int track) {
        if (gate.isPresent()) {
            processAside(gate.get(), samples, count, track, gatedEqGain);
        }
    }

    private void processAside(Kernel kernel, double[] samples, int count, int track, double gain) {
        aside.setFrames(count);
        for (int c = 0; c < channels; c++) {
            double[] channel = aside.channel(c);
            for (int n = 0, i = track + c * Lanes.TRACKS; n < count; n++, i += Lanes.LANES) {
                channel[n] = samples[i];
            }
        }
        kernel.process(aside);
        for (int c = 0; c < channels; c++) {
            double[] channel = aside.channel(c);
            for (int n = 0, i = track + c * Lanes.TRACKS; n < count; n++, i += Lanes.LANES) {
                samples[i] = channel[n] * gain;
            }
        }
    }

    /** Takes frames out of the lanes, through what comes after the compressor, to where they belong in the output. */
    void store(double[] samples, int count, int track, AudioBlock stereo, int from) {
        for (int k = 0; k < afterCompressor.size(); k++) {
            processAside(afterCompressor.get(k), samples, count, track, 1);
        }
        double[] left = stereo.channel(0);
        double[] right = stereo.channel(1);
        int other = rightLane(track) - track;
        for (int n = 0, i = track; n < count; n++, i += Lanes.LANES) {
            left[from + n] = samples[i] * leftGain;
            right[from + n] = samples[i + other] * rightGain;
        }
    }

    /** Whether nothing but gains comes after the compressor, so that the strip can be added to others as it lies. */
    boolean endsWithGains() {
        return afterCompressor.isEmpty() && lowsInTheMiddle.isEmpty();
    }

    double leftGain() {
        return leftGain;
    }

    double rightGain() {
        return rightGain;
    }

    /** The lane that the right side of the output is taken from. */
    int rightLane(int track) {
        return channels == 1 ? track : track + Lanes.TRACKS;
    }

    /** What comes after everything else, on a whole block. */
    void leave(AudioBlock stereo) {
        if (lowsInTheMiddle.isPresent()) {
            lowsInTheMiddle.get().process(stereo);
        }
    }

    int latencyFrames() {
        return gate.map(Kernel::latencyFrames).orElse(0);
    }
}
