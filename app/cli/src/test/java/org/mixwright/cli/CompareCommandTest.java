package org.mixwright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons from the command line, measured again by {@code analyze} on the files that come out. */
class CompareCommandTest extends TypedCommands {
    private static final double MATCHED_LU = 0.2;

    @TempDir
    static Path song;
    @TempDir
    Path folder;
    private Path session;
    private Path clips;

    @BeforeAll
    static void suggest() throws IOException {
        Path stems = Files.createDirectory(song.resolve("stems"));
        SynthStems.write(stems);
        var quiet = new Console(new PrintStream(new ByteArrayOutputStream()), new PrintStream(new ByteArrayOutputStream()),
                false, new Cancellation());
        assertEquals(0, Mixwright.run(quiet, "suggest", stems.toString(), "-o", song.resolve("song.mix.json").toString()));
    }

    /** The proposed moves give way to a gain and an EQ move, both pending and not tried. */
    @BeforeEach
    void moves() throws IOException {
        clips = folder.resolve("clips");
        session = song.resolve(folder.getFileName() + ".mix.json");
        var json = (ObjectNode) new ObjectMapper().readTree(song.resolve("song.mix.json").toFile());
        var moves = (ArrayNode) json.get("moves");
        ObjectNode example = (ObjectNode) moves.get(0);
        moves.removeAll();
        ObjectNode gain = example.deepCopy();
        gain.put("id", "M01").put("trackId", "keys").put("slot", "fader").put("kind", "gain");
        gain.putObject("before").put("type", "off");
        gain.putObject("after").put("type", "fader").put("gainDb", -9);
        gain.remove("trial");
        moves.add(gain);
        ObjectNode eq = gain.deepCopy();
        eq.put("id", "M02").put("slot", "eq-1").put("kind", "eq");
        eq.putObject("after").put("type", "eq-band").put("shape", "bell").put("frequencyHz", 330).put("gainDb", 6).put("q", 0.5);
        moves.add(eq);
        new ObjectMapper().writeValue(session.toFile(), json);
    }

    private double loudness(Path file) throws IOException {
        assertEquals(0, run("analyze", file, "--json", "-q"), complained());
        return json().at("/files/0/integratedLufs").asDouble();
    }

    @Test
    void aGainMoveIsMatchedOnTheMixAndTheClipsSaySo() throws IOException {
        assertEquals(0, run("compare", session, "m01", "--loop", "0:01-0:05", "-o", clips, "--json", "-q"), complained());
        JsonNode answer = json();
        assertEquals("mix", answer.at("/levelMatch/by").asText());
        assertEquals("loudness", answer.at("/levelMatch/measuredBy").asText());
        assertEquals(0, answer.at("/levelMatch/leftDb").asDouble(), 1e-3);
        assertTrue(answer.at("/levelMatch/offset").asText().endsWith(" dB to bypass"), said());
        assertEquals(answer.at("/levelMatch/differenceDb").asDouble(), answer.at("/sides/0/gainDb").asDouble(), 1e-3);
        double without = loudness(clips.resolve("without M01.wav"));
        double with = loudness(clips.resolve("with M01.wav"));
        assertEquals(without, with, MATCHED_LU);
        assertEquals(answer.at("/sides/1/playedLufs").asDouble(), with, 0.05);
        assertEquals(2, run("compare", session, "M01", "--loop", "0:01-0:05", "-o", clips), "nothing is replaced unasked");
        assertTrue(complained().contains("--force"), complained());
        assertEquals(0, run("compare", session, "M01", "--loop", "0:01-0:05", "-o", clips, "--force", "-q"), complained());
    }

    @Test
    void aloneAnEqMoveIsMatchedOnItsTrackAndAGainMoveIsExplained() throws IOException {
        assertEquals(0, run("compare", session, "M02", "--solo", "-o", clips, "--delta", "-q"), complained());
        assertTrue(said().contains("dB to bypass") && said().contains("with M02 solo.wav"), said());
        assertEquals(loudness(clips.resolve("without M02 solo.wav")), loudness(clips.resolve("with M02 solo.wav")), MATCHED_LU);
        assertTrue(Files.exists(clips.resolve("delta of M02 solo.wav")));
        assertEquals(2, run("compare", session, "M01", "--solo"));
        assertTrue(complained().contains("because the match would take the change of gain away again")
                && complained().contains("mixwright compare"), complained());
        assertEquals(2, run("compare", session, "M01", "--delta", "-o", clips));
        assertTrue(complained().contains("--solo"), complained());
    }

    @Test
    void versionsAreSaidAsDiffSaysThemOrAfterTheSession() throws IOException {
        run("accept", session, "--all");
        assertEquals(0, run("compare", session, "original", "now", "--json", "-q"), complained());
        JsonNode after = json();
        assertEquals("original", after.at("/sides/0/name").asText());
        assertTrue(after.at("/loop/wholeSong").asBoolean());
        assertEquals(0, run("compare", session + "@original", session, "--json", "-q"), complained());
        assertEquals(after, json());
        assertEquals(0, run("compare", session, "--json", "-q"), complained());
        assertEquals(after, json());
        assertEquals(0, run("compare", session, "--unmatched", "-q", "--loop", "1-3"), complained());
        assertTrue(said().contains("unmatched: "), said());
        assertEquals(2, run("compare", session, "original", "nothing"));
        assertTrue(complained().contains("as suggested"), complained());
    }

    @Test
    void whatCanNotBeComparedIsSaid() throws IOException {
        for (List<Object> words : List.<List<Object>>of(List.of(), List.of(session, "M99"), List.of(session, "M01", "--loop", "7-9"),
                List.of(session, "M01", "--loop", "1-1.2"), List.of(session, "M01", "--loop", "x"), List.of(session, "--solo"),
                List.of(session, "M01", "--loop", "1-2", "--whole"), List.of(session, "M01", "--blind"),
                List.of(session, "M01", "--seed", "1"), List.of("--answer", folder))) {
            var typed = new ArrayList<Object>(List.of("compare"));
            typed.addAll(words);
            assertEquals(2, run(typed.toArray()), typed.toString());
            assertTrue(complained().startsWith("mixwright: ") && !complained().contains("Exception"), complained());
        }
        Path elsewhere = Files.copy(session, Files.createDirectory(folder.resolve("elsewhere")).resolve("song.mix.json"));
        Files.writeString(elsewhere, Files.readString(elsewhere).replace(".wav", ".gone"));
        assertEquals(3, run("compare", elsewhere, "M01", "-q"));
        assertTrue(complained().contains("relink"), complained());
    }

    @Test
    void aBlindTestKeepsItsKeyAndCountsTheAnswer() throws IOException {
        Path blind = folder.resolve("blind");
        assertEquals(0, run("compare", session, "M01", "--blind", "-o", blind, "--seed", "5", "--loop", "1-3", "-q"), complained());
        assertTrue(said().contains("--answer"), said());
        String key = Files.readString(blind.resolve("key.json"));
        assertFalse(key.matches("(?s).*[XY]{5}.*"), key);
        try (var files = Files.list(blind)) {
            assertEquals(11, files.count());
        }
        assertEquals(0, run("compare", "--answer", blind, "XYXYX", "--json"), complained());
        JsonNode score = json();
        String right = score.get("key").asText();
        assertEquals(0, run("compare", "--answer", blind, right), complained());
        assertTrue(said().contains("5 of 5 right; by guessing, 1 in 32 does at least as well."), said());
        for (int trial = 1; trial <= 5; trial++) {
            byte[] x = Files.readAllBytes(blind.resolve("X%d.wav".formatted(trial)));
            byte[] sameAsFirst = Files.readAllBytes(blind.resolve((right.charAt(0) == right.charAt(trial - 1) ? "X1" : "Y1") + ".wav"));
            assertArrayEquals(sameAsFirst, x);
        }
        assertEquals(loudness(blind.resolve("X1.wav")), loudness(blind.resolve("Y1.wav")), MATCHED_LU);
        assertEquals(2, run("compare", session, "M01", "--blind", "-o", blind));
        assertTrue(complained().contains("is not empty"), complained());
        assertEquals(2, run("compare", "--answer", blind, "XY"));
        assertEquals(3, run("compare", "--answer", folder, "XY"));
    }
}
