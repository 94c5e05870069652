package org.mixwright.models;

/** Adam with decoupled weight decay (Loshchilov and Hutter, "Decoupled Weight Decay Regularization", 2019). */
final class Adam {
    private static final double FIRST = 0.9;
    private static final double SECOND = 0.999;
    private static final double SMALL = 1e-8;

    private final float[] weights;
    private final double[] mean;
    private final double[] square;
    private final double decay;
    private int steps;

    /** @param decay share of a weight lost at a step of rate 1 per unit of rate */
    Adam(float[] start, double decay) {
        this.weights = start.clone();
        this.mean = new double[start.length];
        this.square = new double[start.length];
        this.decay = decay;
    }

    /** One step down the gradient; returns the weights (the optimiser's own array). */
    float[] step(float[] gradient, double rate) {
        steps++;
        double firstCorrection = 1 - StrictMath.pow(FIRST, steps);
        double secondCorrection = 1 - StrictMath.pow(SECOND, steps);
        for (int i = 0; i < weights.length; i++) {
            mean[i] = FIRST * mean[i] + (1 - FIRST) * gradient[i];
            square[i] = SECOND * square[i] + (1 - SECOND) * gradient[i] * gradient[i];
            double move = mean[i] / firstCorrection / (Math.sqrt(square[i] / secondCorrection) + SMALL);
            weights[i] -= (float) (rate * (move + decay * weights[i]));
        }
        return weights;
    }
}
