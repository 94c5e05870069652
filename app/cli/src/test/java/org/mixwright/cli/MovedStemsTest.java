package org.mixwright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stems are moved, renamed, exported anew and lost between suggesting and rendering. */
class MovedStemsTest extends TypedCommands {
    @TempDir
    Path folder;
    private Path stems;
    private Path session;
    private Path mix;
    private byte[] asItWas;

    @BeforeEach
    void suggestAndRender() throws IOException {
        stems = Files.createDirectory(folder.resolve("stems"));
        SynthStems.write(stems);
        try (var files = Files.list(stems)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-02-02T02:02:02Z")));
            }
        }
        session = folder.resolve("song.mix.json");
        mix = folder.resolve("mix.wav");
        assertEquals(0, run("suggest", stems, "-o", session), complained());
        run("accept", session, "--all");
        assertEquals(0, render(), complained());
        assertFalse(complained().contains("relink"), complained());
        asItWas = Files.readAllBytes(mix);
    }

    private int render() {
        return run("render", session, "-o", mix, "--force", "-q");
    }

    private JsonNode saved() throws IOException {
        return new ObjectMapper().readTree(session.toFile());
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to);
    }

    @Test
    void aRenamedStemSoundsFromItsNewPlaceAndTheSessionKeepsThatWhenItIsAsked() throws IOException {
        move(stems.resolve("Kick.wav"), stems.resolve("deep/in/BD 01.wav"));
        byte[] before = Files.readAllBytes(session);
        assertEquals(0, render(), complained());
        assertTrue(complained().contains("Kick.wav was found again by its content, as " + stems.resolve("deep/in/BD 01.wav")),
                complained());
        assertArrayEquals(asItWas, Files.readAllBytes(mix));
        assertArrayEquals(before, Files.readAllBytes(session), "rendering changes no session");
        assertEquals(0, run("relink", session), complained());
        assertTrue(said().contains("4 of 5 files are where they were"), said());
        assertEquals("stems/deep/in/BD 01.wav", saved().at("/tracks/3/file").asText(), saved().at("/tracks").toString());
        assertEquals(0, render());
        assertEquals("", complained());
        assertArrayEquals(asItWas, Files.readAllBytes(mix));
    }

    @Test
    void aFolderThatWasMovedFarAwayIsFoundWhenItIsNamed() throws IOException {
        Path away = folder.resolve("away/stems");
        Path alone = Files.createDirectory(folder.resolve("alone")).resolve("song.mix.json");
        run("suggest", stems, "-o", alone);
        move(stems, away);
        Files.createDirectory(stems);
        assertEquals(3, run("render", alone, "-o", mix, "--force"));
        assertTrue(complained().contains("mixwright relink " + alone + " FOLDER"), complained());
        assertArrayEquals(asItWas, Files.readAllBytes(mix), "nothing was overwritten");
        assertEquals(3, run("relink", alone));
        assertEquals(0, run("relink", alone, folder.resolve("away"), "--json"), complained());
        assertTrue(json().get("updated").asBoolean());
        json().get("files").forEach(file -> assertEquals("moved", file.get("state").asText()));
        assertEquals(0, run("render", alone, "-o", mix, "--force"), complained());
    }

    @Test
    void aStemThatIsGoneIsNamedAndTheRestIsRendered() throws IOException {
        Files.delete(stems.resolve("Kick.wav"));
        assertEquals(4, render());
        assertEquals(1, complained().lines().filter(line -> line.contains("Kick.wav")).count(), complained());
        assertTrue(complained().contains("Kick.wav is missing in " + stems), complained());
        assertNotEquals(0, Files.size(mix));
        assertEquals(4, run("relink", session, "--json"));
        assertEquals(List.of("missing"), json().get("files").findValues("state").stream().map(JsonNode::asText)
                .filter(state -> !state.equals("there")).toList());
        assertFalse(json().get("updated").asBoolean());
    }

    @Test
    void whereEveryStemIsGoneNothingIsRendered() throws IOException {
        try (var files = Files.list(stems)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        assertEquals(3, render());
        assertEquals(1, complained().lines().count(), complained());
        assertArrayEquals(asItWas, Files.readAllBytes(mix));
    }

    @Test
    void aStemExportedAnewIsUsedAsItIsAndThatIsSaid() throws IOException {
        SynthStems.write(Files.createDirectory(folder.resolve("new")));
        Files.delete(stems.resolve("Kick.wav"));
        Files.copy(folder.resolve("new/Bass.wav"), stems.resolve("Kick.wav"));
        assertEquals(0, render(), complained());
        assertTrue(complained().contains("Kick.wav has changed since the moves were proposed"), complained());
        byte[] changed = Files.readAllBytes(mix);
        assertFalse(Arrays.equals(asItWas, changed));
        assertEquals(0, run("relink", session));
        assertTrue(said().contains("Kick.wav has changed"), said());
        render();
        assertTrue(complained().contains("Kick.wav has changed"), "nobody has said to keep it");
        assertEquals(0, run("relink", session, "--keep"));
        assertEquals(0, render());
        assertFalse(complained().contains("changed"), complained());
        assertArrayEquals(changed, Files.readAllBytes(mix));
    }

    @Test
    void aSessionThatKnowsNoContentsLearnsThem() throws IOException {
        String known = Files.readString(session);
        Files.writeString(session, known.replaceAll("(?s)\"files\" : \\[.*?\\]", "\"files\" : [ ]"));
        assertEquals(0, run("relink", session), complained());
        assertTrue(said().contains("5 of 5"), said());
        assertEquals(new ObjectMapper().readTree(known).get("tracks"), saved().get("tracks"));
        assertEquals(0, run("relink", session, "--json"));
        assertFalse(json().get("updated").asBoolean(), "nothing is left to learn");
    }

    @Test
    void decisionsStayAsTheyAre() throws IOException {
        run("reject", session, "M01", "--why", "no");
        JsonNode moves = saved().get("moves");
        move(stems, folder.resolve("other"));
        assertEquals(0, run("relink", session), complained());
        assertEquals(moves, saved().get("moves"));
        assertEquals(0, run("undo", session));
        assertEquals("accepted", saved().at("/moves/0/decision/state").asText());
    }
}
