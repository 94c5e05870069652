package org.mixwright.audio.audition;

import java.util.ArrayList;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.Crew;
import org.mixwright.audio.meter.LoudnessMeter;
import org.mixwright.audio.meter.TruePeakMeter;

/** What the finished mix measures over all passages together. */
public final class HeardMix {
    /** Before a passage the true-peak meter hears so much fading in: a sudden start would ring between its samples. */
    private static final double FADE_IN_SECONDS = 0.005;

    private final LoudnessMeter loudness;
    private final double[] truePeaks;
    private double peak;
    private double squares;
    private long samples;

    private HeardMix(Excerpts excerpts) {
        loudness = new LoudnessMeter(excerpts.sampleRate(), 2);
        truePeaks = new double[excerpts.count()];
    }

    static HeardMix of(HeldAudio audio, Excerpts excerpts, Crew crew) {
        var mix = new HeardMix(excerpts);
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
