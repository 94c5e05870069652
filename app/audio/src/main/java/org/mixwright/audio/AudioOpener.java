package org.mixwright.audio;

import java.io.IOException;

/** Opens the same audio again and again: stems are streamed once per pass, never held whole. */
@FunctionalInterface
public interface AudioOpener {
    AudioSource open() throws IOException;
}
