/**
 * What a move does: chooses the passages of the song where it shows, tries the move on the desk, measures with and without it,
 * and answers what would be if it were decided otherwise. Decides nothing.
 */
package org.mixwright.session.evidence;
