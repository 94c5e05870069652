package org.mixwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the evidence says of a move is what the rendered files measure. The song is so short that it is heard whole. */
class EvidenceTest extends TypedCommands {
    @TempDir
    Path folder;
    private Path session;

    @BeforeEach
    void suggest() throws IOException {
        Path stems = Files.createDirectory(folder.resolve("stems"));
        SynthStems.write(stems);
        session = folder.resolve("song.mix.json");
        assertEquals(0, run("suggest", stems, "-o", session));
    }

    private List<JsonNode> moves() throws IOException {
        var moves = new ArrayList<JsonNode>();
        new ObjectMapper().readTree(session.toFile()).get("moves").forEach(moves::add);
        return moves;
    }

    private static JsonNode effect(JsonNode effects, String trackId, String quantity) {
        for (JsonNode effect : effects) {
            if (effect.get("trackId").asText().equals(trackId) && effect.get("quantity").asText().equals(quantity)) {
                return effect;
            }
        }
        throw new AssertionError("no effect on " + quantity + " of " + trackId);
    }

    private JsonNode rendered(String name) throws IOException {
        assertEquals(0, run("render", session, "-o", folder.resolve(name), "--json"));
        return json().at("/outcome/mix");
    }

    @Test
    void theRenderedFilesMeasureWhatTheEvidenceSays() throws IOException {
        assertEquals(0, run("accept", session, "--all", "--stale"));
        JsonNode with = rendered("with.wav");
        for (JsonNode move : moves()) {
            String id = move.get("id").asText();
            assertEquals(0, run("reject", session, id));
            JsonNode without = rendered("without " + id + ".wav");
            JsonNode effects = move.at("/trial/effects");
            assertEquals(with.get("integratedLufs").asDouble(), effect(effects, "master", "loudness").get("with").asDouble(), 0.02);
            assertEquals(without.get("integratedLufs").asDouble(),
                    effect(effects, "master", "loudness").get("without").asDouble(), 0.02, id);
            assertEquals(without.get("truePeakDbtp").asDouble(),
                    effect(effects, "master", "true-peak").get("without").asDouble(), 0.05, id);
            assertEquals(0, run("whatif", session, id, "--json"));
            JsonNode answer = effect(json().at("/questions/0/effects"), "master", "loudness");
            assertEquals(without.get("integratedLufs").asDouble(), answer.get("without").asDouble(), 0.02, id);
            assertEquals(with.get("integratedLufs").asDouble(), answer.get("with").asDouble(), 0.02, id);
            assertEquals(0, run("undo", session));
        }
    }

    @Test
    void doingNothingIsAlwaysAmongTheAlternatives() throws IOException {
        for (JsonNode move : moves()) {
            JsonNode nothing = move.at("/trial/alternatives/0");
            assertEquals(move.get("before"), nothing.get("setting"));
            assertEquals(move.at("/trial/without"), nothing.get("measured"));
            assertTrue(move.at("/trial/alternatives").size() >= 2);
        }
    }

    @Test
    void aClaimIsShortAndSaysNeitherWrongNorBetter() throws IOException {
        assertFalse(moves().isEmpty());
        for (JsonNode move : moves()) {
            String claim = move.get("claim").asText();
            assertTrue(claim.split(" ").length <= 18 && claim.endsWith("."), claim);
            assertFalse(claim.matches("(?i).*\\b(wrong|bad|better|AI)\\b.*"), claim);
        }
    }

    @Test
    void oneMoveIsShownWithAllThatIsKnownOfIt() throws IOException {
        JsonNode move = moves().getFirst();
        assertEquals(0, run("show", session, move.get("id").asText().toLowerCase()));
        for (String part : List.of(move.get("claim").asText(), "Because", "Measured", "Usual", "Sure", "could be intentional if", "Without it", "With it",
                "nothing: ", "Tried on 6 s of the song (0:00\u20130:06)")) {
            assertTrue(said().contains(part), part + "\n" + said());
        }
        assertEquals(0, run("show", session, move.get("id").asText(), "--json"));
        assertEquals(move, ((ObjectNode) json()).without(List.of("schema", "sessionFile")));
        assertEquals(2, run("show", session, "M99"));
        assertTrue(complained().contains("has no move M99"), complained());
    }

    @Test
    void whatIfChangesNothingAndNamesUnknownMoves() throws IOException {
        byte[] before = Files.readAllBytes(session);
        assertEquals(0, run("whatif", session, moves().getFirst().get("id").asText()));
        assertTrue(said().startsWith("What if M") && said().contains("as suggested"), said());
        assertEquals(2, run("whatif", session, "M99"));
        assertEquals(2, run("whatif", session, "M01", "--strength", "151"));
        assertEquals(new String(before), Files.readString(session));
    }

    @Test
    void whatIfWithoutStemsSaysWhereToLook() throws IOException {
        Files.move(folder.resolve("stems"), Files.createDirectory(folder.resolve("far")).resolve("away"));
        assertEquals(0, run("whatif", session, "M01"), complained());
        try (var files = Files.walk(folder.resolve("far"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        assertEquals(3, run("whatif", session, "M01"));
        assertTrue(complained().contains("mixwright relink"), complained());
    }
}
