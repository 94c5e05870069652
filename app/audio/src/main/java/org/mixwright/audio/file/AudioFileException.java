package org.mixwright.audio.file;

import java.io.IOException;
import java.nio.file.Path;

/** A file that can't be read as audio or can't be written. The message is a sentence for the user: what is wrong and what to do. */
public final class AudioFileException extends IOException {
    private static final long serialVersionUID = 1;

    /** What the caller can do about it differs by kind. */
    public enum Kind {
        /** There is no such file, or it may not be opened. */
        MISSING,
        /** It is not audio at all. */
        NOT_AUDIO,
        /** It is audio, but broken. */
        DAMAGED,
        /** It is sound audio of a kind that is not read. */
        UNSUPPORTED,
        /** It is audio with no frames. */
        EMPTY,
        /** A file of that name is there and may not be written over. */
        TAKEN,
        /** It can't be written: no such folder, no permission, no room. */
        UNWRITABLE
    }

    private final transient Path file;
    private final Kind kind;

    public AudioFileException(Path file, Kind kind, String sentence) {
        this(file, kind, sentence, null);
    }

    public AudioFileException(Path file, Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.file = file;
        this.kind = kind;
    }

    public Path file() {
        return file;
    }

    public Kind kind() {
        return kind;
    }
}
