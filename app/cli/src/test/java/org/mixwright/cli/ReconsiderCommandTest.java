package org.mixwright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixwright.session.file.SessionFile;

/** Songs that are listened to again: with other wishes, other stems, and none of either. */
class ReconsiderCommandTest extends TypedCommands {
    @TempDir
    Path folder;
    private Path stems;
    private Path session;

    @BeforeEach
    void suggest() throws IOException {
        stems = Files.createDirectory(folder.resolve("stems"));
        session = folder.resolve("song.mix.json");
        SynthStems.write(stems);
        try (var files = Files.list(stems)) {
            for (Path file : files.toList()) {
                // Of a file that was just written, the time is not noted: it may be written again within it.
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
            }
        }
        assertEquals(0, run("suggest", stems, "-o", session), complained());
    }

    private List<JsonNode> moves() throws IOException {
        var moves = new ArrayList<JsonNode>();
        new ObjectMapper().readTree(session.toFile()).get("moves").forEach(moves::add);
        return moves;
    }

    private JsonNode first(Predicate<JsonNode> wanted) throws IOException {
        return moves().stream().filter(wanted).findFirst().orElseThrow();
    }

    private JsonNode move(String id) throws IOException {
        return first(move -> move.get("id").asText().equals(id));
    }

    private String gainOf(String track) throws IOException {
        return first(move -> move.get("track").asText().equals(track) && move.get("kind").asText().equals("gain")).get("id").asText();
    }

    @Test
    void theSameStemsAndWishesBringNothingNew() throws IOException {
        byte[] before = Files.readAllBytes(session);
        assertEquals(0, run("reconsider", session), complained());
        assertTrue(said().contains("Nothing else is proposed now"), said());
        assertArrayEquals(before, Files.readAllBytes(session));
    }

    @Test
    void whatWasDecidedStaysAndTheDifferenceIsAConflictToPickFrom() throws IOException {
        String gain = gainOf("Keys");
        run("adjust", session, gain, "gainDb=-1.5");
        JsonNode mine = move(gain);
        assertEquals(0, run("reconsider", session, "--back", "Keys"), complained());
        JsonNode anew = first(move -> move.at("/conflictsWith/0").asText().equals(gain));
        assertEquals(mine.get("decision"), move(gain).get("decision"));
        assertEquals(mine.get("after"), move(gain).get("after"));
        assertTrue(anew.get("reason").asText().startsWith("Proposed anew: "), anew.toString());
        run("show", session);
        assertTrue(said().contains("Conflict with " + gain), said());
        run("accept", session, "--all");
        assertTrue(said().contains("in conflict"), said());
        assertEquals("adjusted", move(gain).at("/decision/state").asText());
        assertEquals(2, run("accept", session, gain, anew.get("id").asText()));
        assertEquals(0, run("accept", session, anew.get("id").asText()));
        assertEquals("you picked " + anew.get("id").asText(), move(gain).at("/decision/why").asText());
        assertTrue(move(gain).get("conflictsWith").isEmpty());
    }

    @Test
    void whatIsLockedInForceIsNotPickedAway() throws IOException {
        String gain = gainOf("Keys");
        run("adjust", session, gain, "gainDb=-1.5");
        run("lock", session, gain);
        run("reconsider", session, "--back", "Keys");
        String anew = first(move -> move.at("/conflictsWith/0").asText().equals(gain)).get("id").asText();
        assertEquals(2, run("accept", session, anew));
        assertEquals(2, run("adjust", session, anew, "gainDb=3"));
        assertTrue(complained().contains("locked"), complained());
    }

    @Test
    void itIsOneStepAndUndoingItBringsThePlanBack() throws IOException {
        run("accept", session, "--kind", "gain");
        List<JsonNode> before = moves();
        JsonNode intent = new ObjectMapper().readTree(session.toFile()).get("intent");
        run("reconsider", session, "--style", "metal", "--focus", "Bass", "--role", "Keys=pad", "--amount", "50");
        List<JsonNode> after = moves();
        run("history", session);
        assertTrue(said().contains("reconsidered with style metal, Bass leading, amount 50 %, Keys as pad"), said());
        run("undo", session);
        assertEquals(before, moves());
        assertEquals(intent, new ObjectMapper().readTree(session.toFile()).get("intent"));
        run("redo", session);
        assertEquals(after, moves());
    }

    @Test
    void whatWasWantedBeforeIsWantedStill() throws IOException {
        run("reconsider", session, "--back", "Keys", "--focus", "Bass", "--role", "Hat=percussion", "--style", "rock");
        run("reconsider", session, "--normal", "Bass");
        JsonNode json = new ObjectMapper().readTree(session.toFile());
        assertEquals("{\"style\":\"rock\",\"focus\":[],\"back\":[\"keys\"],\"amountPercent\":100.0}", json.get("intent").toString());
        assertEquals("user", json.get("tracks").findParents("name").stream()
                .filter(track -> track.get("name").asText().equals("Hat")).findFirst().orElseThrow().get("roleSource").asText());
        assertEquals(2, run("reconsider", session, "--back", "Keys", "--focus", "keys"));
        assertEquals(2, run("reconsider", session, "--back", "Tuba"));
    }

    @Test
    void aTrackThatIsGoneLeavesItsMovesStaleAndANewOneBringsItsOwn() throws IOException {
        run("accept", session, "--all");
        String keys = gainOf("Keys");
        Files.delete(stems.resolve("Keys.wav"));
        SynthStems.write(stems.resolve("Pad.wav"), n -> 0.9 * Math.sin(0.03 * n));
        assertEquals(0, run("reconsider", session, stems), complained());
        assertEquals("its track is no longer there", move(keys).get("stale").asText());
        assertEquals("Keys", move(keys).get("track").asText());
        assertEquals("pending", first(move -> move.get("track").asText().equals("Pad")).at("/decision/state").asText());
        run("show", session);
        assertTrue(said().contains("Stale: its track is no longer there."), said());
        assertEquals(0, run("render", session, "-o", folder.resolve("mix.wav")), complained());
    }

    @Test
    void aStemThatWasExportedAgainIsTheSameTrack() throws IOException {
        run("accept", session, "--all");
        String keys = gainOf("Keys");
        Files.delete(stems.resolve("Keys.wav"));
        SynthStems.write(stems.resolve("Keys.wav"), n -> 0.01 * Math.sin(0.03 * n));
        assertEquals(0, run("reconsider", session), complained());
        assertEquals("accepted", move(keys).at("/decision/state").asText());
        assertFalse(move(keys).get("conflictsWith").isEmpty() && move(keys).get("stale").isNull(), "quieter by far");
        assertEquals(5, SessionFile.load(session).tracks().size());
    }

    @Test
    void theFileThatCanNotBeReadIsNamedAndWithoutAnyStemNothingIsChanged() throws IOException {
        Files.delete(stems.resolve("Keys.wav"));
        assertEquals(4, run("reconsider", session));
        assertTrue(complained().contains("Keys.wav"), complained());
        byte[] before = Files.readAllBytes(session);
        try (var files = Files.list(stems)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        assertEquals(3, run("reconsider", session));
        assertArrayEquals(before, Files.readAllBytes(session));
    }

    @Test
    void acceptingAllTakesTheAmountThatWasWantedAsMixDoes() throws IOException {
        run("mix", stems, "-o", folder.resolve("mix.wav"), "--amount", 60);
        run("suggest", stems, "-o", folder.resolve("sixty.mix.json"), "--amount", 60);
        run("accept", folder.resolve("sixty.mix.json"), "--all");
        assertTrue(said().contains("at 60 %"), said());
        assertEquals(0, run("render", folder.resolve("sixty.mix.json"), "-o", folder.resolve("rendered.wav")), complained());
        assertArrayEquals(Files.readAllBytes(folder.resolve("mix.wav")), Files.readAllBytes(folder.resolve("rendered.wav")));
    }

    @Test
    void staleMovesAreNotTakenWithManyUnlessAsked() throws IOException {
        // Keys that were turned up by 20 dB leave the mix bus too loud, and the master is asked to make up for it.
        run("adjust", session, gainOf("Keys"), "gainDb=20");
        run("reconsider", session);
        run("adjust", session, gainOf("Keys"), "gainDb=0");
        JsonNode master = first(move -> move.get("trackId").asText().equals("master"));
        assertTrue(master.get("stale").asText().contains("add up to about"), master.toString());
        String id = master.get("id").asText();
        run("accept", session, "--pending");
        assertTrue(said().contains(id + " stale and left pending"), said());
        assertEquals("pending", move(id).at("/decision/state").asText());
        run("accept", session, id);
        assertTrue(said().contains(id + " is stale: "), said());
        run("postpone", session, id);
        run("accept", session, "--pending", "--stale");
        assertEquals("accepted", move(id).at("/decision/state").asText());
    }
}
