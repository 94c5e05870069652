package org.mixwright.audio.render;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.processor.GainReduction;
import org.mixwright.audio.processor.LimiterKernel;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.LimiterSetting;
import org.mixwright.mix.setting.Slot;

/** The mix bus on its way out: its strip, the limiter, the meters, the sink; all delays on the way are taken back. */
final class Master {
    private final StripBank strip;
    private final Optional<LimiterKernel> limiter;
    private final RenderTargets targets;
    private final int latencyFrames;
    private int framesToDrop;
    private long framesOut;

    /** @param busLatencyFrames how many frames the sum of the tracks lags behind when it comes here */
    Master(ChannelStrip settings, int sampleRate, RenderTargets targets, int busLatencyFrames) {
        this.targets = targets;
        strip = new StripBank(List.of(settings), List.of(2), sampleRate);
        limiter = settings.at(Slot.LIMITER) instanceof LimiterSetting setting
                ? Optional.of(new LimiterKernel(setting, sampleRate, 2)) : Optional.empty();
        latencyFrames = strip.latencyFrames(0) + limiter.map(LimiterKernel::latencyFrames).orElse(0);
        framesToDrop = latencyFrames + busLatencyFrames;
    }

    /** Takes the next block of the sum of all tracks; its samples are used up. */
    void process(AudioBlock bus) throws IOException {
        var one = List.of(bus);
        strip.process(one, one);
        targets.busTap().hear(bus);
        limit(bus);
    }

    /** Brings out what the strip and the limiter still hold. */
    void finish(AudioBlock scratch) throws IOException {
        for (int left = latencyFrames; left > 0; left -= scratch.capacity()) {
            scratch.clear();
            scratch.setFrames(Math.min(left, scratch.capacity()));
            var one = List.of(scratch);
            strip.process(one, one);
            limit(scratch);
        }
    }

    private void limit(AudioBlock block) throws IOException {
        if (limiter.isPresent()) {
            limiter.get().process(block);
        }
        int drop = Math.min(framesToDrop, block.frames());
        if (drop > 0) {
            framesToDrop -= drop;
            int kept = block.frames() - drop;
            for (int c = 0; c < block.channelCount(); c++) {
                System.arraycopy(block.channel(c), drop, block.channel(c), 0, kept);
            }
            block.setFrames(kept);
        }
        if (block.frames() > 0) {
            framesOut += block.frames();
            targets.mixTap().hear(block);
            targets.mix().write(block);
        }
    }

    /** How many frames at the start are still to be dropped: before any, by how many the mix lags behind its tracks. */
    int framesToDrop() {
        return framesToDrop;
    }

    /** What the compressor takes away now, dB, zero or negative; NaN without one. */
    double reductionDb() {
        return strip.reductionDb(0);
    }

    /** The most that the limiter took away in the last block, dB, zero or negative; NaN without one. */
    double limitingDb() {
        return limiter.isPresent() ? limiter.get().latestReductionDb() : Double.NaN;
    }

    RenderReport report(List<TrackOutcome> tracks) {
        return new RenderReport(framesOut, tracks, strip.compression(0), limiting());
    }

    private Optional<GainReduction> limiting() {
        return limiter.map(LimiterKernel::gainReduction);
    }
}
