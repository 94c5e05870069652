package org.mixwright.audio;

import java.io.IOException;

/** Where audio goes, block by block. */
public interface AudioSink extends AutoCloseable {
    /** Takes the block's frames; the block may be reused afterwards. */
    void write(AudioBlock block) throws IOException;

    /** Completes what was written. A sink that was closed without {@link #write} reaching the end leaves no result. */
    @Override
    void close() throws IOException;
}
