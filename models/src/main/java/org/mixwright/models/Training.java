package org.mixwright.models;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mixwright.advisor.InputSchema;
import org.mixwright.mix.track.Family;
import org.mixwright.mix.track.Role;
import org.mixwright.models.NetworkShape.Part;

/**
 * Fits set networks to mixes. All chance comes from the seed; large batches may still differ in PyTorch's last bits.
 */
final class Training {
    private final NDManager manager;
    private final Recipe recipe;
    private final Batch batch;
    private final Loss loss;

    private Training(NDManager manager, Recipe recipe, Batch batch) {
        this.manager = manager;
        this.recipe = recipe;
        this.batch = batch;
        this.loss = new Loss(manager, batch);
    }

    /** Several networks from seeds that follow each other, averaged, and believed as far as {@link Bounds} trusts them. */
    static NetworkWeights train(NDManager parent, Recipe recipe, List<Example> examples, long seed) {
        var networks = new ArrayList<NetworkWeights>();
        try (NDManager manager = parent.newSubManager()) {
            var training = new Training(manager, recipe, Batch.of(examples));
            for (int n = 0; n < recipe.seeds(); n++) {
                networks.add(training.one(new Random(seed + n)));
            }
        }
        return NetworkWeights.mean(networks).damped(Bounds.trusts());
    }

    private NetworkWeights one(Random random) {
        boolean[] seen = batch.seenColumns();
        NetworkWeights start = NetworkWeights.random(NetworkShape.of(recipe.hidden()), seen, random);
        try (var network = new SetNetwork(manager, start)) {
            Map<Part, Adam> adams = new EnumMap<>(Part.class);
            for (Part part : Part.values()) {
                network.part(part).setRequiresGradient(true);
                adams.put(part, new Adam(start.values(part), decay(part)));
            }
            for (int step = 0; step < recipe.steps(); step++) {
                step(network, adams, step, random);
            }
            return network.weights();
        }
    }

    private double decay(Part part) {
        return switch (part) {
            case SKIP -> recipe.skipDecay();
            case OWN, CONTEXT_OWN, CONTEXT_MEAN, CONTEXT_MAXIMUM, OUT -> recipe.hiddenDecay();
            case OWN_BIAS, CONTEXT_BIAS, OUT_BIAS -> 0;
        };
    }

    private void step(SetNetwork network, Map<Part, Adam> adams, int step, Random random) {
        try (NDManager scratch = manager.newSubManager();
                GradientCollector collector = Engine.getEngine(TrainingEngine.NAME).newGradientCollector()) {
            float[] present = someTracks(random);
            NDArray rows = tensor(scratch, rowsWithHiddenRoles(random), batch.rows().length / batch.places());
            NDArray guesses = network.guesses(rows, tensor(scratch, present, 1), tensor(scratch, batch.rule(), NetworkShape.OUTPUTS),
                    hidden -> hidden.mul(keepSome(scratch, hidden.getShape(), random)));
            collector.backward(loss.of(guesses, present));
            double rate = recipe.learningRate() * 0.5 * (1 + StrictMath.cos(Math.PI * step / recipe.steps()));
            for (Part part : Part.values()) {
                NDArray weights = network.part(part);
                weights.set(adams.get(part).step(TrainingEngine.takeGradient(weights), rate));
            }
        }
    }

    private NDArray tensor(NDManager scratch, float[] values, int columns) {
        return scratch.create(values, new Shape(batch.mixes(), batch.longest(), columns));
    }

    /** Presence with some tracks left out, another share in every mix. */
    private float[] someTracks(Random random) {
        float[] present = batch.present().clone();
        for (int mix = 0; mix < batch.mixes(); mix++) {
            double share = recipe.trackDropout() * random.nextDouble();
            for (int track = 1; track < batch.longest(); track++) {
                present[mix * batch.longest() + track] *= random.nextDouble() < share ? 0 : 1;
            }
        }
        return present;
    }

    private float[] rowsWithHiddenRoles(Random random) {
        float[] rows = batch.rows().clone();
        int columns = rows.length / batch.places();
        int roleColumns = Role.values().length + Family.values().length;
        int first = InputSchema.roleColumn(Role.values()[0]);
        for (int place = 0; place < batch.places(); place++) {
            if (random.nextDouble() < recipe.roleDropout()) {
                int from = place * columns + first;
                Arrays.fill(rows, from, from + roleColumns, 0);
            }
        }
        return rows;
    }

    private NDArray keepSome(NDManager scratch, Shape shape, Random random) {
        float[] keep = new float[(int) shape.size()];
        float scale = (float) (1 / (1 - recipe.dropout()));
        for (int i = 0; i < keep.length; i++) {
            keep[i] = random.nextFloat() < recipe.dropout() ? 0 : scale;
        }
        return scratch.create(keep, shape);
    }
}
