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
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixwright.audio.file.WritingProcess;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.move.Review;
import org.mixwright.session.Session;

class SessionEditTest {
    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void save() throws IOException {
        file = folder.resolve("Song.mix.json");
        SessionFile.save(new Session("Song", 48_000, Intent.NONE, List.of(), new MovePlan(List.of(), "nobody"), Review.NONE,
                List.of(), -20), file, false);
    }

    private void keep(String version) throws IOException {
        SessionFile.edit(file, session -> session.withReview(session.review().keep(version)));
    }

    @Test
    void whatSeveralChangeAtOnceIsAllKept() throws InterruptedException, ExecutionException, IOException {
        int writers = 4;
        int each = 10;
        try (var pool = Executors.newFixedThreadPool(writers)) {
            var work = new ArrayList<Callable<Void>>();
            for (int w = 0; w < writers; w++) {
                String writer = "writer " + w;
                work.add(() -> {
                    for (int n = 0; n < each; n++) {
                        keep(writer + " version " + n);
                    }
                    return null;
                });
            }
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        }
        assertEquals(writers * each, SessionFile.load(file).review().versions().size());
    }

    @Test
    void whoCannotGetTheSessionIsToldWhoHasIt() throws IOException {
        try (var _ = SessionLock.of(file)) {
            var refusal = assertThrows(SessionFileException.class, () -> SessionLock.of(file, Duration.ZERO));
            assertTrue(refusal.getMessage().contains("process " + ProcessHandle.current().pid()), refusal.getMessage());
        }
        SessionLock.of(file, Duration.ZERO).close();
    }

    @Test
    void aLockThatADeadProcessLeftCountsForNothing() throws IOException {
        Path lock = folder.resolve(".Song.mix.json.lock");
        for (String owner : List.of("999999999 2020-01-01T00:00:00Z", ProcessHandle.current().pid() + " 2020-01-01T00:00:00Z", "x", "")) {
            Files.writeString(lock, owner);
            keep("after \"" + owner + "\"");
            assertFalse(Files.exists(lock));
        }
        assertEquals(4, SessionFile.load(file).review().versions().size());
    }

    @Test
    void aLivingProcessKeepsItsLockThoughTheClockWasSet() throws IOException {
        var started = WritingProcess.ours().started();
        for (int seconds : new int[] {-30, -2, 2, 30}) {
            Files.writeString(folder.resolve(".Song.mix.json.lock"),
                    ProcessHandle.current().pid() + " " + started.plusSeconds(seconds));
            assertThrows(SessionFileException.class, () -> SessionLock.of(file, Duration.ZERO));
        }
    }

    @Test
    void theLastStatesAreKeptAndNamedWhenTheFileIsDamaged() throws IOException {
        for (int n = 0; n < SessionBackups.KEPT + 5; n++) {
            keep("version " + n);
        }
        List<Path> backups = SessionBackups.of(file);
        assertEquals(SessionBackups.KEPT, backups.size());
        assertEquals(SessionBackups.KEPT + 4, SessionFile.load(backups.getFirst()).review().versions().size());
        Files.writeString(file, "{");
        var refusal = assertThrows(SessionFileException.class, () -> SessionFile.load(file));
        assertTrue(refusal.getMessage().contains(backups.getFirst().toString()), refusal.getMessage());
    }

    @Test
    void whatChangesNothingWritesNothing() throws IOException {
        keep("a");
        var before = Files.getLastModifiedTime(file);
        int backups = SessionBackups.of(file).size();
        keep("a");
        assertEquals(before, Files.getLastModifiedTime(file));
        assertEquals(backups, SessionBackups.of(file).size());
    }
}
