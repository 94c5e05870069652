package org.mixwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mix is held against a reference: where it differs, an equaliser on the mix bus is proposed, and measured. */
class TargetTest extends TypedCommands {
    @TempDir
    Path folder;
    private Path stems;
    private Path session;

    @BeforeEach
    void writeStems() throws IOException {
        stems = Files.createDirectory(folder.resolve("stems"));
        var random = new Random(1);
        SynthStems.write(stems.resolve("Noise.wav"), _ -> 0.1 * (2 * random.nextDouble() - 1));
        session = folder.resolve("song.mix.json");
    }

    /** White noise with twice as much amplitude above 5.6 kHz or so: the difference of neighbouring samples is added. */
    private Path brightReference() throws IOException {
        Path file = folder.resolve("Bright.wav");
        var random = new Random(2);
        double[] before = {0};
        SynthStems.write(file, _ -> {
            double now = 0.1 * (2 * random.nextDouble() - 1);
            double difference = now - before[0];
            before[0] = now;
            return now + 1.5 * difference;
        });
        return file;
    }

    private List<JsonNode> masterMoves() throws IOException {
        var moves = new ArrayList<JsonNode>();
        for (JsonNode move : new ObjectMapper().readTree(session.toFile()).get("moves")) {
            if (move.get("trackId").asText().equals("master") && move.get("kind").asText().equals("eq")) {
                moves.add(move);
            }
        }
        return moves;
    }

    @Test
    void theMixIsMovedTowardsItsReferenceAndTheEvidenceSaysHowFar() throws IOException {
        assertEquals(0, run("suggest", stems, "-o", session, "--target", brightReference()));
        assertFalse(masterMoves().isEmpty());
        for (JsonNode move : masterMoves()) {
            double usual = move.at("/evidence/usual").asDouble();
            double without = move.at("/trial/without").asDouble();
            double with = move.at("/trial/with").asDouble();
            assertEquals("tone-balance", move.at("/evidence/gauge/type").asText());
            assertTrue(Math.abs(with - usual) < Math.abs(without - usual), move.toString());
            assertTrue(move.get("reason").asText().contains("Bright.wav"));
        }
        String id = masterMoves().getFirst().get("id").asText();
        assertEquals(0, run("show", session, "--json"));
        assertEquals(0, run("show", session, id, "--json"));
        assertEquals(0, run("whatif", session, id, "--json"));
        assertEquals(0, run("show", session));
        assertTrue(said().contains("reference: Bright.wav"), said());
    }

    @Test
    void theReferenceStaysUntilThePersonTakesItBack() throws IOException {
        assertEquals(0, run("suggest", stems, "-o", session, "--target", brightReference()));
        Files.delete(folder.resolve("Bright.wav"));
        int moves = masterMoves().size();
        assertEquals(0, run("reconsider", session));
        assertEquals(moves, masterMoves().size());
        assertEquals(0, run("reconsider", session, "--target", "none"));
        assertTrue(masterMoves().isEmpty());
        assertEquals(0, run("history", session));
        assertTrue(said().contains("with no reference"), said());
        assertEquals(0, run("undo", session));
        assertEquals(moves, masterMoves().size());
    }

    @Test
    void aReferenceLikeTheMixAsksForNothing() throws IOException {
        assertEquals(0, run("suggest", stems, "-o", session, "--target", stems.resolve("Noise.wav")));
        assertTrue(masterMoves().isEmpty(), masterMoves().toString());
    }

    @Test
    void aReferenceThatIsNotThereIsNamedBeforeAnythingIsListenedTo() {
        assertEquals(ExitCode.INPUT_UNREADABLE, run("suggest", stems, "-o", session, "--target", folder.resolve("none.wav")));
        assertTrue(complained().contains("none.wav does not exist"), complained());
        assertFalse(Files.exists(session));
    }

    @Test
    void aReferenceInSurroundIsRefusedInASentence() throws IOException {
        double[] sine = TestWave.sine(1, -20);
        Path surround = TestWave.write(folder.resolve("surround.wav"), TestWave.NO_MASK, sine, sine, sine, sine, sine, sine);
        assertEquals(ExitCode.INPUT_UNREADABLE, run("suggest", stems, "-o", session, "--target", surround));
        assertTrue(complained().contains("surround.wav has 6 channels"), complained());
    }
}
