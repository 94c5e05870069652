package org.mixwright.audio.playback;

import java.util.Optional;
import org.mixwright.audio.AudioBlock;

/**
 * Where live audio goes. An output asks for its blocks when it needs them; tests pull them by hand.
 */
public interface AudioOutput extends AutoCloseable {
    /** Fills a stereo block for an output. */
    @FunctionalInterface
    interface Source {
        /** Fills the block's frames; does not wait, lock or throw. */
        void fill(AudioBlock block);
    }

    int sampleRate();

    /** The most frames that are asked for at a time. */
    int blockFrames();

    /** Begins to ask, always on one thread; once in the life of an output. */
    void start(Source source);

    /** The frames that were asked for and are not heard yet, as well as it can be known; from any thread. */
    long latencyFrames();

    /** Why nothing can be heard of it, as a sentence for the person; empty where all is well. */
    Optional<String> trouble();

    /** Asks for nothing any more, and returns when the last block was filled. */
    @Override
    void close();
}
