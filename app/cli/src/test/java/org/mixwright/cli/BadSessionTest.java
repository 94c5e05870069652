package org.mixwright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is given in place of a session: one sentence, an exit code, and nothing lost or overwritten. */
class BadSessionTest extends TypedCommands {
    private static final int INPUT_UNREADABLE = 3;
    @TempDir
    static Path suggested;
    private static byte[] good;

    @TempDir
    Path folder;
    private Path session;
    private Path mix;

    @BeforeAll
    static void suggest() throws IOException {
        Path stems = Files.createDirectory(suggested.resolve("stems"));
        SynthStems.write(stems);
        var quiet = new Console(new PrintStream(new ByteArrayOutputStream()), new PrintStream(new ByteArrayOutputStream()),
                false, new Cancellation());
        Path made = suggested.resolve("song.mix.json");
        assertEquals(0, Mixwright.run(quiet, "suggest", stems.toString(), "-o", made.toString()));
        good = Files.readAllBytes(made);
    }

    @BeforeEach
    void name() {
        session = folder.resolve("song.mix.json");
        mix = folder.resolve("mix.wav");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] changed(String from, String to) {
        String text = new String(good, StandardCharsets.UTF_8);
        String changed = text.replaceFirst(from, to);
        assertNotEquals(text, changed, from);
        return text(changed);
    }

    /** What is wrong, the file, and a word of the sentence that says so. */
    private static Map<String, Map.Entry<byte[], String>> badFiles() {
        byte[] binary = new byte[5000];
        for (int n = 0; n < binary.length; n++) {
            binary[n] = (byte) (n * 37);
        }
        byte[] half = new byte[good.length / 2];
        System.arraycopy(good, 0, half, 0, half.length);
        var files = new LinkedHashMap<String, Map.Entry<byte[], String>>();
        files.put("not JSON", Map.entry(text("Dear diary,\ntoday I mixed."), "no JSON at line 1"));
        files.put("JSON of another program", Map.entry(text("{\"name\": \"left-pad\", \"version\": \"1.0.0\"}"), "not a Mixwright session"));
        files.put("a list", Map.entry(text("[1, 2, 3]"), "not a Mixwright session"));
        files.put("cut off", Map.entry(half, "no JSON at line"));
        files.put("something behind its end", Map.entry(text(new String(good, StandardCharsets.UTF_8) + "}"), "no JSON at line"));
        files.put("binary", Map.entry(binary, "no text"));
        files.put("UTF-16", Map.entry("\ufeff{}".getBytes(StandardCharsets.UTF_16LE), "no text"));
        files.put("empty", Map.entry(new byte[0], "not a Mixwright session"));
        files.put("only zeros", Map.entry(new byte[4096], "no JSON"));
        files.put("nested deeply", Map.entry(text("[".repeat(100_000)), "no JSON"));
        files.put("nested deeply within", Map.entry(changed("\"findings\" : ", "\"x\" : " + "[".repeat(100_000) + ", \"findings\" : "),
                "no JSON"));
        files.put("a number beyond all bounds", Map.entry(changed("\"rawSumLufs\" : [-0-9.]+", "\"rawSumLufs\" : 1e999"), "rawSumLufs"));
        files.put("a number of 100 000 digits", Map.entry(changed("\"rawSumLufs\" : ", "\"rawSumLufs\" : " + "9".repeat(100_000)),
                "no JSON"));
        files.put("a whole number beyond all bounds", Map.entry(changed("\"frames\" : ", "\"frames\" : 99999999999999999999"), "frames"));
        files.put("from a newer program", Map.entry(changed("\"schemaVersion\" : \\d+", "\"schemaVersion\" : 99"), "newer Mixwright"));
        files.put("of no version", Map.entry(changed("\"schemaVersion\" : \\d+", "\"schemaVersion\" : -1"), "no version -1"));
        files.put("a word that is not known", Map.entry(changed("\"slot\" : \"[a-z0-9-]+\"", "\"slot\" : \"flux-capacitor\""),
                "flux-capacitor"));
        files.put("a name no disk can hold", Map.entry(
                changed("\"file\" : \"(?=[^\"]*\",\\s*\"channel\")", "\"file\" : \"\\\\u0000"), "not possible"));
        return files;
    }

    static Stream<Arguments> everythingAgainstEverything() throws IOException {
        return Stream.of("show", "accept", "render", "relink", "history").flatMap(command ->
                badFiles().keySet().stream().map(what -> Arguments.of(command, what)));
    }

    private int type(String command) {
        return switch (command) {
            case "accept" -> run("accept", session, "--all");
            case "render" -> run("render", session, "-o", mix);
            default -> run(command, session);
        };
    }

    private Map<String, byte[]> everything() throws IOException {
        var all = new TreeMap<String, byte[]>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return all;
    }

    private void assertUntouched(Map<String, byte[]> before) throws IOException {
        var after = everything();
        assertEquals(before.keySet(), after.keySet());
        before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
    }

    private void assertOneSentence(String word) {
        assertEquals(1, complained().lines().count(), complained());
        assertTrue(complained().contains("song.mix.json") && complained().contains(word), complained());
        assertTrue(complained().length() < 600, "a sentence, not a file: " + complained().length());
        for (String technical : List.of("xception", "org.", "com.", "StreamRead", "REDACTED")) {
            assertFalse(complained().contains(technical), complained());
        }
        assertEquals("", said());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everythingAgainstEverything")
    void isSaidInOneSentenceAndStaysAsItIs(String command, String what) throws IOException {
        Files.write(session, good);
        run("accept", session, "--all");
        Files.write(session, badFiles().get(what).getKey());
        var before = everything();
        assertEquals(INPUT_UNREADABLE, type(command), complained());
        assertOneSentence(badFiles().get(what).getValue());
        if (!what.equals("from a newer program")) {
            assertTrue(complained().contains(".song.mix.json.backups"), "the way back: " + complained());
        }
        assertUntouched(before);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aFolderInItsPlace(String command) throws IOException {
        Files.createDirectory(session);
        assertEquals(INPUT_UNREADABLE, type(command));
        assertOneSentence("is a folder");
        assertUntouched(Map.of());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void nothingInItsPlaceOrNoFolderEither(String command) throws IOException {
        assertEquals(INPUT_UNREADABLE, type(command));
        assertOneSentence("There is no session file");
        session = folder.resolve("nowhere/song.mix.json");
        assertEquals(INPUT_UNREADABLE, type(command));
        assertOneSentence("There is no session file");
        Files.writeString(folder.resolve("file"), "");
        session = folder.resolve("file/song.mix.json");
        assertEquals(INPUT_UNREADABLE, type(command));
        assertUntouched(Map.of("file", new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "render", "relink", "history"})
    void aDeviceThatNeverEnds(String command) throws IOException {
        Path zero = Path.of("/dev/zero");
        assumeFalse(Files.notExists(zero), "not on this system");
        Files.createSymbolicLink(session, zero);
        assertEquals(INPUT_UNREADABLE, type(command));
        assertOneSentence("no session file");
        Files.delete(session);
    }

    static Stream<String> commands() {
        return Stream.of("show", "accept", "render", "relink", "history");
    }

    @Test
    void aMarkOfByteOrderBeforeItDoesNoHarm() throws IOException {
        Files.write(session, text("\ufeff" + new String(good, StandardCharsets.UTF_8)));
        assertEquals(0, run("show", session), complained());
        assertEquals(0, run("accept", session, "--all"), complained());
        assertEquals('{', Files.readAllBytes(session)[0]);
    }

    @Test
    void aFileThatMayNotBeRead() throws IOException {
        Files.write(session, good);
        assertTrue(session.toFile().setReadable(false));
        assumeFalse(Files.isReadable(session), "the superuser reads everything");
        for (String command : commands().toList()) {
            assertEquals(INPUT_UNREADABLE, type(command));
            assertOneSentence("may not be read");
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenTo() throws IOException {
        Files.write(session, good);
        assertTrue(folder.toFile().setWritable(false));
        try {
            assumeFalse(Files.isWritable(folder), "the superuser writes everywhere");
            var before = everything();
            assertEquals(INPUT_UNREADABLE, type("accept"));
            assertOneSentence("can't be changed");
            assertEquals(0, run("show", session));
            assertUntouched(before);
        } finally {
            assertTrue(folder.toFile().setWritable(true));
        }
    }

    /** Stands for all that keeps a backup from being written: without one, nothing is replaced. */
    @Test
    void backupsThatCanNotBeWritten() throws IOException {
        Files.write(session, good);
        Files.writeString(folder.resolve(".song.mix.json.backups"), "a file in the folder's place");
        var before = everything();
        assertEquals(INPUT_UNREADABLE, type("accept"));
        assertOneSentence("can't be changed");
        assertUntouched(before);
    }
}
