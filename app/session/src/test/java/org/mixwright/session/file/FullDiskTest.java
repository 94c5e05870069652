package org.mixwright.session.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.move.Review;
import org.mixwright.session.Session;

/**
 * The system stops a process in the midst of writing, as a full disk does: by a limit on the length of its files. Nothing is
 * lost and nothing half-written is left.
 */
class FullDiskTest {
    private static final String REFUSED = "refused: ";
    private static final int MOST_BLOCKS = 8;

    @TempDir
    Path folder;

    /** Tries to change a session, and says what it was told. */
    static final class Writer {
        private Writer() {
        }

        public static void main(String[] args) throws IOException {
            try {
                SessionFile.edit(Path.of(args[0]), session -> session.withReview(session.review().keep("one more")));
            } catch (SessionFileException e) {
                System.out.println(REFUSED + e.getMessage());
            }
        }
    }

    @Test
    void whatCanNotBeWrittenWholeChangesNothing() throws IOException, InterruptedException {
        Path shell = Path.of("/bin/sh");
        assumeTrue(Files.isExecutable(shell), "not on this system");
        Path file = folder.resolve("Song.mix.json");
        String longTitle = "la ".repeat(20_000);
        SessionFile.save(new Session(longTitle, 48_000, Intent.NONE, List.of(), new MovePlan(List.of(), "nobody"), Review.NONE,
                List.of(), -20), file, false);
        String before = Files.readString(file);
        var writer = new ProcessBuilder(shell.toString(), "-c", "ulimit -f " + MOST_BLOCKS + " && exec \"$@\"", "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), Writer.class.getName(), file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(writer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, writer.waitFor(), said);
        assertTrue(said.startsWith(REFUSED) && said.contains("can't be changed") && said.contains("as it was"), said);
        assertEquals(before, Files.readString(file));
        assertEquals(List.of(), SessionBackups.of(file));
        try (var files = Files.walk(folder)) {
            assertEquals(List.of(file), files.filter(Files::isRegularFile).toList());
        }
    }
}
