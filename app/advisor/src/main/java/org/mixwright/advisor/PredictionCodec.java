package org.mixwright.advisor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mixwright.audio.feature.Bands;

/**
 * The columns of the model's output and what they mean. Training and product share it: the trainer asks here which
 * quantity a column holds and in which unit.
 *
 * <p>A row holds the best guess of every {@link Quantity}, then the correction of every octave band, then the standard
 * deviations of both in the same order (unused for the two probabilities, whose guess is a logit).
 */
public final class PredictionCodec {
    /** Part of the model file's contract: raise it when columns change. */
    public static final String VERSION = "1";

    /** What is predicted once a track. */
    public enum Quantity {
        /** dB; only differences between the tracks of a song count. */
        FADER,
        /** 0..1. */
        PAN_AMOUNT,
        /** Logit. */
        HIGH_PASS_USE,
        /** Octaves above 1 Hz. */
        HIGH_PASS_LOG2_HZ,
        /** Logit. */
        COMPRESSOR_USE,
        /** dB. */
        THRESHOLD_RE_LOUDNESS,
        /** Log2 of the ratio. */
        LOG2_RATIO,
        /** Log10 of milliseconds. */
        LOG10_ATTACK,
        /** Log10 of milliseconds. */
        LOG10_RELEASE
    }

    private static final int QUANTITIES = Quantity.values().length;
    private static final int GUESSES = QUANTITIES + Bands.OCTAVE_COUNT;
    private static final double SMALLEST_SD = 1e-3;

    private PredictionCodec() {
    }

    /** Columns of the output. */
    public static int size() {
        return 2 * GUESSES;
    }

    public static int column(Quantity quantity) {
        return quantity.ordinal();
    }

    public static int toneColumn(int octave) {
        return QUANTITIES + octave;
    }

    /** The column that holds the standard deviation of the guess in {@code column}. */
    public static int sdColumn(int column) {
        return GUESSES + column;
    }

    /** One prediction a row; faders are made relative to the median of all rows. */
    public static List<TrackPrediction> decode(float[][] rows) {
        double median = median(Arrays.stream(rows).mapToDouble(row -> row[column(Quantity.FADER)]).toArray());
        return Arrays.stream(rows).map(row -> decode(row, median)).toList();
    }

    private static TrackPrediction decode(float[] row, double medianFaderDb) {
        Estimate fader = estimate(row, column(Quantity.FADER));
        var tone = new ArrayList<Estimate>();
        for (int octave = 0; octave < Bands.OCTAVE_COUNT; octave++) {
            tone.add(estimate(row, toneColumn(octave)));
        }
        return new TrackPrediction(
                new Estimate(fader.mean() - medianFaderDb, fader.sd()),
                estimate(row, column(Quantity.PAN_AMOUNT)),
                probability(row[column(Quantity.HIGH_PASS_USE)]),
                estimate(row, column(Quantity.HIGH_PASS_LOG2_HZ)),
                tone,
                probability(row[column(Quantity.COMPRESSOR_USE)]),
                estimate(row, column(Quantity.THRESHOLD_RE_LOUDNESS)),
                estimate(row, column(Quantity.LOG2_RATIO)),
                estimate(row, column(Quantity.LOG10_ATTACK)),
                estimate(row, column(Quantity.LOG10_RELEASE)));
    }

    private static Estimate estimate(float[] row, int column) {
        return new Estimate(row[column], Math.max(row[sdColumn(column)], SMALLEST_SD));
    }

    private static double probability(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
