package org.mixwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CancellationTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Cancellation cancellation = new Cancellation();
    private final Console console = new Console(new PrintStream(new ByteArrayOutputStream()),
            new PrintStream(err, true, StandardCharsets.UTF_8), false, cancellation);

    @Test
    void workThatHasEndedIsNotWaitedFor() {
        cancellation.workHasEnded();
        assertTimeoutPreemptively(Duration.ofMillis(1000), cancellation::ask);
    }

    @Test
    void whateverFailsAfterCtrlCIsPartOfTheCancellation(@TempDir Path folder) {
        cancellation.workHasEnded();
        cancellation.ask();
        assertEquals(130, Mixwright.run(console, "show", folder.resolve("none.mix.json").toString()));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("mixwright: Cancelled"));
    }
}
