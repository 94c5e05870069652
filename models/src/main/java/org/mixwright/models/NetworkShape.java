package org.mixwright.models;

import org.mixwright.advisor.InputSchema;
import org.mixwright.advisor.PredictionCodec.Quantity;

/**
 * The sizes of a set network.
 *
 * @param inputs columns that are known without audio
 * @param hidden units of each hidden layer
 */
record NetworkShape(int inputs, int hidden) {
    static final int OUTPUTS = Quantity.values().length;

    static NetworkShape of(int hidden) {
        return new NetworkShape(InputSchema.firstAudioColumn(), hidden);
    }

    /** A weight matrix or a bias row of the network. */
    enum Part {
        /** Each track on its own. */
        OWN, OWN_BIAS,
        /** Each track beside the mean and the maximum of all. */
        CONTEXT_OWN, CONTEXT_MEAN, CONTEXT_MAXIMUM, CONTEXT_BIAS,
        /** From the hidden units, and straight from the input. */
        OUT, SKIP, OUT_BIAS
    }

    int rows(Part part) {
        return switch (part) {
            case OWN, SKIP -> inputs;
            case CONTEXT_OWN, CONTEXT_MEAN, CONTEXT_MAXIMUM, OUT -> hidden;
            case OWN_BIAS, CONTEXT_BIAS, OUT_BIAS -> 1;
        };
    }

    int columns(Part part) {
        return switch (part) {
            case OWN, OWN_BIAS, CONTEXT_OWN, CONTEXT_MEAN, CONTEXT_MAXIMUM, CONTEXT_BIAS -> hidden;
            case OUT, SKIP, OUT_BIAS -> OUTPUTS;
        };
    }
}
