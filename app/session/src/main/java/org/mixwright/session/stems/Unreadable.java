package org.mixwright.session.stems;

import java.nio.file.Path;

/**
 * A file that should have become a track and can't be read.
 *
 * @param sentence names the file, says what is wrong and what to do
 */
public record Unreadable(Path file, String sentence) {
}
