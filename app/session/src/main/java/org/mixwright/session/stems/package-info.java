/**
 * Files and folders to tracks: what is a stem, what belongs together, what is odd. Knows nothing of moves or sessions.
 */
package org.mixwright.session.stems;
