package org.mixwright.session.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.mixwright.audio.file.WritingProcess;

/**
 * Says to other programs that a session is being changed: a hidden file beside it that names the process. One that was left
 * behind by a process that is gone counts for nothing.
 */
public final class SessionLock implements Closeable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST_IN_THE_MAKING = Duration.ofSeconds(1);
    private static final int PAUSE_MILLIS = 10;

    private final Path lock;

    private SessionLock(Path lock) {
        this.lock = lock;
    }

    /**
     * Waits a few seconds for others to finish.
     *
     * @throws SessionFileException with a sentence when another program keeps the session
     */
    public static SessionLock of(Path session) throws IOException {
        return of(session, PATIENCE);
    }

    static SessionLock of(Path session, Duration patience) throws IOException {
        Path lock = SessionFile.folderOf(session).resolve("." + SessionFile.place(session).getFileName() + ".lock");
        Instant end = Instant.now().plus(patience);
        while (true) {
            try {
                return made(lock);
            } catch (FileAlreadyExistsException e) {
                Optional<String> owner = read(lock);
                if (owner.isPresent() && !(owner.get().isEmpty() ? isYoung(lock) : isAlive(owner.get()))) {
                    removeStale(lock, owner.get());
                } else if (Instant.now().isAfter(end)) {
                    throw new SessionFileException(("%s is open in another Mixwright (process %s); nothing was changed. Close it"
                            + " there, or wait, and run this again.").formatted(session, owner.orElse("?").split(" ")[0]), e);
                }
                pause();
            }
        }
    }

    private static SessionLock made(Path lock) throws IOException {
        try (var file = FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            try {
                file.write(ByteBuffer.wrap(ours().getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                Files.deleteIfExists(lock); // a full disk: it would name nobody
                throw e;
            }
        }
        return new SessionLock(lock);
    }

    private static String ours() {
        var process = WritingProcess.ours();
        return process.pid() + " " + process.started();
    }

    /** Whether a lock that names nobody is just being made; whoever was killed while making it never will. */
    private static boolean isYoung(Path lock) throws IOException {
        try {
            return Files.getLastModifiedTime(lock).toInstant().isAfter(Instant.now().minus(LONGEST_IN_THE_MAKING));
        } catch (NoSuchFileException e) {
            return true;
        }
    }

    private static boolean isAlive(String owner) {
        String[] words = owner.split(" ");
        try {
            return words.length == 2 && WritingProcess.number(words[0])
                    .filter(pid -> new WritingProcess(pid, Instant.parse(words[1])).isAlive()).isPresent();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Optional<String> read(Path lock) throws IOException {
        try {
            return Optional.of(Files.readString(lock));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Another program may have removed it meanwhile and made its own: only the very file that was read goes. */
    private static void removeStale(Path lock, String owner) throws IOException {
        Path aside = lock.resolveSibling(lock.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.move(lock, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            return;
        }
        if (!Files.readString(aside).equals(owner)) {
            Files.move(aside, lock);
        } else {
            Files.delete(aside);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while another program kept the session", e);
        }
    }

    /**
     * Whether other programs still see the lock; it is made anew where it has gone with its folder, on a disk that was taken
     * out and put back.
     *
     * @throws IOException when it can't be made anew
     */
    boolean holds() throws IOException {
        Optional<String> owner = read(lock);
        if (owner.isEmpty()) {
            made(lock);
        }
        return owner.isEmpty() || owner.get().equals(ours());
    }

    @Override
    public void close() throws IOException {
        if (read(lock).filter(ours()::equals).isPresent()) {
            Files.deleteIfExists(lock);
        }
    }
}
