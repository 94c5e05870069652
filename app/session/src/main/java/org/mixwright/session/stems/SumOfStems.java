package org.mixwright.session.stems;

import java.util.List;

/**
 * Finds out whether a stem is the sum of others: the weights at which the others together come nearest to it, by least
 * squares over the sketches. A full mix holds nearly all of the others and little else; a drum mix holds the drums.
 */
final class SumOfStems {
    /** A stem that a mix holds at less than -26 dB says nothing. */
    private static final double LEAST_WEIGHT = 0.05;
    /** Keeps stems that are alike from making the equations insoluble. */
    private static final double RIDGE = 1e-6;

    private final double[][] products;

    /** How far a stem is explained by others: share of its power, and share of the others that it holds. */
    record Explained(double powerShare, double stemShare) {
    }

    SumOfStems(List<StemReading> stems) {
        int count = stems.size();
        float[][] edges = new float[count][];
        for (int i = 0; i < count; i++) {
            edges[i] = differences(stems.get(i).sketch());
        }
        products = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                products[i][j] = product(edges[i], edges[j]);
                products[j][i] = products[i][j];
            }
        }
    }

    /** Differences weigh middle frequencies up against the bass, which would else decide alone. */
    private static float[] differences(float[] sketch) {
        float[] differences = new float[Math.max(0, sketch.length - 1)];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = sketch[i + 1] - sketch[i];
        }
        return differences;
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    /**
     * Explains one stem by others.
     *
     * @param stem index of the stem that may be a mix
     * @param others indices of the stems that it may hold
     */
    Explained explain(int stem, List<Integer> others) {
        double power = products[stem][stem];
        if (power <= 0 || others.isEmpty()) {
            return new Explained(0, 0);
        }
        double[] weights = weights(stem, others);
        double explained = 0;
        int held = 0;
        for (int i = 0; i < weights.length; i++) {
            explained += weights[i] * products[stem][others.get(i)];
            held += weights[i] >= LEAST_WEIGHT ? 1 : 0;
        }
        return new Explained(explained / power, (double) held / weights.length);
    }

    /** Solves the normal equations by Cholesky's method. */
    private double[] weights(int stem, List<Integer> others) {
        int n = others.size();
        double[][] root = new double[n][n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = products[others.get(i)][others.get(j)] * (i == j ? 1 + RIDGE : 1);
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                root[i][j] = i == j ? Math.sqrt(Math.max(sum, Double.MIN_NORMAL)) : sum / root[j][j];
            }
            double sum = products[stem][others.get(i)];
            for (int k = 0; k < i; k++) {
                sum -= root[i][k] * weights[k];
            }
            weights[i] = sum / root[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                weights[i] -= root[k][i] * weights[k];
            }
            weights[i] /= root[i][i];
        }
        return weights;
    }
}
