package org.mixwright.audio.feature;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mixwright.audio.AudioBlock;

/**
 * The power of a stereo signal over time and frequency, left and right apart: third octaves in frames of about 85 ms, each
 * half over the one before, as in {@code docs/features.md}. A frame and third octave is a cell; cells are counted frame by
 * frame, in each from the lowest third octave up.
 */
public final class BandFrames {
    private static final double FRAME_SECONDS = 4096 / 48_000.0;
    private static final int BANDS = Bands.THIRD_OCTAVE_COUNT;

    private final float[][] powers;
    private int frames;

    private BandFrames(int capacity) {
        powers = new float[2][capacity * BANDS];
    }

    /**
     * Measures a stretch of a signal; what lies outside counts as silence.
     *
     * @param sides left and right, full scale at 1.0
     * @param start where the stretch starts, in frames
     * @param end where it ends
     */
    public static BandFrames of(float[][] sides, int start, int end, int sampleRate) {
        int length = Stft.lengthOf(FRAME_SECONDS, sampleRate);
        var measured = new BandFrames((end - start) / (length / 2) + 2);
        for (int side = 0; side < 2; side++) {
            measured.frames = 0;
            measured.add(side, sides[side], start, end, length, sampleRate);
        }
        return measured;
    }

    /** Several stretches, one after the other. */
    public static BandFrames together(List<BandFrames> stretches) {
        var all = new BandFrames(stretches.stream().mapToInt(stretch -> stretch.frames).sum());
        for (BandFrames stretch : stretches) {
            for (int side = 0; side < 2; side++) {
                System.arraycopy(stretch.powers[side], 0, all.powers[side], all.cells(), stretch.cells());
            }
            all.frames += stretch.frames;
        }
        return all;
    }

    private void add(int side, float[] samples, int start, int end, int length, int sampleRate) {
        double hertzPerBin = (double) sampleRate / length;
        int bands = SpectrumMeter.measuredBands(sampleRate);
        double highestHz = Math.min(sampleRate / 2.0, Bands.lowerEdgeHz(BANDS));
        var spectrum = new PowerSpectrum(length / 2 + 1, hertzPerBin, Bands.lowerEdgeHz(0), highestHz);
        var stft = new Stft[1];
        stft[0] = new Stft(1, length, () -> {
            if (!stft[0].isSilent()) {
                stft[0].powers(spectrum.powers());
                spectrum.complete();
                for (int band = 0; band < bands; band++) {
                    powers[side][cells() + band] = (float) spectrum.between(
                            Bands.lowerEdgeHz(band), Math.min(highestHz, Bands.lowerEdgeHz(band + 1)));
                }
            }
            frames++;
        });
        var block = new AudioBlock(1, length);
        for (int from = start; from < end; from += length) {
            int count = Math.min(length, end - from);
            double[] to = block.channel(0);
            for (int n = 0; n < count; n++) {
                to[n] = samples[from + n];
            }
            block.setFrames(count);
            stft[0].feed(block);
        }
        stft[0].finish();
    }

    public int frames() {
        return frames;
    }

    /** How many cells there are. */
    public int cells() {
        return frames * BANDS;
    }

    /** Mean square of one side in a cell; 0 where the frame lies below -70 dBFS. */
    public double power(int side, int cell) {
        return powers[side][cell];
    }

    /** Mean squares of both sides in a cell, added. */
    public double power(int cell) {
        return (double) powers[0][cell] + powers[1][cell];
    }

    /** Mean squares of a third octave in a frame, both sides added. */
    public double powerAt(int frame, int thirdOctave) {
        return power(frame * BANDS + thirdOctave);
    }

    /** Adds one side's power of every cell to those given. */
    public void addTo(double[] sums, int side) {
        for (int cell = 0; cell < sums.length; cell++) {
            sums[cell] += powers[side][cell];
        }
    }

    /** The long-term spectrum of the active frames, as {@code spectrum_db_*} of the feature schema; nothing else is in it. */
    public FeatureVector spectrum() {
        double[] totals = new double[frames];
        double mean = 0;
        int sounding = 0;
        for (int frame = 0; frame < frames; frame++) {
            for (int band = 0; band < BANDS; band++) {
                totals[frame] += powerAt(frame, band) / 2;
            }
            mean += totals[frame] >= Stft.SILENCE ? totals[frame] : 0;
            sounding += totals[frame] >= Stft.SILENCE ? 1 : 0;
        }
        if (sounding == 0) {
            return FeatureVector.of(Map.of());
        }
        int gate = FrameLevels.gate(mean / sounding);
        double[] sums = new double[BANDS];
        double all = 0;
        for (int frame = 0; frame < frames; frame++) {
            if (totals[frame] >= Stft.SILENCE && FrameLevels.of(10 * StrictMath.log10(totals[frame])) >= gate) {
                for (int band = 0; band < BANDS; band++) {
                    sums[band] += powerAt(frame, band);
                    all += powerAt(frame, band);
                }
            }
        }
        var features = new HashMap<String, Double>();
        for (int band = 0; band < BANDS; band++) {
            double db = 10 * StrictMath.log10(sums[band] / all);
            features.put(FeatureSchema.spectrum(band), Math.max(BandPower.NOTHING_DB, db));
        }
        return FeatureVector.of(features);
    }
}
