package org.mixwright.audio;

import java.io.IOException;

/** Where audio goes, block by block. */
public interface AudioSink extends AutoCloseable {
    /** Takes the block's frames; the block may be reused afterwards. */
    void write(AudioBlock block) throws IOException;

    /**
     * Lets go of everything the sink holds. A sink whose result lasts (a file) has a way of its own to say that
     * everything was written; closed without that, it leaves no result.
     */
    @Override
    void close() throws IOException;
}
