package org.mixwright.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.mixwright.advisor.PredictionCodec.Quantity;

/**
 * How far guesses lie from what the engineers did. Faders: mean absolute error after each mix's median error is taken
 * out, since a fader says nothing but its distance from the others; uses: cross entropy; all else: mean absolute error.
 */
final class Loss {
    private final Batch batch;
    private final NDArray targets;
    private final NDArray known;

    Loss(NDManager manager, Batch batch) {
        this.batch = batch;
        int outputs = NetworkShape.OUTPUTS;
        float[] values = batch.targets().clone();
        float[] weights = new float[values.length];
        for (Quantity quantity : Quantity.values()) {
            int count = 0;
            for (int i = quantity.ordinal(); i < values.length; i += outputs) {
                count += Float.isNaN(values[i]) ? 0 : 1;
            }
            for (int i = quantity.ordinal(); i < values.length; i += outputs) {
                weights[i] = Float.isNaN(values[i]) ? 0 : (float) (weight(quantity) / Math.max(count, 1));
                values[i] = Float.isNaN(values[i]) ? 0 : values[i];
            }
        }
        var shape = new Shape(batch.mixes(), batch.longest(), outputs);
        targets = manager.create(values, shape);
        known = manager.create(weights, shape);
    }

    /** About one over the usual error, so that no quantity drowns another; levels count most. */
    private static double weight(Quantity quantity) {
        return switch (quantity) {
            case FADER -> 0.25;
            case PAN_AMOUNT -> 1;
            case HIGH_PASS_USE, COMPRESSOR_USE -> 0.3;
            case HIGH_PASS_LOG2_HZ, LOG2_RATIO, LOG10_ATTACK, LOG10_RELEASE -> 0.3;
            case THRESHOLD_RE_LOUDNESS -> 0.03;
        };
    }

    /** @param present which tracks count in this step */
    NDArray of(NDArray guesses, float[] present) {
        NDManager scratch = guesses.getManager();
        // Results live as long as the array they are asked of: here, a step.
        NDArray counted = scratch.create(present, new Shape(batch.mixes(), batch.longest(), 1)).mul(known);
        NDArray distance = guesses.sub(targets).add(medians(guesses, present)).abs();
        NDArray entropy = guesses.maximum(0).sub(guesses.mul(targets)).add(guesses.abs().neg().exp().add(1).log());
        NDArray isUse = scratch.create(uses());
        return distance.mul(isUse.neg().add(1)).add(entropy.mul(isUse)).mul(counted).sum();
    }

    private static float[] uses() {
        float[] uses = new float[NetworkShape.OUTPUTS];
        uses[Quantity.HIGH_PASS_USE.ordinal()] = 1;
        uses[Quantity.COMPRESSOR_USE.ordinal()] = 1;
        return uses;
    }

    /** The median fader error of every mix, in the fader's column. */
    private NDArray medians(NDArray guesses, float[] present) {
        int outputs = NetworkShape.OUTPUTS;
        int fader = Quantity.FADER.ordinal();
        float[] all = guesses.toFloatArray();
        float[] medians = new float[batch.mixes() * outputs];
        for (int mix = 0; mix < batch.mixes(); mix++) {
            double[] errors = new double[batch.longest()];
            for (int track = 0; track < errors.length; track++) {
                int place = mix * batch.longest() + track;
                errors[track] = present[place] == 0 ? Double.NaN
                        : batch.target(place, Quantity.FADER) - all[place * outputs + fader];
            }
            double median = Median.of(errors);
            medians[mix * outputs + fader] = Double.isNaN(median) ? 0 : (float) median;
        }
        return guesses.getManager().create(medians, new Shape(batch.mixes(), 1, outputs));
    }
}
