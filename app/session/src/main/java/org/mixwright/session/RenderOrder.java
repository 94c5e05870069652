package org.mixwright.session;

import java.nio.file.Path;
import java.util.Optional;
import org.mixwright.audio.file.WavEncoding;

/**
 * What to write.
 *
 * @param mix the mix's file
 * @param format its samples
 * @param stemsFolder where every track after its strip goes, if wanted
 * @param overwrite whether files that exist may be replaced
 */
public record RenderOrder(Path mix, WavEncoding format, Optional<Path> stemsFolder, boolean overwrite) {
}
