package org.mixwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where memory runs out, in whichever thread: a sentence, exit code 1, and every file as it was. */
class MemoryTest {
    @TempDir
    static Path song;
    private static Path stems;
    private static Path session;

    @TempDir
    Path folder;
    private Path mix;

    @BeforeAll
    static void suggest() throws IOException {
        stems = Files.createDirectory(song.resolve("stems"));
        session = song.resolve("song.mix.json");
        SynthStems.write(stems);
        for (List<String> words : List.of(List.of("suggest", stems.toString(), "-o", session.toString()),
                List.of("accept", session.toString(), "--all"))) {
            var quiet = new Console(new PrintStream(new ByteArrayOutputStream()), new PrintStream(new ByteArrayOutputStream()),
                    false, new Cancellation());
            assertEquals(0, Mixwright.run(quiet, words.toArray(String[]::new)));
        }
    }

    @BeforeEach
    void keepSomethingPrecious() throws IOException {
        mix = Files.writeString(folder.resolve("mix.wav"), "precious");
    }

    private void assertNothingButTheSentence(String err) throws IOException {
        assertEquals(1, err.lines().count(), err);
        assertTrue(err.contains("mixwright: This takes more memory than the ") && err.contains("MIXWRIGHT_MEMORY="), err);
        assertEquals("precious", Files.readString(mix));
        assertEquals(List.of("mix.wav"), List.of(folder.toFile().list()));
    }

    @ParameterizedTest
    @CsvSource({"10, 1", "10, 3", "32, 1", "32, 3"})
    void aMixThatNeedsMoreThanThereIsEndsWithASentence(int mebibytes, int threads) throws Exception {
        assertNothingButTheSentence(child(mebibytes, "mix", stems, "-o", mix, "--threads", threads, "--force", "-q"));
    }

    @Test
    void soDoesARender() throws Exception {
        assertNothingButTheSentence(child(10, "render", session, "-o", mix, "--threads", 3, "--force", "-q"));
    }

    /** Runs a command in a process of its own, which must end with exit code 1; returns what it said on stderr. */
    private static String child(int mebibytes, Object... words) throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-Xmx" + mebibytes + "m", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-cp", System.getProperty("java.class.path"), Mixwright.class.getName()));
        Stream.of(words).map(Object::toString).forEach(command::add);
        Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(ExitCode.INTERNAL, process.waitFor(), err);
        return err;
    }

    /** Memory runs out while progress is shown, in the middle of writing. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whatWasHalfWrittenIsGone(int threads) throws IOException {
        var err = new ByteArrayOutputStream();
        var stderr = new PrintStream(err, true, StandardCharsets.UTF_8) {
            /** Comes with everything that is drawn on a terminal. */
            @Override
            public void flush() {
                if (Stream.of(folder.toFile().list()).anyMatch(name -> name.endsWith(".part"))) {
                    throw new OutOfMemoryError("Java heap space");
                }
                super.flush();
            }
        };
        var console = new Console(new PrintStream(new ByteArrayOutputStream()), stderr, true, new Cancellation());
        assertEquals(ExitCode.INTERNAL, Mixwright.run(console, "render", session.toString(), "-o", mix.toString(), "--force",
                "--threads", Integer.toString(threads)));
        assertNothingButTheSentence(err.toString(StandardCharsets.UTF_8).replaceAll("\r[^\r]*\u001b\\[K", ""));
    }
}
