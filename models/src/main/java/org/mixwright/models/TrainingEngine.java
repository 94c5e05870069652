package org.mixwright.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** DJL's PyTorch engine, set so that it stays offline and one run equals the next. */
final class TrainingEngine {
    static final String NAME = "PyTorch";

    private TrainingEngine() {
    }

    /** Call it before any other class of DJL is used. */
    static void start() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        // More threads are slower on matrices this small, and could add up in another order.
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    }

    /** The gradient, set back to zero: DJL adds up from one collector to the next for arrays of any but its own manager. */
    static float[] takeGradient(NDArray weights) {
        try (NDArray gradient = weights.getGradient()) {
            float[] values = gradient.toFloatArray();
            gradient.subi(gradient);
            return values;
        }
    }

    static NDManager manager() {
        start();
        return NDManager.newBaseManager(NAME);
    }
}
