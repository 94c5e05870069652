/**
 * Trying things out: a few passages of a song held in memory, heard through any setting of the desk within a fraction of a
 * second, and measured. What leaves a strip is kept, so that a change to one track costs no more than that track.
 */
package org.mixwright.audio.audition;
