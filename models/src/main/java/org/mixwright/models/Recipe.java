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
 * @param skipDecay pull of the straight path towards zero, a step of rate 1
 * @param hiddenDecay pull of the other weights towards zero, a step of rate 1
 */
record Recipe(int hidden, int seeds, int steps, double learningRate, double dropout, double trackDropout,
        double roleDropout, double skipDecay, double hiddenDecay) {
    static final Recipe USUAL = new Recipe(24, 3, 300, 0.02, 0.3, 0.3, 0.1, 0.5, 0.5);
}
