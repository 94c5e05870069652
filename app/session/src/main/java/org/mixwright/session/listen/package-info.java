/**
 * What a person compares by ear: versions of the mix in four scenes, a move in and out, only what it changes, matched in level
 * and at the same place. Turns them into desks and gains for the player.
 */
package org.mixwright.session.listen;
