package org.mixwright.session.file;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
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
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private SessionFile() {
    }

    /**
     * @throws SessionFileException with a sentence when the file is missing, damaged, or from a newer program
     */
    public static Session load(Path file) throws SessionFileException {
        try {
            JsonNode json = JSON.readTree(Files.readString(file));
            return SessionJson.read(json, folderOf(file));
        } catch (NoSuchFileException e) {
            throw new SessionFileException("There is no session file %s; make one with  mixwright suggest."
                    .formatted(file), e);
        } catch (JacksonException e) {
            throw new SessionFileException("%s is not a session file, or is damaged (%s); the stems are untouched: %s."
                    .formatted(file, e.getOriginalMessage(), wayOut(file)), e);
        } catch (IllegalArgumentException e) {
            throw new SessionFileException("%s can't be used: %s. The stems are untouched: mend the file or %s."
                    .formatted(file, e.getMessage(), wayOut(file)), e);
        } catch (IOException e) {
            throw new SessionFileException("%s can't be read (%s); check its rights and the disk it lies on."
                    .formatted(file, e.getMessage()), e);
        }
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
     */
    public static <E extends Exception> Session edit(Path file, Edit<E> edit) throws IOException, E {
        try (var _ = SessionLock.of(file)) {
            Session before = load(file);
            Session after = edit.apply(before);
            if (!after.equals(before)) {
                save(after, file, true);
            }
            return after;
        }
    }

    /** Writes the session; paths of stems stand relative to the file where they can. What is replaced is kept as a backup. */
    public static void save(Session session, Path file, boolean overwrite) throws IOException {
        if (overwrite && Files.exists(file)) {
            SessionBackups.keep(file, Instant.now());
        }
        saveText(JSON.writeValueAsString(SessionJson.write(session, folderOf(file))) + "\n", file, overwrite);
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
        return file.toAbsolutePath().normalize().getParent();
    }
}
