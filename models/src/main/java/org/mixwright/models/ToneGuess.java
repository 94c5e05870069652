package org.mixwright.models;

import org.mixwright.advisor.InputSchema;
import org.mixwright.audio.feature.Bands;

/**
 * The tone part of the model: one guess for a track whose sound is known, another for one of which only the name is.
 *
 * @param heard correction from the spectrum, dB, before its bound; counts only where the track is to be heard
 * @param steady how far a guess from the spectrum is believed for the role, 0..1
 * @param heardSd its standard deviation, dB
 * @param blind correction without audio, dB
 * @param blindSd its standard deviation, dB
 */
record ToneGuess(ToneNetwork heard, Linear steady, Linear heardSd, Linear blind, Linear blindSd) {
    /** No octave is ever corrected by more, dB. */
    static final double BOUND_DB = 12;

    /** The correction that the exported graph computes for a row with audio, dB. */
    double[] heardDb(float[] row) {
        double[] correction = heard.of(row);
        double share = steady.of(row)[0];
        for (int octave = 0; octave < Bands.OCTAVE_COUNT; octave++) {
            correction[octave] = BOUND_DB * StrictMath.tanh(correction[octave] / BOUND_DB)
                    * share * row[InputSchema.audibleColumn(octave)];
        }
        return correction;
    }
}
