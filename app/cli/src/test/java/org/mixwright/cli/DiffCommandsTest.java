package org.mixwright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two noises that know nothing of each other, in one octave: what a fader does to them can be worked out on paper. */
class DiffCommandsTest extends TypedCommands {
    /** A meter's gate and the noises' chance likeness in six seconds. */
    private static final double NOISY_LU = 0.15;
    private static final double NOISY_DB = 0.3;

    @TempDir
    static Path song;
    @TempDir
    Path folder;
    private Path session;

    @BeforeAll
    static void suggest() throws IOException {
        Path stems = Files.createDirectory(song.resolve("stems"));
        noise(stems.resolve("Kick.wav"), 1);
        noise(stems.resolve("Bass.wav"), 2);
        var quiet = new Console(new PrintStream(new ByteArrayOutputStream()), new PrintStream(new ByteArrayOutputStream()),
                false, new Cancellation());
        assertEquals(0, Mixwright.run(quiet, "suggest", stems.toString(), "-o", song.resolve("song.mix.json").toString()));
    }

    /** White noise through a resonance at 1 kHz, narrow enough to lie in that octave. */
    private static void noise(Path file, long seed) throws IOException {
        var random = new Random(seed);
        double angle = 2 * Math.PI * 1000 / SynthStems.SAMPLE_RATE;
        double radius = 0.995;
        double[] past = new double[2];
        SynthStems.write(file, _ -> {
            double now = 0.0005 * random.nextGaussian() + 2 * radius * Math.cos(angle) * past[0] - radius * radius * past[1];
            past[1] = past[0];
            past[0] = now;
            return now;
        });
    }

    /** The proposed moves give way to one fader a track, both pending. */
    @BeforeEach
    void faders() throws IOException {
        session = song.resolve(folder.getFileName() + ".mix.json");
        var json = (ObjectNode) new ObjectMapper().readTree(song.resolve("song.mix.json").toFile());
        var moves = (ArrayNode) json.get("moves");
        ObjectNode example = (ObjectNode) moves.get(0);
        moves.removeAll();
        for (String track : new String[] {"kick", "bass"}) {
            ObjectNode move = example.deepCopy();
            move.put("id", "M0" + (moves.size() + 1)).put("trackId", track).put("slot", "fader").put("kind", "gain");
            move.putObject("before").put("type", "off");
            move.putObject("after").put("type", "fader").put("gainDb", 3);
            move.remove("trial");
            moves.add(move);
        }
        new ObjectMapper().writeValue(session.toFile(), json);
    }

    private JsonNode diff(Object a, Object b) throws IOException {
        assertEquals(0, run("diff", a, b, "--json", "-q"), complained());
        return json();
    }

    @Test
    void threeDecibelsOnOneOfTwoNoisesReadAsTheirPowersSay() throws IOException {
        assertEquals(0, run("accept", session, "M01"), complained());
        JsonNode measured = diff(session + "@original", session).get("measured");
        // Two equal powers become one doubled and one as it was: the mix gains (10^0.3 + 1) / 2.
        double mixLu = 10 * Math.log10((Math.pow(10, 0.3) + 1) / 2);
        assertEquals(mixLu, measured.at("/mix/integratedLufs/change").asDouble(), NOISY_LU);
        JsonNode levels = measured.get("levelsInMixLu");
        assertEquals(2, levels.size());
        for (JsonNode level : levels) {
            double expected = (level.get("trackId").asText().equals("kick") ? 3 : 0) - mixLu;
            assertEquals(expected, level.get("change").asDouble(), NOISY_LU);
        }
        run("diff", session + "@original", session, "-q");
        assertTrue(said().contains("Kick +1.2 LU") || said().contains("Kick +1.3 LU"), said());
        assertTrue(said().contains("B is 1.") && said().contains(" LU louder than A as a whole"), said());
    }

    /** Where both noises spread over the same bands, the lesser is in all of them the one that stays. */
    @Test
    void farApartTwoNoisesOverlapByTheLesserOne() throws IOException {
        run("adjust", session, "M01", "gainDb=12");
        run("version", session, "--keep", "near");
        run("adjust", session, "M01", "gainDb=24");
        JsonNode overlap = diff(session + "@near", session).at("/measured/overlapsDb");
        assertTrue(overlap.isEmpty(), "more than 10 dB below the octave it is in nobody's way: " + overlap);
        run("adjust", session, "M01", "gainDb=6");
        run("version", session, "--keep", "level");
        run("adjust", session, "M01", "gainDb=9");
        overlap = diff(session + "@level", session).at("/measured/overlapsDb");
        JsonNode octave = overlap.valueStream().filter(one -> one.get("octaveHz").asDouble() == 1000).findFirst().orElseThrow();
        assertEquals(lesserOfBothDb(6), octave.get("a").asDouble(), NOISY_DB);
        assertEquals(lesserOfBothDb(9), octave.get("b").asDouble(), NOISY_DB);
        assertEquals(lesserOfBothDb(9) - lesserOfBothDb(6), octave.get("change").asDouble(), NOISY_DB);
        assertEquals(2, octave.get("tracks").size());
    }

    /** One of two equal powers, where the other was raised, against both together. */
    private static double lesserOfBothDb(double raisedDb) {
        return -10 * Math.log10(1 + Math.pow(10, raisedDb / 10));
    }

    @Test
    void aMixDoesNotDifferFromItself() throws IOException {
        run("accept", session, "--all");
        JsonNode none = diff(session, session);
        assertEquals(0, none.get("decisions").size());
        assertEquals(0, none.at("/measured/mix/integratedLufs/change").asDouble());
        assertEquals(0, none.at("/measured/mix/truePeakDbtp/change").asDouble());
        for (String list : new String[] {"levelsInMixLu", "audibleSharesPercent", "overlapsDb"}) {
            assertEquals(0, none.at("/measured/" + list).size(), list);
        }
    }

    @Test
    void withoutStemsTheDecisionsAreComparedAndTheSoundIsNot() throws IOException {
        Path elsewhere = Files.copy(session, Files.createDirectory(folder.resolve("elsewhere")).resolve("song.mix.json"));
        String text = Files.readString(elsewhere).replace("Kick.wav", "Gone.wav");
        Files.writeString(elsewhere, text.replaceAll("\"sha256\" *: *\"[0-9a-f]{4}", "\"sha256\":\"0000"));
        run("accept", elsewhere, "M01");
        assertEquals(4, run("diff", elsewhere + "@original", elsewhere, "--json", "-q"), complained());
        assertEquals(1, json().get("decisions").size());
        assertTrue(json().get("measured").isNull());
        assertTrue(complained().contains("only the decisions were compared"), complained());
    }

    @Test
    void aMergeIsListedFirstTakenAsOneStepAndTakenBack() throws IOException {
        Path other = Files.copy(session, folder.resolve("other.mix.json"));
        run("adjust", other, "M01", "gainDb=-4");
        run("accept", other, "M02");
        byte[] before = Files.readAllBytes(session);
        assertEquals(0, run("merge", session, other), complained());
        assertTrue(said().contains("M01") && said().contains("M02"), said());
        assertArrayEquals(before, Files.readAllBytes(session), "listing changes nothing");
        assertEquals(0, run("merge", session, other, "--track", "kick"), complained());
        JsonNode moves = new ObjectMapper().readTree(session.toFile()).get("moves");
        assertEquals("adjusted", moves.at("/0/decision/state").asText());
        assertEquals(-4, moves.at("/0/decision/own/gainDb").asDouble());
        assertEquals("pending", moves.at("/1/decision/state").asText("pending"));
        run("lock", session, "M02");
        assertEquals(0, run("merge", session, other, "--all"), complained());
        assertTrue(said().contains("0 moves taken") && said().contains("it is locked"), said());
        run("undo", session, "2");
        run("show", session, "--json");
        assertEquals("pending", json().at("/session/moves/0/decision/state").asText("pending"));
        assertEquals(2, run("merge", session, other, "M01", "--all"));
        assertEquals(2, run("merge", session, session + "@nothing", "--all"));
    }
}
