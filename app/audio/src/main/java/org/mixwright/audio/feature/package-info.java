/**
 * What is measured of stems for the model: spectrum, movement, activity, and how tracks lie against each other. Hears
 * streams only; knows no file, no model and no move.
 */
package org.mixwright.audio.feature;
