package org.mixwright.audio.audition;

import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.feature.BandFrames;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.TrackAnalysis;
import org.mixwright.audio.feature.TrackAnalyzer;
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
    private final Excerpts excerpts;
    private final double integratedLufs;
    private final double distanceFromCentre;
    private final BandFrames bands;
    private final float[] weights;
    private TrackAnalysis analysis;

    HeardTrack(String trackId, HeldAudio audio, Excerpts excerpts) {
        this.trackId = trackId;
        this.audio = audio;
        this.excerpts = excerpts;
        var loudness = new LoudnessMeter(excerpts.sampleRate(), audio.channels().length);
        double[] powers = new double[2];
        excerpts.play(audio, block -> {
            loudness.feed(block);
            for (int side = 0; side < 2; side++) {
                powers[side] += power(block, side);
            }
        });
        integratedLufs = loudness.integratedLufs();
        distanceFromCentre = powers[0] + powers[1] == 0 ? Double.NaN
                : Math.abs(4 / Math.PI * StrictMath.atan2(Math.sqrt(powers[1]), Math.sqrt(powers[0])) - 1);
        bands = BandFrames.of(audio.channels(), excerpts.starts(), excerpts.ends(), excerpts.sampleRate());
        weights = weights(bands);
    }

    private static double power(AudioBlock block, int side) {
        double[] samples = block.channel(side);
        double sum = 0;
        for (int n = 0; n < block.frames(); n++) {
            sum += samples[n] * samples[n];
        }
        return sum;
    }

    /** How much each third octave of each frame adds to what is to be heard of the track by itself. */
    private static float[] weights(BandFrames bands) {
        float[] weights = new float[bands.frames() * Bands.THIRD_OCTAVE_COUNT];
        double[] totals = new double[bands.frames()];
        double mean = 0;
        int sounding = 0;
        for (int frame = 0; frame < totals.length; frame++) {
            for (int band = 0; band < Bands.THIRD_OCTAVE_COUNT; band++) {
                totals[frame] += bands.power(frame, band);
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
            strongest = Math.max(strongest, bands.power(frame, band));
        }
        for (int band = 0; band < Bands.THIRD_OCTAVE_COUNT; band++) {
            double power = bands.power(frame, band);
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

    /** The track's features, as those of a stem; measured when first asked for. */
    public synchronized TrackAnalysis analysis() {
        if (analysis == null) {
            var analyzer = new TrackAnalyzer(trackId, excerpts.sampleRate(), audio.channels().length);
            excerpts.play(audio, analyzer::feed);
            analysis = analyzer.finish();
        }
        return analysis;
    }
}
