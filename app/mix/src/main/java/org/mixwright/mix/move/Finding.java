package org.mixwright.mix.move;

/**
 * Something about the audio that a person should know and that no move mends: clipping, silence, a length that differs.
 *
 * @param trackName the track or file it is about
 * @param sentence what was found, and what to do
 */
public record Finding(String trackName, String sentence) {
}
