package org.mixwright.models;

import java.util.Arrays;
import java.util.List;
import org.mixwright.advisor.PredictionCodec.Quantity;

/**
 * Mixes side by side, the shorter ones padded with empty tracks.
 *
 * @param mixes how many mixes
 * @param longest tracks of the longest
 * @param rows input, mix by mix, track by track
 * @param present 1 for a track, 0 for padding
 * @param rule what the plain rule says, track by track, quantity by quantity
 * @param targets track by track, quantity by quantity; NaN where unknown
 */
record Batch(int mixes, int longest, float[] rows, float[] present, float[] rule, float[] targets) {
    static Batch of(List<Example> examples) {
        int longest = examples.stream().mapToInt(Example::tracks).max().orElseThrow();
        int mixes = examples.size();
        int inputs = examples.getFirst().rows()[0].length;
        int outputs = Quantity.values().length;
        var batch = new Batch(mixes, longest, new float[mixes * longest * inputs], new float[mixes * longest],
                new float[mixes * longest * outputs], new float[mixes * longest * outputs]);
        Arrays.fill(batch.targets, Float.NaN);
        for (int mix = 0; mix < mixes; mix++) {
            Example example = examples.get(mix);
            for (int track = 0; track < example.tracks(); track++) {
                int place = mix * longest + track;
                System.arraycopy(example.rows()[track], 0, batch.rows, place * inputs, inputs);
                System.arraycopy(example.targets()[track], 0, batch.targets, place * outputs, outputs);
                batch.present[place] = 1;
                System.arraycopy(example.rule()[track], 0, batch.rule, place * outputs, outputs);
            }
        }
        return batch;
    }

    int places() {
        return mixes * longest;
    }

    float target(int place, Quantity quantity) {
        return targets[place * Quantity.values().length + quantity.ordinal()];
    }

    /** For every input column whether any track has it other than zero. */
    boolean[] seenColumns() {
        int inputs = rows.length / places();
        boolean[] seen = new boolean[inputs];
        for (int i = 0; i < rows.length; i++) {
            seen[i % inputs] |= rows[i] != 0;
        }
        return seen;
    }
}
