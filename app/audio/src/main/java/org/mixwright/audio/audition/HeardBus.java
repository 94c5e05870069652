package org.mixwright.audio.audition;

import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.mixwright.audio.Crew;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.FeatureSchema;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.audio.filter.FrequencyResponse;
import org.mixwright.audio.meter.LoudnessMeter;
import org.mixwright.audio.processor.EqSections;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.Slot;

/** The tracks together, before the mix bus's own strip, and what comes out of that. */
final class HeardBus {
    private final HeldAudio audio;
    private final Excerpts excerpts;
    private final Crew crew;
    private final UnaryOperator<HeldAudio> master;
    private final double integratedLufs;
    private HeardMix mix;
    private FeatureVector spectrum;

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

    /**
     * What the long-term spectrum would be behind the EQ bands of a strip, by the engine's own curves. The strip's other
     * processors are left out.
     */
    FeatureVector spectrumBehind(ChannelStrip strip) {
        if (spectrum == null) {
            spectrum = HeardMix.spectrum(audio, excerpts, crew);
        }
        List<FrequencyResponse> bands = Slot.EQ_BANDS.stream().map(strip::at).filter(EqBand.class::isInstance)
                .map(band -> new FrequencyResponse(EqSections.of((EqBand) band, excerpts.sampleRate()), excerpts.sampleRate()))
                .toList();
        var levels = new HashMap<String, Double>();
        for (int third = 0; third < Bands.THIRD_OCTAVE_COUNT; third++) {
            double hertz = Bands.exactThirdOctaveHz(third);
            if (spectrum.has(FeatureSchema.spectrum(third)) && hertz < excerpts.sampleRate() / 2.0) {
                levels.put(FeatureSchema.spectrum(third), spectrum.get(FeatureSchema.spectrum(third))
                        + bands.stream().mapToDouble(band -> band.magnitudeDb(hertz)).sum());
            }
        }
        return FeatureVector.of(levels);
    }

    HeardMix mix() {
        if (mix == null) {
            mix = HeardMix.of(master.apply(audio), excerpts, crew);
        }
        return mix;
    }
}
