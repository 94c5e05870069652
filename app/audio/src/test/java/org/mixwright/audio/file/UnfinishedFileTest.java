package org.mixwright.audio.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedFileTest {
    private static final String RANDOM = "0123456789abcdef";
    @TempDir
    Path folder;

    private void write(String name, boolean mayReplace) throws IOException {
        try (var file = UnfinishedFile.beside(folder.resolve(name))) {
            file.append(ByteBuffer.wrap(name.getBytes()));
            file.finish(mayReplace);
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path leftover(long pid, Instant started, Instant lastWritten) throws IOException {
        Path part = folder.resolve(".mixwright-%d-%d-%s.part".formatted(pid, started.toEpochMilli(), RANDOM));
        Files.writeString(part, "half a mi");
        return Files.setLastModifiedTime(part, FileTime.from(lastWritten));
    }

    @Test
    void onlyWhatIsFinishedHasItsName() throws IOException {
        try (var file = UnfinishedFile.beside(folder.resolve("mix.wav"))) {
            file.append(ByteBuffer.allocate(9));
            assertFalse(names().contains("mix.wav"));
        }
        assertEquals(List.of(), names());
        write("mix.wav", false);
        assertThrows(FileAlreadyExistsException.class, () -> write("mix.wav", false));
        write("mix.wav", true);
        assertEquals(List.of("mix.wav"), names());
    }

    @Test
    void whatKilledProcessesLeftGoesAndWhatLivingOnesWriteStays() throws IOException {
        Instant longAgo = Instant.now().minusSeconds(3600);
        var ours = WritingProcess.ours();
        Path dead = leftover(999_999_999, longAgo, longAgo);
        Path reused = leftover(ours.pid(), longAgo.minusSeconds(100_000), longAgo);
        Path alive = leftover(ours.pid(), ours.started(), longAgo);
        Path elsewhere = leftover(999_999_998, longAgo, Instant.now());
        Path foreign = Files.writeString(folder.resolve(".mixwright-notes.part"), "not by this program");
        Files.setLastModifiedTime(foreign, FileTime.from(longAgo));
        write("mix.wav", false);
        assertFalse(Files.exists(dead), "its process is dead");
        assertFalse(Files.exists(reused), "another process has its number now");
        assertTrue(Files.exists(alive), "it is being written");
        assertTrue(Files.exists(elsewhere), "it was written to just now: from another machine, perhaps");
        assertTrue(Files.exists(foreign));
    }

    @Test
    void aFileThatIsBeingWrittenNamesItsProcess() throws IOException {
        try (var _ = UnfinishedFile.beside(folder.resolve("mix.wav"))) {
            assertTrue(names().getFirst().startsWith(".mixwright-" + ProcessHandle.current().pid() + "-"), names().toString());
            write("other.wav", false);
            assertEquals(2, names().size());
        }
    }
}
