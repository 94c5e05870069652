package org.mixwright.audio.render;

import org.mixwright.audio.AudioOpener;

/**
 * The audio of one track, ready for the desk: at the mix's sample rate, starting at the song's start, 1 or 2 channels.
 *
 * @param trackId which track
 * @param opener opens it from the start, as often as wanted
 */
public record Stem(String trackId, AudioOpener opener) {
}
