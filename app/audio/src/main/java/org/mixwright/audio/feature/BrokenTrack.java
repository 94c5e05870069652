package org.mixwright.audio.feature;

/**
 * A track that could not be read to its end; the rest of it counts as silence.
 *
 * @param trackId which
 * @param atFrame the frame it broke off at; 0 when it could not be opened
 * @param sentence what the reader said
 */
public record BrokenTrack(String trackId, long atFrame, String sentence) {
}
