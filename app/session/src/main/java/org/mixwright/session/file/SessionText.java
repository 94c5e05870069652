package org.mixwright.session.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** The text of a file that should be a session, whatever it is. */
final class SessionText {
    /** A hundred thousand decisions are less; a stem that was named by mistake is most often more. */
    private static final long MOST_BYTES = 100_000_000;
    /** Some editors put it before a text (byte order mark). */
    private static final String MARK = "\ufeff";

    private SessionText() {
    }

    /**
     * @throws java.nio.charset.CharacterCodingException when it is no text in UTF-8
     * @throws SessionFileException with a sentence when it is no file, or far too large
     */
    static String of(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw new SessionFileException("%s is a folder; name the session file in it.".formatted(file));
        }
        if (!attributes.isRegularFile() || attributes.size() > MOST_BYTES) {
            throw new SessionFileException("%s is no session file; make one with  mixwright suggest.".formatted(file));
        }
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }
}
