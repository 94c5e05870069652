package org.mixwright.session.clip;

import org.mixwright.mix.unit.Passage;

/**
 * What a move sounds like: the mix without it and with it, at the same loudness.
 *
 * @param passage of the song
 * @param without a WAV file
 * @param with a WAV file
 * @param withoutLoweredDb by how much the one without was lowered to match, 0 or more
 * @param withLoweredDb the same for the one with it; at most one of both is lowered
 */
public record MoveClip(Passage passage, byte[] without, byte[] with, double withoutLoweredDb, double withLoweredDb) {
}
