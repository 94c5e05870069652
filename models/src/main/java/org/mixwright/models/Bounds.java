package org.mixwright.models;

import org.mixwright.advisor.PredictionCodec.Quantity;

/**
 * Where a quantity's guesses lie: never farther from the centre than the bound, whatever the network says.
 *
 * @param centre the guess of a network that says nothing
 * @param bound the farthest from it
 */
record Bounds(double centre, double bound) {
    /** Bounds of a quantity; a fader's are round the level rule, dB. */
    static Bounds of(Quantity quantity) {
        return switch (quantity) {
            case FADER -> new Bounds(0, 10);
            case PAN_AMOUNT -> new Bounds(0.5, 0.5);
            case HIGH_PASS_USE, COMPRESSOR_USE -> new Bounds(0, 5);
            case HIGH_PASS_LOG2_HZ -> new Bounds(6.5, 2.5);
            case THRESHOLD_RE_LOUDNESS -> new Bounds(0, 20);
            case LOG2_RATIO -> new Bounds(1.5, 1.5);
            case LOG10_ATTACK -> new Bounds(0.7, 1.3);
            case LOG10_RELEASE -> new Bounds(1.9, 1.2);
        };
    }

    static float[] centres() {
        float[] centres = new float[Quantity.values().length];
        for (Quantity quantity : Quantity.values()) {
            centres[quantity.ordinal()] = (float) of(quantity).centre;
        }
        return centres;
    }

    static float[] bounds() {
        float[] bounds = new float[Quantity.values().length];
        for (Quantity quantity : Quantity.values()) {
            bounds[quantity.ordinal()] = (float) of(quantity).bound;
        }
        return bounds;
    }
}
