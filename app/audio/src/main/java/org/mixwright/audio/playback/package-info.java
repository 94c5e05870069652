/**
 * Listening while one works: the stems on a tape that can be read anywhere, a desk that runs over them, and a player that
 * goes from one setting of the desk to another while the music goes on. A live mix is a sequence of takes: each is the
 * engine of a render for one desk, started at some frame with a run-up and faded in. Knows desks, no moves and no screen.
 */
package org.mixwright.audio.playback;
