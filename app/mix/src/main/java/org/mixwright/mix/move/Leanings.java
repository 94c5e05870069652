package org.mixwright.mix.move;

import java.util.List;

/**
 * What a model leaned on: what it says of an average track of the song, and how far each thing known of this track pulled it
 * from there. Start and pulls add up to its answer.
 *
 * @param answer what the model was asked for, in words
 * @param unit of all numbers
 * @param start what it says of an average track
 * @param parts the strongest pull first
 */
public record Leanings(String answer, String unit, double start, List<Leaning> parts) {
    /** No model was asked. */
    public static final Leanings NONE = new Leanings("", "", 0, List.of());

    public Leanings {
        parts = List.copyOf(parts);
    }

    /** The model's answer. */
    public double sum() {
        double sum = start;
        for (Leaning part : parts) {
            sum += part.pull();
        }
        return sum;
    }
}
