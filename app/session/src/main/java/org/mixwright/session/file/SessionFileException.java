package org.mixwright.session.file;

import java.io.IOException;

/** A session file can't be read. The message is a sentence for the user: what is wrong and what to do. */
public final class SessionFileException extends IOException {
    private static final long serialVersionUID = 1;

    public SessionFileException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public SessionFileException(String sentence) {
        super(sentence);
    }
}
