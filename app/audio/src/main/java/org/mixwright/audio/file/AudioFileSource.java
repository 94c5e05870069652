package org.mixwright.audio.file;

import java.util.List;
import org.mixwright.audio.AudioSource;

/** The audio of a file. Samples above full scale come as they are; those that are no number come as zero and are counted. */
public interface AudioFileSource extends AudioSource {
    /** What the file says about itself. */
    AudioFileFacts facts();

    /**
     * What is odd about the file as far as it has been read, each a part of a sentence that begins with its name:
     * "is cut short: 250 of 4800 frames". Complete once everything has been read.
     */
    List<String> warnings();
}
