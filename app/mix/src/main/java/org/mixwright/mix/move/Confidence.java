package org.mixwright.mix.move;

/**
 * How sure the advisor is that a move goes the right way.
 *
 * @param probability 0..1
 */
public record Confidence(double probability) {
    public Confidence {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a confidence must lie in 0..1, was " + probability);
        }
    }

    /** strong from 0.85, likely from 0.65, else unsure. */
    public String word() {
        return probability >= 0.85 ? "strong" : probability >= 0.65 ? "likely" : "unsure";
    }
}
