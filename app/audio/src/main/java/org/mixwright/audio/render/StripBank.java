package org.mixwright.audio.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.filter.BiquadCoefficients;
import org.mixwright.audio.filter.FilterBank;
import org.mixwright.audio.lanes.Lanes;
import org.mixwright.audio.processor.CompressorBank;
import org.mixwright.audio.processor.EqSections;
import org.mixwright.audio.processor.GainReduction;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.Slot;

/**
 * A few running strips side by side: the slots in use, in signal order. What comes out of a strip does not depend on the
 * others. The limiter is not in here: it belongs to the mix bus ({@link Master}).
 */
public final class StripBank {
    /** The most strips that run side by side. */
    public static final int STRIPS = Lanes.TRACKS;

    private final List<StripKernels> kernels = new ArrayList<>();
    /** The filters, and the EQ of strips without a gate between the two. */
    private final FilterBank filters;
    private final FilterBank gatedEq;
    private final List<Integer> compressed = new ArrayList<>();
    private final Optional<CompressorBank> compressors;
    private final double[][] audio;
    private final List<AudioBlock> toCompress = new ArrayList<>();

    /**
     * @param strips at most {@link #STRIPS}
     * @param channels of the blocks that will come for each strip, 1 or 2
     */
    public StripBank(List<ChannelStrip> strips, List<Integer> channels, int sampleRate) {
        var before = new ArrayList<List<BiquadCoefficients>>();
        var after = new ArrayList<List<BiquadCoefficients>>();
        var settings = new ArrayList<CompressorSetting>();
        var compressedChannels = new ArrayList<Integer>();
        for (int s = 0; s < strips.size(); s++) {
            var strip = strips.get(s);
            var own = new StripKernels(strip, sampleRate, channels.get(s));
            kernels.add(own);
            for (int c = 0; c < channels.get(s); c++) {
                before.add(own.isGated() ? EqSections.ofFilters(strip, sampleRate) : EqSections.of(strip, sampleRate));
                after.add(own.isGated() ? EqSections.ofBands(strip, sampleRate) : List.of());
            }
            if (strip.at(Slot.COMPRESSOR) instanceof CompressorSetting setting) {
                compressed.add(s);
                settings.add(setting);
                compressedChannels.add(channels.get(s));
            }
        }
        filters = new FilterBank(before);
        gatedEq = new FilterBank(after);
        audio = new double[before.size()][];
        compressors = settings.isEmpty() ? Optional.empty()
                : Optional.of(new CompressorBank(settings, compressedChannels, sampleRate));
    }

    /**
     * Runs the strips over a block each, all with the same number of frames.
     *
     * @param inputs with each strip's channel count; their samples are used up
     * @param stereos where the results go; for a stereo strip the very block that is its input
     */
    public void process(List<AudioBlock> inputs, List<AudioBlock> stereos) {
        int frames = inputs.getFirst().frames();
        for (int s = 0; s < kernels.size(); s++) {
            kernels.get(s).enter(inputs.get(s));
        }
        int lane = 0;
        for (var input : inputs) {
            for (double[] channel : input.channels()) {
                audio[lane++] = channel;
            }
        }
        filters.process(audio, frames);
        for (int s = 0; s < kernels.size(); s++) {
            kernels.get(s).gate(inputs.get(s));
        }
        gatedEq.process(audio, frames);
        compress(inputs);
        for (int s = 0; s < kernels.size(); s++) {
            kernels.get(s).leave(inputs.get(s), stereos.get(s));
        }
    }

    private void compress(List<AudioBlock> inputs) {
        if (compressors.isPresent()) {
            toCompress.clear();
            for (int s : compressed) {
                toCompress.add(inputs.get(s));
            }
            compressors.get().process(toCompress);
        }
    }

    /** How many frames a strip's output lags behind its input. */
    public int latencyFrames(int strip) {
        return kernels.get(strip).latencyFrames();
    }

    /**
     * Counts a strip's gain reduction only up to a frame, where its sound ends.
     *
     * @param frame from the start of what the strip puts out; not before what has been processed
     */
    void countUntil(int strip, long frame) {
        int place = compressed.indexOf(strip);
        if (place >= 0) {
            compressors.ifPresent(bank -> bank.countUntil(place, frame));
        }
    }

    /** What a strip's compressor has taken away so far; empty when it is off. */
    public Optional<GainReduction> compression(int strip) {
        int place = compressed.indexOf(strip);
        return place < 0 ? Optional.empty() : compressors.map(bank -> bank.gainReduction(place));
    }
}
