package org.mixwright.models;

/**
 * All that makes up a trained model, ready to be written.
 *
 * @param network faders, pans, high passes, compressors
 * @param rule the level rule's weight of every column known without audio
 * @param widths standard deviations of the network's quantities
 * @param tone corrections of the octave bands
 */
record MixGraph(NetworkWeights network, float[] rule, Linear widths, ToneGuess tone) {
}
