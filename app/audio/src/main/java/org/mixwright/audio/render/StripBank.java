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
 * A few running strips side by side: the slots in use, in signal order. What comes out of a strip depends neither on the
 * others nor on how the stream is cut into blocks. The limiter is not in here: it belongs to the mix bus ({@link Master}).
 */
public final class StripBank {
    /** The most strips that run side by side. */
    public static final int STRIPS = Lanes.TRACKS;
    /** Few enough to stay in the processor's nearest memory. */
    private static final int RUN_FRAMES = FilterBank.TIDY_PERIOD;

    private final List<StripKernels> kernels = new ArrayList<>();
    /** The filters, and the EQ of strips without a gate between the two. */
    private final FilterBank filters;
    private final FilterBank gatedEq;
    private final Optional<CompressorBank> compressors;
    private final List<Boolean> compressed;
    private final boolean stereo;
    private final double[] samples = new double[RUN_FRAMES * Lanes.LANES];
    private int sinceTidy;

    /** @param channels of the blocks that will come for each strip, 1 or 2 */
    public StripBank(List<ChannelStrip> strips, List<Integer> channels, int sampleRate) {
        this(strips, channels, sampleRate, Lanes.chosen());
    }

    /**
     * @param strips at most {@link #STRIPS}
     * @param channels of the blocks that will come for each strip, 1 or 2
     * @param lanes how the arithmetic is done; makes no difference to what comes out
     */
    StripBank(List<ChannelStrip> strips, List<Integer> channels, int sampleRate, Lanes lanes) {
        for (int s = 0; s < strips.size(); s++) {
            kernels.add(new StripKernels(strips.get(s), sampleRate, channels.get(s), RUN_FRAMES));
        }
        stereo = channels.contains(2);
        filters = new FilterBank(strips.stream().map(strip -> isGated(strip)
                ? EqSections.ofFilters(strip, sampleRate) : EqSections.of(strip, sampleRate)).toList(), lanes);
        gatedEq = new FilterBank(strips.stream().map(strip -> isGated(strip)
                ? EqSections.ofBands(strip, sampleRate) : List.<BiquadCoefficients>of()).toList(), lanes);
        var settings = strips.stream().map(StripBank::compressor).toList();
        compressed = settings.stream().map(Optional::isPresent).toList();
        compressors = compressed.contains(true)
                ? Optional.of(new CompressorBank(settings, sampleRate, RUN_FRAMES, lanes)) : Optional.empty();
    }

    private static boolean isGated(ChannelStrip strip) {
        return strip.settings().containsKey(Slot.GATE);
    }

    private static Optional<CompressorSetting> compressor(ChannelStrip strip) {
        return strip.at(Slot.COMPRESSOR) instanceof CompressorSetting setting ? Optional.of(setting) : Optional.empty();
    }

    /**
     * Runs the strips over a block each, all with the same number of frames.
     *
     * @param inputs with each strip's channel count; may be used up
     * @param stereos where the results go; may be the very block that is the input
     */
    public void process(List<AudioBlock> inputs, List<AudioBlock> stereos) {
        int frames = inputs.getFirst().frames();
        for (int s = 0; s < kernels.size(); s++) {
            kernels.get(s).enter(inputs.get(s));
            stereos.get(s).setFrames(frames);
        }
        for (int from = 0; from < frames;) {
            int count = Math.min(RUN_FRAMES - sinceTidy, frames - from);
            if (compressors.isPresent()) {
                count = compressors.get().framesToCount(count);
            }
            run(inputs, stereos, from, count);
            from += count;
            sinceTidy += count;
            if (sinceTidy == RUN_FRAMES) {
                sinceTidy = 0;
                tidy();
            }
        }
        for (int s = 0; s < kernels.size(); s++) {
            kernels.get(s).leave(stereos.get(s));
        }
    }

    private void run(List<AudioBlock> inputs, List<AudioBlock> stereos, int from, int count) {
        for (int s = 0; s < kernels.size(); s++) {
            kernels.get(s).load(inputs.get(s), from, count, samples, s);
        }
        filters.process(samples, count, stereo);
        for (int s = 0; s < kernels.size(); s++) {
            kernels.get(s).gate(samples, count, s);
        }
        gatedEq.process(samples, count, stereo);
        if (compressors.isPresent()) {
            compressors.get().process(samples, count);
        }
        for (int s = 0; s < kernels.size(); s++) {
            kernels.get(s).store(samples, count, s, stereos.get(s), from);
        }
    }

    private void tidy() {
        filters.tidy();
        gatedEq.tidy();
        compressors.ifPresent(CompressorBank::tidy);
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
        compressors.ifPresent(bank -> bank.countUntil(strip, frame));
    }

    /** What a strip's compressor has taken away so far; empty when it is off. */
    public Optional<GainReduction> compression(int strip) {
        return compressed.get(strip) ? compressors.map(bank -> bank.gainReduction(strip)) : Optional.empty();
    }
}
