package org.mixwright.session.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.move.Review;
import org.mixwright.session.Session;

class AutosaveTest {
    private static final Session SESSION = new Session("Song", 48_000, Intent.NONE, List.of(),
            new MovePlan(List.of(), "nobody"), Review.NONE, List.of(), -20);
    private static final Duration PROMISED = Duration.ofSeconds(1);
    /** What a test waits for what should come at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;
    private Path file;
    private final List<Session> saved = Collections.synchronizedList(new ArrayList<>());
    private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());
    private final Autosave.Listener listener = new Autosave.Listener() {
        @Override
        public void saved(Session session) {
            saved.add(session);
        }

        @Override
        public void notSaved(String sentence) {
            troubles.add(sentence);
        }
    };

    @BeforeEach
    void save() throws IOException {
        file = folder.resolve("Song.mix.json");
        SessionFile.save(SESSION, file, false);
    }

    private static Session version(int n) {
        return SESSION.withReview(Review.NONE.keep("version " + n));
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited in vain");
            Thread.sleep(5);
        }
    }

    @Test
    void aChangeIsOnTheDiskASecondLaterWithoutAnyMoreWords() throws IOException, InterruptedException {
        try (var autosave = Autosave.of(file, listener)) {
            long begun = System.nanoTime();
            autosave.changed(version(1));
            await(() -> !saved.isEmpty());
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            assertTrue(took.compareTo(PROMISED) < 0, took.toString());
            assertEquals(version(1), SessionFile.load(file));
        }
        assertEquals(1, saved.size());
    }

    @Test
    void ofManyChangesTheLastIsWrittenAndClosingWritesWhatWaits() throws IOException {
        var writes = new AtomicInteger();
        try (var autosave = Autosave.of(file, listener, (session, to, backup) -> {
            writes.incrementAndGet();
            SessionFile.write(session, to, backup);
        })) {
            for (int n = 0; n < 100_000; n++) {
                autosave.changed(version(n));
            }
        }
        assertEquals(version(99_999), SessionFile.load(file));
        assertTrue(writes.get() < 100, "written " + writes + " times");
    }

    @Test
    void nobodyWaitsForASlowDisk() throws IOException, InterruptedException {
        var slow = new CountDownLatch(1);
        var writing = new CountDownLatch(1);
        try (var autosave = Autosave.of(file, listener, (session, to, backup) -> {
            writing.countDown();
            try {
                slow.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            SessionFile.write(session, to, backup);
        })) {
            autosave.changed(version(1));
            writing.await();
            long begun = System.nanoTime();
            autosave.changed(version(2));
            assertTrue(System.nanoTime() - begun < 100_000_000, "it waited");
            slow.countDown();
        }
        assertEquals(version(2), SessionFile.load(file));
    }

    @Test
    void aFullDiskIsToldOnceAndTriedAgainUntilThereIsRoom() throws IOException, InterruptedException {
        var tries = new AtomicInteger();
        try (var autosave = Autosave.of(file, listener, (session, to, backup) -> {
            if (tries.incrementAndGet() <= 3) {
                throw new IOException("No space left on device");
            }
            SessionFile.write(session, to, backup);
        })) {
            autosave.changed(version(1));
            await(() -> !saved.isEmpty());
        }
        assertEquals(1, troubles.size(), troubles.toString());
        assertTrue(troubles.getFirst().contains("the disk is full"), troubles.getFirst());
        assertEquals(version(1), SessionFile.load(file));
    }

    @Test
    void whatCouldNotBeWrittenByTheEndIsSaidAndTheFileIsAsItWas() throws IOException {
        var autosave = Autosave.of(file, listener, (session, to, backup) -> {
            throw new IOException("No space left on device");
        });
        autosave.changed(version(1));
        assertThrows(SessionFileException.class, autosave::close);
        assertEquals(SESSION, SessionFile.load(file));
        SessionLock.of(file, Duration.ZERO).close();
    }

    @Test
    void aFolderThatIsGoneIsNotMadeAnewAndItsComingBackIsNoticed() throws IOException, InterruptedException {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        Path onStick = stick.resolve("Song.mix.json");
        SessionFile.save(SESSION, onStick, false);
        Path away = folder.resolve("away");
        try (var autosave = Autosave.of(onStick, listener)) {
            Files.move(stick, away);
            autosave.changed(version(1));
            await(() -> !troubles.isEmpty());
            assertTrue(troubles.getFirst().contains("is gone"), troubles.getFirst());
            assertFalse(Files.exists(stick));
            Files.move(away, stick);
            await(() -> !saved.isEmpty());
            assertEquals(version(1), SessionFile.load(onStick));
        }
    }

    @Test
    void whileItIsOpenOthersNotice() throws IOException {
        try (var _ = Autosave.of(file, listener)) {
            var refusal = assertThrows(SessionFileException.class, () -> SessionLock.of(file, Duration.ZERO));
            assertTrue(refusal.getMessage().contains("is open in another Mixwright"), refusal.getMessage());
        }
        SessionLock.of(file, Duration.ZERO).close();
    }

    @Test
    void whoTookTheSessionMeanwhileIsNotOverwritten() throws IOException, InterruptedException {
        Path lock = folder.resolve(".Song.mix.json.lock");
        var autosave = Autosave.of(file, listener);
        Files.writeString(lock, "1 2020-01-01T00:00:00Z");
        autosave.changed(version(1));
        await(() -> !troubles.isEmpty());
        assertTrue(troubles.getFirst().contains("Another Mixwright"), troubles.getFirst());
        assertThrows(SessionFileException.class, autosave::close);
        assertEquals(SESSION, SessionFile.load(file));
        assertTrue(Files.exists(lock), "the lock of the other stays");
    }

    @Test
    void whatOthersWroteMeanwhileIsKeptAsABackup() throws IOException, InterruptedException {
        try (var autosave = Autosave.of(file, listener)) {
            autosave.changed(version(1));
            await(() -> saved.size() == 1);
            assertEquals(1, SessionBackups.of(file).size());
            autosave.changed(version(2));
            await(() -> saved.size() == 2);
            assertEquals(1, SessionBackups.of(file).size(), "minutes lie between backups");
            Files.writeString(file, "written by hand");
            autosave.changed(version(3));
            await(() -> saved.size() == 3);
        }
        assertEquals("written by hand", Files.readString(SessionBackups.of(file).getFirst()));
    }

    @Test
    void aListenerThatThrowsIsReportedAndTheSavingGoesOn() throws IOException, InterruptedException {
        var reported = new AtomicInteger();
        var usual = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, planted) -> reported.incrementAndGet());
        try (var autosave = Autosave.of(file, new Autosave.Listener() {
            @Override
            public void saved(Session session) {
                throw new IllegalStateException("planted");
            }

            @Override
            public void notSaved(String sentence) {
                throw new IllegalStateException("planted");
            }
        })) {
            autosave.changed(version(1));
            await(() -> reported.get() == 1);
            autosave.changed(version(2));
            await(() -> reported.get() == 2);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(usual);
        }
        assertEquals(version(2), SessionFile.load(file));
    }
}
