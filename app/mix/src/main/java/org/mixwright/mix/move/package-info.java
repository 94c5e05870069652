/**
 * Moves, the plan of them, and what a person decides on each. Knows settings, but neither who proposes a move nor how it
 * sounds.
 */
package org.mixwright.mix.move;
