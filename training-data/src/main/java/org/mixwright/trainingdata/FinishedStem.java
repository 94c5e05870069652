package org.mixwright.trainingdata;

import org.mixwright.mix.track.RoleGuess;

/**
 * A stem as it stands in a finished mix, measured.
 *
 * @param name its file's name without the ending
 * @param role what its name says that it plays
 * @param channels 1 or 2
 * @param lufs integrated loudness; its level in the mix
 * @param spectrumDb power of every third-octave band, dB re the stem's total
 */
public record FinishedStem(String name, RoleGuess role, int channels, double lufs, double[] spectrumDb) {
}
