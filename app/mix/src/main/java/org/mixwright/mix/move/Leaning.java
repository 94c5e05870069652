package org.mixwright.mix.move;

/**
 * How far something known of a track pulled the model's answer from what it says of an average track of the song.
 *
 * @param towards what is known, in words
 * @param pull signed, in the unit of the answer
 */
public record Leaning(String towards, double pull) {
}
