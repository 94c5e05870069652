package org.mixwright.audio;

import java.io.IOException;

/** A stream of audio that is read from front to back, once. */
public interface AudioSource extends AutoCloseable {
    AudioFormat format();

    /**
     * Fills the block as far as the stream reaches and sets its frame count.
     *
     * @param block has the stream's channel count
     * @return the frames read; less than the capacity only at the end of the stream, 0 when nothing is left
     * @throws IOException (most often an {@code AudioFileException}) when the stream breaks off
     */
    int read(AudioBlock block) throws IOException;

    /**
     * Whether samples may come that are no sound: not a number, infinite, or absurdly large. False only where whole numbers
     * of a known range are read.
     */
    default boolean mayBeWild() {
        return true;
    }

    @Override
    void close() throws IOException;
}
