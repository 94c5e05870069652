package org.mixwright.audio.audition;

import java.util.function.UnaryOperator;
import org.mixwright.audio.Crew;
import org.mixwright.audio.meter.LoudnessMeter;

/** The tracks together, before the mix bus's own strip, and what comes out of that. */
final class HeardBus {
    private final HeldAudio audio;
    private final Excerpts excerpts;
    private final Crew crew;
    private final UnaryOperator<HeldAudio> master;
    private final double integratedLufs;
    private HeardMix mix;

    /** @param master sends it through the mix bus's strip; asked at most once, when first needed */
    HeardBus(HeldAudio audio, Excerpts excerpts, Crew crew, UnaryOperator<HeldAudio> master) {
        this.audio = audio;
        this.excerpts = excerpts;
        this.crew = crew;
        this.master = master;
        var loudness = new LoudnessMeter(excerpts.sampleRate(), 2);
        excerpts.play(audio, loudness::feed);
        integratedLufs = loudness.integratedLufs();
    }

    /** NaN for silence. */
    double integratedLufs() {
        return integratedLufs;
    }

    HeardMix mix() {
        if (mix == null) {
            mix = HeardMix.of(master.apply(audio), excerpts, crew);
        }
        return mix;
    }
}
