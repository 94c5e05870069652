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
    /** Where strips are kept apart that cannot be added up as they lie. */
    private final List<AudioBlock> apart = new ArrayList<>();
    private final boolean addsUpAsItLies;
    /** By lane: where each side of the sum takes it from, and what it is multiplied by. */
    private final int[] sumLanes = new int[Lanes.LANES];
    private final double[] sumGains = new double[Lanes.LANES];
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
        stereo = channels.contains(2);
        filters = new FilterBank(strips.stream().map(strip -> isGated(strip)
                ? EqSections.ofFilters(strip, sampleRate) : EqSections.of(strip, sampleRate)).toList(), lanes);
        gatedEq = new FilterBank(strips.stream().map(strip -> isGated(strip)
                ? EqSections.ofBands(strip, sampleRate) : List.<BiquadCoefficients>of()).toList(), lanes);
        for (int s = 0; s < strips.size(); s++) {
            var strip = new StripKernels(
                    strips.get(s), sampleRate, channels.get(s), RUN_FRAMES, filters.gain(s), gatedEq.gain(s));
            kernels.add(strip);
            sumLanes[s] = s;
            sumLanes[s + Lanes.TRACKS] = strip.rightLane(s);
            sumGains[s] = strip.leftGain();
            sumGains[s + Lanes.TRACKS] = strip.rightGain();
        }
        addsUpAsItLies = kernels.stream().allMatch(StripKernels::endsWithGains);
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
        int frames = enter(inputs);
        for (var stereo : stereos) {
            stereo.setFrames(frames);
        }
        for (int from = 0; from < frames;) {
            int count = framesToRun(frames - from);
            run(inputs, from, count);
            for (int s = 0; s < kernels.size(); s++) {
                kernels.get(s).store(samples, count, s, stereos.get(s), from);
            }
            from += count;
            advance(count);
        }
        for (int s = 0; s < kernels.size(); s++) {
            kernels.get(s).leave(stereos.get(s));
        }
    }

    /**
     * Runs the strips as {@link #process} and adds them up in their order.
     *
     * @param inputs with each strip's channel count; may be used up
     * @param sum where the sum goes
     */
    public void sum(List<AudioBlock> inputs, AudioBlock sum) {
        if (!addsUpAsItLies) {
            sumApart(inputs, sum);
            return;
        }
        int frames = enter(inputs);
        sum.setFrames(frames);
        for (int from = 0; from < frames;) {
            int count = framesToRun(frames - from);
            run(inputs, from, count);
            addUp(sum.channel(0), 0, from, count);
            addUp(sum.channel(1), Lanes.TRACKS, from, count);
            from += count;
            advance(count);
        }
    }

    /** A place without a strip has no gain. */
    private void addUp(double[] to, int side, int from, int count) {
        int lane0 = sumLanes[side], lane1 = sumLanes[side + 1], lane2 = sumLanes[side + 2], lane3 = sumLanes[side + 3];
        double gain0 = sumGains[side], gain1 = sumGains[side + 1];
        double gain2 = sumGains[side + 2], gain3 = sumGains[side + 3];
        for (int n = 0, at = 0; n < count; n++, at += Lanes.LANES) {
            to[from + n] = samples[at + lane0] * gain0 + samples[at + lane1] * gain1 + samples[at + lane2] * gain2
                    + samples[at + lane3] * gain3;
        }
    }

    private void sumApart(List<AudioBlock> inputs, AudioBlock sum) {
        if (apart.isEmpty() || apart.getFirst().capacity() < sum.capacity()) {
            apart.clear();
            kernels.forEach(_ -> apart.add(new AudioBlock(2, sum.capacity())));
        }
        process(inputs, apart);
        sum.setFrames(inputs.getFirst().frames());
        sum.clear();
        apart.forEach(sum::add);
    }

    private int enter(List<AudioBlock> inputs) {
        for (int s = 0; s < kernels.size(); s++) {
            kernels.get(s).enter(inputs.get(s));
        }
        return inputs.getFirst().frames();
    }

    private int framesToRun(int wanted) {
        int count = Math.min(RUN_FRAMES - sinceTidy, wanted);
        return compressors.isPresent() ? compressors.get().framesToCount(count) : count;
    }

    private void run(List<AudioBlock> inputs, int from, int count) {
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
    }

    private void advance(int count) {
        sinceTidy += count;
        if (sinceTidy == RUN_FRAMES) {
            sinceTidy = 0;
            tidy();
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

    /** What a strip's compressor takes away now, dB, zero or negative; NaN when it is off. */
    double reductionDb(int strip) {
        return compressed.get(strip) && compressors.isPresent() ? compressors.get().reductionDb(strip) : Double.NaN;
    }

    /** Goes on with what circulates in the shared effect of another bank with the same strip. */
    void carryOn(StripBank other) {
        kernels.getFirst().carryOn(other.kernels.getFirst());
    }
}
