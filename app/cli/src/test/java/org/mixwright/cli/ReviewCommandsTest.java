package org.mixwright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A review by command line alone. */
class ReviewCommandsTest extends TypedCommands {
    @TempDir
    static Path suggested;
    @TempDir
    Path folder;
    private Path session;

    @BeforeAll
    static void suggest() throws IOException {
        Path stems = Files.createDirectory(suggested.resolve("stems"));
        SynthStems.write(stems);
        var quiet = new Console(new PrintStream(new ByteArrayOutputStream()), new PrintStream(new ByteArrayOutputStream()),
                false, new Cancellation());
        assertEquals(0, Mixwright.run(quiet, "suggest", stems.toString(), "-o", suggested.resolve("song.mix.json").toString()));
    }

    @BeforeEach
    void copy() throws IOException {
        session = Files.copy(suggested.resolve("song.mix.json"), suggested.resolve(folder.getFileName() + ".mix.json"));
    }

    private List<JsonNode> moves() throws IOException {
        var moves = new ArrayList<JsonNode>();
        new ObjectMapper().readTree(session.toFile()).get("moves").forEach(moves::add);
        return moves;
    }

    private long count(String state) throws IOException {
        return moves().stream().filter(move -> move.at("/decision/state").asText().equals(state)).count();
    }

    private JsonNode first(Predicate<JsonNode> wanted) throws IOException {
        return moves().stream().filter(wanted).findFirst().orElseThrow();
    }

    @Test
    void oneKindIsDecidedAsOneStepAndTakenBackAsOne() throws IOException {
        long gains = moves().stream().filter(move -> move.get("kind").asText().equals("gain")).count();
        assertTrue(gains > 1 && gains < moves().size());
        assertEquals(0, run("accept", session, "--kind", "gain"));
        assertEquals(gains, count("accepted"));
        assertEquals(0, run("undo", session));
        assertEquals(0, count("accepted"));
        assertEquals(0, run("redo", session));
        assertEquals(gains, count("accepted"));
    }

    @Test
    void tracksConfidenceAndWhatIsPendingNarrowItDown() throws IOException {
        String track = moves().getFirst().get("track").asText();
        run("accept", session, "--track", track);
        assertTrue(moves().stream().allMatch(move ->
                move.get("track").asText().equals(track) == move.at("/decision/state").asText().equals("accepted")));
        run("reject", session, "--pending", "--why", "enough");
        assertEquals(moves().size(), count("accepted") + count("rejected"));
        run("postpone", session, "--sure", "likely");
        assertTrue(moves().stream().allMatch(move -> move.get("confidenceWord").asText().equals("likely")
                == move.at("/decision/state").asText().equals("pending")));
    }

    @Test
    void aLockedMoveKeepsItsDecision() throws IOException {
        String id = moves().getFirst().get("id").asText();
        run("reject", session, id, "--why", "it is meant so");
        run("lock", session, id);
        run("accept", session, "--all");
        assertTrue(said().contains("1 locked"), said());
        assertEquals("it is meant so", moves().getFirst().at("/decision/why").asText());
        assertEquals(2, run("adjust", session, id, "off"));
        run("unlock", session, id);
        run("accept", session, "--all");
        assertEquals(moves().size(), count("accepted"));
    }

    @Test
    void anOwnValueIsTakenWithinItsBoundsOnly() throws IOException {
        JsonNode gain = first(move -> move.get("kind").asText().equals("gain"));
        String id = gain.get("id").asText();
        assertEquals(0, run("adjust", session, id, "gainDb=\u22122.5"), complained());
        assertEquals(-2.5, first(move -> move.get("id").asText().equals(id)).at("/decision/own/gainDb").asDouble());
        byte[] before = Files.readAllBytes(session);
        for (String value : List.of("gainDb=400", "gainDb=loud", "gain=3", "gainDb", "type=pan")) {
            assertEquals(2, run("adjust", session, id, value), value);
            assertTrue(complained().contains("nothing was changed"), complained());
        }
        assertArrayEquals(before, Files.readAllBytes(session));
        run("adjust", session, id, "off");
        assertEquals("off", first(move -> move.get("id").asText().equals(id)).at("/decision/own/type").asText());
    }

    @Test
    void versionsAreKeptAndComeBack() throws IOException {
        run("accept", session, "--kind", "gain");
        long gains = count("accepted");
        assertEquals(0, run("version", session, "--keep", "only gains"));
        run("accept", session, "--all");
        assertEquals(0, run("version", session, "--back-to", "only gains"));
        assertEquals(gains, count("accepted"));
        run("version", session);
        assertTrue(said().contains("only gains"));
        assertEquals(2, run("version", session, "--back-to", "nothing"));
        assertEquals(2, run("version", session, "--keep", "original"));
        run("history", session);
        assertTrue(said().contains("went back to version \"only gains\""));
    }

    @Test
    void whatCanNotBeMeantChangesNothing() throws IOException {
        byte[] before = Files.readAllBytes(session);
        assertEquals(2, run("accept", session));
        assertEquals(2, run("accept", session, "M01", "--all"));
        assertEquals(2, run("accept", session, "M99"));
        assertEquals(2, run("accept", session, "--kind", "magic"));
        assertEquals(2, run("accept", session, "--group", "brass band"));
        assertEquals(2, run("accept", session, "--track", "Tuba"));
        assertArrayEquals(before, Files.readAllBytes(session));
    }
}
