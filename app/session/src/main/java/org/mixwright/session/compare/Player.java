package org.mixwright.session.compare;

import java.io.IOException;
import org.mixwright.audio.AudioSink;
import org.mixwright.audio.Progress;

/** Plays the sides of a comparison at their real levels, as often as wanted. */
interface Player {
    /**
     * Plays the whole loop.
     *
     * @throws IOException when the sink fails
     */
    void play(Side side, AudioSink sink, Progress progress) throws IOException;
}
