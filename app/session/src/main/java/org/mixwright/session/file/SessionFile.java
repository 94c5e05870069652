package org.mixwright.session.file;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import org.mixwright.audio.file.UnfinishedFile;
import org.mixwright.session.Session;

/** Session files on disk: JSON in UTF-8, written beside the final name first, so that no half-written file ever has it. */
public final class SessionFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private SessionFile() {
    }

    /**
     * @throws SessionFileException with a sentence when the file is missing, damaged, or from a newer program
     */
    public static Session load(Path file) throws SessionFileException {
        try {
            return SessionJson.read(JSON.readTree(SessionText.of(file)), folderOf(file));
        } catch (NoSuchFileException e) {
            throw new SessionFileException("There is no session file %s; make one with  mixwright suggest."
                    .formatted(file), e);
        } catch (CharacterCodingException e) {
            throw damaged(file, "it is no text", e);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw damaged(file, at == null ? "it is no JSON"
                    : "it is no JSON at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()), e);
        } catch (NewerSession e) {
            throw new SessionFileException("%s was made by a newer Mixwright (%s): open it with that. It is untouched."
                    .formatted(file, e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new SessionFileException("%s can't be used: %s. The stems are untouched: mend the file or %s."
                    .formatted(file, e.getMessage(), wayOut(file)), e);
        } catch (SessionFileException e) {
            throw e;
        } catch (IOException e) {
            throw new SessionFileException("%s can't be read: %s. The stems are untouched."
                    .formatted(file, DiskTrouble.of(e)), e);
        }
    }

    private static SessionFileException damaged(Path file, String why, IOException e) {
        return new SessionFileException("%s is not a session file, or is damaged (%s); the stems are untouched: %s."
                .formatted(file, why, wayOut(file)), e);
    }

    private static String wayOut(Path file) {
        try {
            return SessionBackups.of(file).stream().findFirst().map(backup -> "copy its last backup back, " + backup)
                    .orElse("suggest again");
        } catch (IOException e) {
            return "suggest again";
        }
    }

    /** What is done to a session between reading and writing it. */
    @FunctionalInterface
    public interface Edit<E extends Exception> {
        Session apply(Session session) throws E;
    }

    /**
     * Reads a session, changes it and writes it back, with other programs kept out meanwhile. When nothing changes, nothing is written.
     *
     * @return the session as it is now
     * @throws SessionFileException with a sentence when it can't be read or changed, or another program has it open
     */
    public static <E extends Exception> Session edit(Path file, Edit<E> edit) throws IOException, E {
        try (var _ = lock(file)) {
            Session before = load(file);
            Session after = edit.apply(before);
            if (!after.equals(before)) {
                try {
                    save(after, file, true);
                } catch (IOException e) {
                    throw unwritable(file, e);
                }
            }
            return after;
        }
    }

    /** @throws SessionFileException with a sentence when another program has the session, or its folder can't be written to */
    static SessionLock lock(Path file) throws SessionFileException {
        try {
            return SessionLock.of(file);
        } catch (IOException e) {
            if (!Files.exists(folderOf(file))) {
                load(file); // says that there is none
            }
            throw unwritable(file, e);
        }
    }

    /** The sentence for a session that can't be changed; one that has its sentence keeps it. */
    static SessionFileException unwritable(Path file, IOException e) {
        return e instanceof SessionFileException sentence ? sentence : new SessionFileException(
                "%s can't be changed: %s. It is as it was, and can still be shown and rendered.".formatted(file, DiskTrouble.of(e)), e);
    }

    /** Writes the session; paths of stems stand relative to the file where they can. What is replaced is kept as a backup. */
    public static void save(Session session, Path file, boolean overwrite) throws IOException {
        if (overwrite) {
            write(session, file, Files.exists(file));
        } else {
            saveText(text(session, file), file, false);
        }
    }

    /** @param backup whether what is replaced is kept */
    static void write(Session session, Path file, boolean backup) throws IOException {
        String text = text(session, file);
        if (backup) {
            SessionBackups.keep(file, Instant.now());
        }
        saveText(text, place(file), true);
    }

    private static String text(Session session, Path file) throws IOException {
        return JSON.writeValueAsString(SessionJson.write(session, folderOf(file))) + "\n";
    }

    /**
     * Writes a text so that the name holds either the old or the new whole content, whatever happens meanwhile.
     *
     * @throws FileAlreadyExistsException when the file exists and may not be replaced
     */
    public static void saveText(String text, Path file, boolean overwrite) throws IOException {
        if (!overwrite && Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Files.createDirectories(folderOf(file));
        try (var unfinished = UnfinishedFile.beside(file)) {
            unfinished.append(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            unfinished.finish(overwrite);
        }
    }

    /** The folder that a session's relative paths start from. */
    public static Path folderOf(Path file) {
        return place(file).getParent();
    }

    /** Where a file really is, when its name is a link: whoever opens it by another name must meet the same lock. */
    static Path place(Path file) {
        Path place = file.toAbsolutePath().normalize();
        try {
            return Files.isSymbolicLink(place) ? place.toRealPath() : place;
        } catch (IOException e) {
            return place; // the link leads nowhere
        }
    }
}
