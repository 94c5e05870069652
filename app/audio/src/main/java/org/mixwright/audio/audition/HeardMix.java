package org.mixwright.audio.audition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.Crew;
import org.mixwright.audio.feature.BandFrames;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.audio.meter.LoudnessMeter;
import org.mixwright.audio.meter.TruePeakMeter;

/** What the finished mix measures over all passages together. */
public final class HeardMix {
    /** Before a passage the true-peak meter hears so much fading in: a sudden start would ring between its samples. */
    private static final double FADE_IN_SECONDS = 0.005;

    private final Supplier<FeatureVector> spectrum;
    private final LoudnessMeter loudness;
    private final double[] truePeaks;
    private double peak;
    private double squares;
    private long samples;

    private HeardMix(Excerpts excerpts, Supplier<FeatureVector> spectrum) {
        this.spectrum = spectrum;
        loudness = new LoudnessMeter(excerpts.sampleRate(), 2);
        truePeaks = new double[excerpts.count()];
    }

    static HeardMix of(HeldAudio audio, Excerpts excerpts, Crew crew) {
        var mix = new HeardMix(excerpts, () -> spectrum(audio, excerpts, crew));
        var jobs = new ArrayList<Runnable>();
        jobs.add(() -> excerpts.play(audio, mix::add));
        for (int p = 0; p < excerpts.count(); p++) {
            int passage = p;
            jobs.add(() -> mix.truePeaks[passage] = truePeak(audio, excerpts, passage));
        }
        crew.start(jobs).finish();
        return mix;
    }

    private void add(AudioBlock block) {
        loudness.feed(block);
        for (double[] channel : block.channels()) {
            for (int n = 0; n < block.frames(); n++) {
                peak = Math.max(peak, Math.abs(channel[n]));
                squares += channel[n] * channel[n];
            }
            samples += block.frames();
        }
    }

    private static double truePeak(HeldAudio audio, Excerpts excerpts, int passage) {
        var meter = new TruePeakMeter(excerpts.sampleRate(), 2);
        int fade = (int) (FADE_IN_SECONDS * excerpts.sampleRate());
        int lead = Math.min(fade, excerpts.start(passage) - excerpts.runUp(passage));
        var block = new AudioBlock(2, fade);
        audio.take(excerpts.start(passage) - lead, block, lead);
        for (double[] channel : block.channels()) {
            for (int n = 0; n < lead; n++) {
                channel[n] *= (double) n / lead;
            }
        }
        meter.feed(block);
        excerpts.play(audio, passage, meter::feed);
        return meter.truePeak();
    }

    /** The long-term spectrum of some audio's passages as the feature schema has it; nothing else is in it. */
    static FeatureVector spectrum(HeldAudio audio, Excerpts excerpts, Crew crew) {
        var bands = new BandFrames[excerpts.count()];
        crew.start(IntStream.range(0, bands.length).<Runnable>mapToObj(passage -> () -> bands[passage] = BandFrames.of(
                audio.channels(), excerpts.start(passage), excerpts.end(passage), excerpts.sampleRate())).toList()).finish();
        return BandFrames.together(List.of(bands)).spectrum();
    }

    /** The long-term spectrum as the feature schema has it, measured when it is asked for; nothing else is in it. */
    public FeatureVector spectrum() {
        return spectrum.get();
    }

    /** Gated loudness, LUFS; NaN for silence. */
    public double integratedLufs() {
        return loudness.integratedLufs();
    }

    /** The highest of the passages; NaN for silence. */
    public double truePeakDbtp() {
        double highest = 0;
        for (double truePeak : truePeaks) {
            highest = Math.max(highest, truePeak);
        }
        return highest == 0 ? Double.NaN : 20 * StrictMath.log10(highest);
    }

    /** Sample peak over RMS; NaN for silence. */
    public double crestFactorDb() {
        return squares == 0 ? Double.NaN : 20 * StrictMath.log10(peak) - 10 * StrictMath.log10(squares / samples);
    }
}
