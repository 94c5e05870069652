package org.mixwright.models;

import java.util.function.ToDoubleFunction;
import org.mixwright.advisor.PredictionCodec.Quantity;

/**
 * Where a quantity's guesses lie, whatever the network says.
 *
 * @param freedom the farthest that the network may go from the rule
 * @param trust share of what the network says beside the rule that is believed, 0..1: where it said no more of unseen
 *         songs than the rule did, little or nothing
 * @param lowest smallest guess
 * @param highest largest guess
 */
record Bounds(double freedom, double trust, double lowest, double highest) {
    /** Bounds in the codec's units: log2 of 16 .. 2000 Hz, of ratios 1 .. 20, log10 of 0.1 .. 250 ms and 5 .. 3000 ms. */
    static Bounds of(Quantity quantity) {
        return switch (quantity) {
            case FADER -> new Bounds(10, 1, -60, 60);
            case PAN_AMOUNT -> new Bounds(0.4, 0, 0, 1);
            case HIGH_PASS_USE -> new Bounds(2, 0, -5, 5);
            case COMPRESSOR_USE -> new Bounds(2, 0.25, -5, 5);
            case HIGH_PASS_LOG2_HZ -> new Bounds(1.5, 0.25, 4, 11);
            case THRESHOLD_RE_LOUDNESS -> new Bounds(12, 1, -40, 40);
            case LOG2_RATIO -> new Bounds(1, 0, 0, 4.3);
            case LOG10_ATTACK -> new Bounds(0.8, 0, -1, 2.4);
            case LOG10_RELEASE -> new Bounds(0.7, 0.25, 0.7, 3.4);
        };
    }

    static float[] freedoms() {
        return row(Bounds::freedom);
    }

    static float[] trusts() {
        return row(Bounds::trust);
    }

    static float[] lowests() {
        return row(Bounds::lowest);
    }

    static float[] highests() {
        return row(Bounds::highest);
    }

    private static float[] row(ToDoubleFunction<Bounds> part) {
        float[] row = new float[Quantity.values().length];
        for (Quantity quantity : Quantity.values()) {
            row[quantity.ordinal()] = (float) part.applyAsDouble(of(quantity));
        }
        return row;
    }
}
