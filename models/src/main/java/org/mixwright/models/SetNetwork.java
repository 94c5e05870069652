package org.mixwright.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.EnumMap;
import java.util.Map;
import org.mixwright.models.NetworkShape.Part;

/**
 * The network that sees all tracks at once, in DJL.
 *
 * <p>Each track is read on its own, then beside the mean and the maximum of all tracks (so that order and number don't
 * matter: Zaheer et al., "Deep Sets", 2017); a straight linear path runs beside it. The exported graph computes the same.
 */
final class SetNetwork implements AutoCloseable {
    private final NDManager manager;
    private final NetworkShape shape;
    private final Map<Part, NDArray> parts = new EnumMap<>(Part.class);
    private final NDArray freedom;
    private final NDArray lowest;
    private final NDArray highest;

    SetNetwork(NDManager parent, NetworkWeights weights) {
        manager = parent.newSubManager();
        shape = weights.shape();
        for (Part part : Part.values()) {
            parts.put(part, manager.create(weights.values(part), new Shape(shape.rows(part), shape.columns(part))));
        }
        freedom = manager.create(Bounds.freedoms());
        lowest = manager.create(Bounds.lowests());
        highest = manager.create(Bounds.highests());
    }

    NDArray part(Part part) {
        return parts.get(part);
    }

    /**
     * Guesses of all quantities.
     *
     * @param rows mixes x tracks x input columns
     * @param present mixes x tracks x 1
     * @param rule mixes x tracks x quantities
     * @param dropout multiplies the hidden units of both layers
     * @return mixes x tracks x quantities
     */
    NDArray guesses(NDArray rows, NDArray present, NDArray rule, Dropout dropout) {
        NDArray own = hidden(rows.matMul(parts.get(Part.OWN)).add(parts.get(Part.OWN_BIAS)));
        own = dropout.apply(own).mul(present);
        NDArray mean = own.sum(new int[] {1}, true).div(present.sum(new int[] {1}, true));
        NDArray maximum = own.max(new int[] {1}, true);
        NDArray context = hidden(own.matMul(parts.get(Part.CONTEXT_OWN))
                .add(mean.matMul(parts.get(Part.CONTEXT_MEAN)))
                .add(maximum.matMul(parts.get(Part.CONTEXT_MAXIMUM)))
                .add(parts.get(Part.CONTEXT_BIAS)));
        NDArray free = dropout.apply(context).matMul(parts.get(Part.OUT))
                .add(rows.matMul(parts.get(Part.SKIP)))
                .add(parts.get(Part.OUT_BIAS));
        return free.div(freedom).tanh().mul(freedom).add(rule).maximum(lowest).minimum(highest);
    }

    private static NDArray hidden(NDArray sum) {
        return sum.maximum(0);
    }

    NetworkWeights weights() {
        var values = new EnumMap<Part, float[]>(Part.class);
        parts.forEach((part, array) -> values.put(part, array.toFloatArray()));
        return new NetworkWeights(shape, values);
    }

    @Override
    public void close() {
        manager.close();
    }

    /** What happens to hidden units while training. */
    @FunctionalInterface
    interface Dropout {
        Dropout NONE = hidden -> hidden;

        NDArray apply(NDArray hidden);
    }
}
