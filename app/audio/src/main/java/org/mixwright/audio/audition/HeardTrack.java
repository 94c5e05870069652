package org.mixwright.audio.audition;

import java.util.ArrayList;
import java.util.List;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.feature.BandFrames;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.audio.feature.LevelHistogram;
import org.mixwright.audio.feature.SoundingTime;
import org.mixwright.audio.meter.LoudnessMeter;

/** What a track measures after its strip, over all passages together. */
public final class HeardTrack {
    /** What lies so far below a frame's strongest third octave counts for nothing, dB. */
    private static final double BESIDE_STRONGEST_DB = -30;
    /** Frames so far below the mean are pauses: as the features' gate, dB. */
    private static final double BESIDE_MEAN_DB = -20;
    /** Specific loudness grows with the power of excitation to this (Zwicker and Fastl, "Psychoacoustics", 8.7). */
    private static final double LOUDNESS_EXPONENT = 0.23;

    private final String trackId;
    private final HeldAudio audio;
    private final double integratedLufs;
    private final double distanceFromCentre;
    private final BandFrames bands;
    private final float[] weights;
    private final LevelHistogram levels;
    private final boolean mono;

    private HeardTrack(Measuring measured) {
        trackId = measured.trackId;
        audio = measured.audio;
        mono = measured.excerpts.channels(trackId) == 1;
        measured.time.finish();
        levels = measured.time.levels();
        integratedLufs = measured.loudness.integratedLufs();
        double left = Math.sqrt(measured.powers[0]);
        double right = Math.sqrt(measured.powers[1]);
        distanceFromCentre = left + right == 0 ? Double.NaN
                : Math.abs(4 / Math.PI * StrictMath.atan2(right, left) - 1);
        bands = BandFrames.together(List.of(measured.bands));
        weights = weights(bands);
    }

    /** A track that is being measured, in jobs that don't touch each other. */
    static final class Measuring {
        private final String trackId;
        private final HeldAudio audio;
        private final Excerpts excerpts;
        private final LoudnessMeter loudness;
        private final SoundingTime time;
        private final double[] powers = new double[2];
        private final BandFrames[] bands;

        /** @param audio stereo, as it left the strip */
        Measuring(String trackId, HeldAudio audio, Excerpts excerpts) {
            this.trackId = trackId;
            this.audio = audio;
            this.excerpts = excerpts;
            loudness = new LoudnessMeter(excerpts.sampleRate(), 2);
            time = new SoundingTime(excerpts.sampleRate(), 2);
            bands = new BandFrames[excerpts.count()];
        }

        List<Runnable> jobs() {
            var jobs = new ArrayList<Runnable>();
            jobs.add(() -> excerpts.play(audio, this::add));
            for (int p = 0; p < bands.length; p++) {
                int passage = p;
                jobs.add(() -> bands[passage] = BandFrames.of(audio.channels(), excerpts.start(passage),
                        excerpts.end(passage), excerpts.sampleRate()));
            }
            return jobs;
        }

        private void add(AudioBlock block) {
            loudness.feed(block);
            time.feed(block);
            for (int side = 0; side < 2; side++) {
                double[] samples = block.channel(side);
                for (int n = 0; n < block.frames(); n++) {
                    powers[side] += samples[n] * samples[n];
                }
            }
        }

        /** To be called when all jobs are done. */
        HeardTrack finish() {
            return new HeardTrack(this);
        }
    }

    /** How much each third octave of each frame adds to what is to be heard of the track by itself. */
    private static float[] weights(BandFrames bands) {
        float[] weights = new float[bands.frames() * Bands.THIRD_OCTAVE_COUNT];
        double[] totals = new double[bands.frames()];
        double mean = 0;
        int sounding = 0;
        for (int frame = 0; frame < totals.length; frame++) {
            for (int band = 0; band < Bands.THIRD_OCTAVE_COUNT; band++) {
                totals[frame] += bands.powerAt(frame, band);
            }
            mean += totals[frame];
            sounding += totals[frame] > 0 ? 1 : 0;
        }
        double gate = sounding == 0 ? 0 : mean / sounding * StrictMath.pow(10, BESIDE_MEAN_DB / 10);
        double floor = StrictMath.pow(10, BESIDE_STRONGEST_DB / 10);
        for (int frame = 0; frame < totals.length; frame++) {
            if (totals[frame] > 0 && totals[frame] >= gate) {
                weigh(bands, frame, floor, weights);
            }
        }
        return weights;
    }

    private static void weigh(BandFrames bands, int frame, double floor, float[] weights) {
        double strongest = 0;
        for (int band = 0; band < Bands.THIRD_OCTAVE_COUNT; band++) {
            strongest = Math.max(strongest, bands.powerAt(frame, band));
        }
        for (int band = 0; band < Bands.THIRD_OCTAVE_COUNT; band++) {
            double power = bands.powerAt(frame, band);
            if (power >= floor * strongest) {
                weights[frame * Bands.THIRD_OCTAVE_COUNT + band] = (float) StrictMath.pow(power, LOUDNESS_EXPONENT);
            }
        }
    }

    public String trackId() {
        return trackId;
    }

    HeldAudio audio() {
        return audio;
    }

    /** Gated loudness; NaN for silence. */
    public double integratedLufs() {
        return integratedLufs;
    }

    /**
     * How far the power lies from the centre, 0 .. 1: where an equal-power pan would have to stand to divide it so between
     * left and right; NaN for silence.
     */
    public double distanceFromCentre() {
        return distanceFromCentre;
    }

    public BandFrames bands() {
        return bands;
    }

    /** By frame and third octave. */
    float[] weights() {
        return weights;
    }

    /** The long-term spectrum as the feature schema has it; nothing else is in it. */
    public FeatureVector spectrum() {
        return bands.spectrum();
    }

    /** How far the level swings between quiet and loud, dB; NaN for silence. */
    public double swingDb() {
        // A mono track's power lies in two channels now: the mean of both is half of it.
        return levels.swingDb(integratedLufs - (mono ? 10 * StrictMath.log10(2) : 0));
    }
}
