package org.mixwright.session.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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
        Path lock = SessionFile.folderOf(session).resolve("." + session.getFileName() + ".lock");
        Instant end = Instant.now().plus(patience);
        while (true) {
            try {
                Files.writeString(lock, owner(ProcessHandle.current()), StandardOpenOption.CREATE_NEW);
                return new SessionLock(lock);
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

    private static String owner(ProcessHandle process) {
        return process.pid() + " " + process.info().startInstant().map(Instant::toString).orElse("");
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
        String pid = owner.split(" ")[0];
        return !pid.isEmpty() && pid.chars().allMatch(Character::isDigit) && pid.length() < 19
                && ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive).map(SessionLock::owner)
                        .filter(owner::equals).isPresent();
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
            Files.move(lock, aside);
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

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(lock);
    }
}
