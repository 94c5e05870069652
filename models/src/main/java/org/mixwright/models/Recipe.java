package org.mixwright.models;

/**
 * How the network is trained.
 *
 * @param hidden units of each hidden layer
 * @param seeds how many networks are averaged
 * @param steps full-batch steps
 * @param learningRate of the first step; falls to zero along half a cosine
 * @param dropout share of hidden units left out in a step
 * @param trackDropout largest share of a mix's tracks left out in a step
 * @param roleDropout share of tracks whose role is hidden in a step
 * @param skipDecay pull of the straight path towards zero, a step
 * @param hiddenDecay pull of the other weights towards zero, a step
 */
record Recipe(int hidden, int seeds, int steps, double learningRate, double dropout, double trackDropout,
        double roleDropout, double skipDecay, double hiddenDecay) {
    static final Recipe USUAL = new Recipe(24, 3, 150, 0.01, 0.4, 0.4, 0.1, 1, 1);

    Recipe withSteps(int count) {
        return new Recipe(hidden, seeds, count, learningRate, dropout, trackDropout, roleDropout, skipDecay,
                hiddenDecay);
    }
}
