package org.mixwright.session.stems;

import java.nio.file.Path;

/**
 * A file that is sound, or no audio at all, and does not become a track.
 *
 * @param sentence names the file, says why it stays out and what to do if that is wrong
 */
public record LeftOut(Path file, Why why, String sentence) {
    /** Why a file stays out. */
    public enum Why { NOT_AUDIO, CLICK, FULL_MIX, DUPLICATE, SILENT, OWN_MIX, TOO_MANY_CHANNELS }
}
