package org.mixwright.audio.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.lanes.Lanes;
import org.mixwright.audio.processor.Kernel;
import org.mixwright.audio.processor.PanLaw;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.unit.Pan;

/**
 * What one strip does by itself; filters and compressors run beside those of other strips ({@link StripBank}). A mono
 * track runs on the left side alone up to its pan. Trim, pan and fader are gains on the way into the lanes and out.
 */
final class StripKernels {
    private final int channels;
    private final double inputGain;
    private final double leftGain;
    private final double rightGain;
    private final Optional<Kernel> effect = Optional.empty();
    private final Optional<Kernel> gate = Optional.empty();
    private final List<Kernel> afterCompressor = new ArrayList<>();
    private final AudioBlock aside;

    StripKernels(ChannelStrip strip, int sampleRate, int channels, int runFrames) {
        this.channels = channels;
        aside = new AudioBlock(channels, runFrames);
        inputGain = strip.at(Slot.INPUT) instanceof InputSetting input
                ? input.trim().toLinear() * (input.polarityInverted() ? -1 : 1) : 1;
        var pan = strip.at(Slot.PAN) instanceof PanSetting setting ? setting.pan() : Pan.CENTRE;
        var law = channels == 1 ? PanLaw.equalPower(pan) : PanLaw.balance(pan);
        double fader = strip.at(Slot.FADER) instanceof FaderSetting setting ? setting.gain().toLinear() : 1;
        leftGain = law.left() * fader;
        rightGain = law.right() * fader;
    }

    /** What comes before everything else, on a whole block. */
    void enter(AudioBlock input) {
        effect.ifPresent(kernel -> kernel.process(input));
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
        gate.ifPresent(kernel -> processAside(kernel, samples, count, track));
    }

    private void processAside(Kernel kernel, double[] samples, int count, int track) {
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
                samples[i] = channel[n];
            }
        }
    }

    /** Takes frames out of the lanes, through what comes after the compressor, to where they belong in the output. */
    void store(double[] samples, int count, int track, AudioBlock stereo, int from) {
        for (int k = 0; k < afterCompressor.size(); k++) {
            processAside(afterCompressor.get(k), samples, count, track);
        }
        double[] left = stereo.channel(0);
        double[] right = stereo.channel(1);
        int other = channels == 1 ? 0 : Lanes.TRACKS;
        for (int n = 0, i = track; n < count; n++, i += Lanes.LANES) {
            left[from + n] = samples[i] * leftGain;
            right[from + n] = samples[i + other] * rightGain;
        }
    }

    /** What comes after everything else, on a whole block. */
    void leave(AudioBlock stereo) {
        // Pan with the lows in the middle.
    }

    int latencyFrames() {
        return gate.map(Kernel::latencyFrames).orElse(0);
    }
}
