package org.mixwright.models;

import org.mixwright.advisor.InputSchema;

/**
 * A weighted sum of all input columns for each of several outputs.
 *
 * @param outputs how many
 * @param weights column by column of the input, output by output
 * @param bias one an output
 */
record Linear(int outputs, float[] weights, float[] bias) {
    /** Always zero, until weights are set. */
    static Linear zero(int outputs) {
        return new Linear(outputs, new float[InputSchema.size() * outputs], new float[outputs]);
    }

    void set(int column, int output, double weight) {
        weights[column * outputs + output] = (float) weight;
    }

    double[] of(float[] row) {
        double[] sums = new double[outputs];
        for (int output = 0; output < outputs; output++) {
            sums[output] = bias[output];
            for (int column = 0; column < row.length; column++) {
                sums[output] += weights[column * outputs + output] * row[column];
            }
        }
        return sums;
    }
}
