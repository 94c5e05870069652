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

/** The mix bus on its way out: its strip, the limiter with its delay taken back, the meters, the sink. */
final class Master {
    private final StripProcessor strip;
    private final Optional<LimiterKernel> limiter;
    private final RenderTargets targets;
    private final SampleHash hash = new SampleHash();
    private int framesToDrop;
    private long framesOut;

    Master(ChannelStrip settings, int sampleRate, RenderTargets targets) {
        this.targets = targets;
        strip = new StripProcessor(settings, sampleRate, 2);
        limiter = settings.at(Slot.LIMITER) instanceof LimiterSetting setting
                ? Optional.of(new LimiterKernel(setting, sampleRate, 2)) : Optional.empty();
        framesToDrop = latencyFrames();
    }

    /** Takes the next block of the sum of all tracks; its samples are used up. */
    void process(AudioBlock bus) throws IOException {
        strip.process(bus, bus);
        targets.busTap().hear(bus);
        limit(bus);
    }

    /** Brings out what the limiter still holds. */
    void finish(AudioBlock scratch) throws IOException {
        for (int left = latencyFrames(); left > 0; left -= scratch.frames()) {
            scratch.clear();
            scratch.setFrames(Math.min(left, scratch.capacity()));
            int frames = scratch.frames();
            limit(scratch);
            scratch.setFrames(frames);
        }
    }

    private int latencyFrames() {
        return limiter.map(LimiterKernel::latencyFrames).orElse(0);
    }

    private void limit(AudioBlock block) throws IOException {
        limiter.ifPresent(kernel -> kernel.process(block));
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
            hash.add(block);
            targets.mixTap().hear(block);
            targets.mix().write(block);
        }
    }

    RenderReport report(List<TrackOutcome> tracks) {
        return new RenderReport(framesOut, hash.finish(), tracks, strip.compression(), limiting());
    }

    private Optional<GainReduction> limiting() {
        return limiter.map(LimiterKernel::gainReduction);
    }
}
