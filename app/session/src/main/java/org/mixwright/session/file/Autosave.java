package org.mixwright.session.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.mixwright.session.Session;

/**
 * Keeps the file of an open session up to date: every new state is on the disk about half a second later, without anybody
 * waiting for it. Where several come in between, only the last is written. What can't be written is tried again until it can.
 * The session stays locked until this is closed, so that other programs notice.
 */
public final class Autosave implements Closeable {
    /** A person drags a slider and lets go: one state is written, not fifty. Whoever is killed loses this much, and one write. */
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** How far apart backups lie; of {@link SessionBackups#KEPT}, the oldest is an hour old. */
    private static final Duration BETWEEN_BACKUPS = Duration.ofMinutes(3);

    /** Hears on the saving thread how it goes. */
    public interface Listener {
        /** This state is on the disk. */
        void saved(Session session);

        /**
         * The last state is not on the disk; it is tried again. Told once, until something else goes wrong or it works.
         *
         * @param sentence for the person: what is wrong, what still works and what to do
         */
        void notSaved(String sentence);
    }

    private final Path file;
    private final SessionLock lock;
    private final Listener listener;
    private final SessionWriting writing;
    private final Thread thread;
    private Session waiting;
    private boolean closing;
    private Instant lastBackup = Instant.MIN;
    private FileTime lastWritten;
    private String lastTrouble = "";

    private Autosave(Path file, SessionLock lock, Listener listener, SessionWriting writing) {
        this.file = file;
        this.lock = lock;
        this.listener = listener;
        this.writing = writing;
        thread = Thread.ofPlatform().name("autosave").daemon().unstarted(this::work);
    }

    /** How a state gets to the disk. */
    @FunctionalInterface
    interface SessionWriting {
        void write(Session session, Path file, boolean backup) throws IOException;
    }

    /**
     * Locks a session and waits for its states.
     *
     * @throws SessionFileException with a sentence when another program has it open, or its folder can't be written to
     */
    public static Autosave of(Path file, Listener listener) throws IOException {
        return of(file, listener, SessionFile::write);
    }

    static Autosave of(Path file, Listener listener, SessionWriting writing) throws IOException {
        var autosave = new Autosave(file, SessionFile.lock(file), listener, writing);
        autosave.thread.start();
        return autosave;
    }

    /** Takes the session as it is now; may be called from any thread, and never waits for the disk. */
    public void changed(Session session) {
        synchronized (this) {
            waiting = session;
            notifyAll();
        }
    }

    private void work() {
        try {
            while (awaitWork()) {
                writeLatest();
            }
        } catch (InterruptedException e) {
            // the program is shut down by force: what waits is written by close, if that is still called
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until there is something to write and some time for more has passed; false once this is being closed. */
    private synchronized boolean awaitWork() throws InterruptedException {
        while (waiting == null && !closing) {
            wait();
        }
        long end = System.nanoTime() + PAUSE.toNanos();
        for (long left = PAUSE.toMillis(); left > 0 && !closing; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return !closing;
    }

    /** Writes what waits; puts it back where that fails and nothing newer has come. */
    private void writeLatest() {
        Session session = take();
        try {
            write(session);
        } catch (IOException e) {
            putBack(session);
            tellOnce(SessionFile.unwritable(file, e).getMessage());
            return;
        }
        lastTrouble = "";
        tell(() -> listener.saved(session));
    }

    private void tellOnce(String sentence) {
        if (!sentence.equals(lastTrouble)) {
            lastTrouble = sentence;
            tell(() -> listener.notSaved(sentence));
        }
    }

    /** Whatever a listener does: the saving goes on. */
    private void tell(Runnable words) {
        try {
            words.run();
        } catch (RuntimeException e) {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    private synchronized Session take() {
        Session session = waiting;
        waiting = null;
        return session;
    }

    private synchronized void putBack(Session session) {
        waiting = waiting == null ? session : waiting;
    }

    private void write(Session session) throws IOException {
        if (!Files.isDirectory(SessionFile.folderOf(file))) {
            throw new SessionFileException("The folder of %s is gone; your decisions are kept in memory until it is back."
                    .formatted(file));
        }
        if (!lock.holds()) {
            throw new SessionFileException(("Another Mixwright has opened %s meanwhile; your decisions are kept in memory. Close"
                    + " it there.").formatted(file));
        }
        boolean exists = Files.exists(file);
        boolean changedByOthers = exists && !Files.getLastModifiedTime(file).equals(lastWritten);
        boolean backup = exists && (changedByOthers || lastBackup.plus(BETWEEN_BACKUPS).isBefore(Instant.now()));
        writing.write(session, file, backup);
        lastBackup = backup ? Instant.now() : lastBackup;
        lastWritten = Files.exists(file) ? Files.getLastModifiedTime(file) : null;
    }

    /**
     * Writes what is still waiting and lets other programs have the session.
     *
     * @throws SessionFileException with a sentence when the last state could not be written
     */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        try {
            thread.join();
            Session last = take();
            if (last != null) {
                write(last);
                listener.saved(last);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the session was being saved", e);
        } catch (IOException e) {
            throw SessionFile.unwritable(file, e);
        } finally {
            lock.close();
        }
    }
}
