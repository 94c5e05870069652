package org.mixwright.audio.processor;

import org.mixwright.audio.AudioBlock;

/**
 * A running processor: built from a setting and a sample rate, then fed block by block. Does not allocate, throw or log
 * while it runs. Any split of the stream into blocks gives the same samples.
 */
public interface Kernel {
    /** Changes the block's samples in place. */
    void process(AudioBlock block);

    /** Forgets all that was heard. */
    void reset();

    /**
     * Goes on with what circulates in another kernel, so that an echo does not break off where one follows the other. Kernels
     * without an echo have nothing to go on with.
     *
     * @param other of the same setting and sample rate
     */
    default void carryOn(Kernel other) {
        // Nothing circulates.
    }

    /** How many frames the output lags behind the input. */
    default int latencyFrames() {
        return 0;
    }
}
