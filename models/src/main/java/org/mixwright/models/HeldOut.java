package org.mixwright.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mixwright.mix.track.Role;
import org.mixwright.trainingdata.EngineersMix;
import org.mixwright.trainingdata.FinishedSong;

/**
 * One mix with what a model guessed that never saw its song.
 *
 * @param mix what the engineer did
 * @param guesses by track and quantity
 */
record HeldOut(EngineersMix mix, float[][] guesses) {
    /**
     * Leaves out one song after the other.
     *
     * @param lent usual levels of roles that the mixes hold too seldom, dB
     * @param stems finished songs that are always learnt from
     */
    static List<HeldOut> all(NDManager manager, Recipe recipe, List<EngineersMix> mixes, Map<Role, Double> lent,
            List<FinishedSong> stems, long seed) {
        var heldOut = new ArrayList<HeldOut>();
        for (String song : mixes.stream().map(EngineersMix::song).distinct().toList()) {
            List<EngineersMix> others = mixes.stream().filter(mix -> !mix.song().equals(song)).toList();
            Rule rule = Rule.of(others, lent);
            List<Example> examples = Example.all(others, stems, rule, seed);
            NetworkWeights weights = Training.train(manager, recipe, examples, seed);
            mixes.stream().filter(mix -> mix.song().equals(song))
                    .forEach(mix -> heldOut.add(new HeldOut(mix, guesses(manager, weights, Example.of(mix, rule)))));
        }
        return heldOut;
    }

    /** What a network guesses for all tracks of a mix. */
    static float[][] guesses(NDManager parent, NetworkWeights weights, Example example) {
        Batch batch = Batch.of(List.of(example));
        try (NDManager manager = parent.newSubManager(); var network = new SetNetwork(manager, weights)) {
            int tracks = batch.longest();
            NDArray rows = manager.create(batch.rows(), new Shape(1, tracks, batch.rows().length / tracks));
            NDArray present = manager.create(batch.present(), new Shape(1, tracks, 1));
            NDArray rule = manager.create(batch.rule(), new Shape(1, tracks, NetworkShape.OUTPUTS));
            float[] values = network.guesses(rows, present, rule, SetNetwork.Dropout.NONE).toFloatArray();
            int outputs = NetworkShape.OUTPUTS;
            float[][] guesses = new float[tracks][];
            for (int track = 0; track < tracks; track++) {
                guesses[track] = Arrays.copyOfRange(values, track * outputs, (track + 1) * outputs);
            }
            return guesses;
        }
    }
}
