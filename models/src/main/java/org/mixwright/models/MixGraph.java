package org.mixwright.models;

/**
 * All that makes up a trained model, ready to be written.
 *
 * @param network faders, pans, high passes, compressors
 * @param rule the plain rule that the network corrects
 * @param widths standard deviations of the network's quantities
 * @param tone corrections of the octave bands
 */
record MixGraph(NetworkWeights network, Rule rule, Linear widths, ToneGuess tone) {
}
