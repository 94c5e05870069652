package org.mixwright.cli;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/**
 * What the commands really print is what the schemas say. {@link TypedCommands} holds every output of every test against its
 * schema; here each command is heard at least once, with what is rare in it.
 */
class JsonOutputTest extends TypedCommands {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What a map holds is named by the song or the model, so a name less is no fault. */
    private static final String MAPS = ".*/(metadata|settled)/[^/]+|.*/versions/[^/]+/decisions/[^/]+";
    /** What is not there at times, as docs/json.md says. */
    private static final String MISSING_AT_TIMES = ".*/(trial|modified|original|own|withdrawn|cornerHz|centreHz|otherTrackId)";

    @TempDir
    static Path song;
    @TempDir
    Path folder;
    private Path session;

    @BeforeAll
    static void suggest() throws IOException {
        Path stems = Files.createDirectories(song.resolve("app/demo-song/Over the Noise"));
        SynthStems.write(stems);
        SynthStems.write(stems.resolve("Silence.wav"), n -> 0);
        var quiet = new Console(new PrintStream(new ByteArrayOutputStream()), new PrintStream(new ByteArrayOutputStream()),
                false, new Cancellation());
        assertEquals(0, Mixwright.run(quiet, "suggest", stems.toString(), "-o", song.resolve("song.mix.json").toString()));
    }

    @BeforeEach
    void copy() throws IOException {
        session = Files.copy(song.resolve("song.mix.json"), song.resolve(folder.getFileName() + ".mix.json"));
    }

    /** Each command that answers in JSON, and how it is typed here. */
    private static Map<String, String> typed() {
        var typed = new TreeMap<String, String>();
        typed.put("accept", "SESSION --all");
        typed.put("adjust", "SESSION M01 off");
        typed.put("analyze", "STEMS/Kick.wav STEMS/Silence.wav SESSION");
        typed.put("compare", "SESSION M01 --loop 1-3");
        typed.put("demo", "FOLDER");
        typed.put("diff", "SESSION@original SESSION@as_suggested");
        typed.put("history", "SESSION");
        typed.put("lock", "SESSION M01");
        typed.put("merge", "SESSION SESSION@as_suggested");
        typed.put("mix", "STEMS -o FOLDER/mix.wav --session FOLDER/s.mix.json");
        typed.put("model info", "");
        typed.put("postpone", "SESSION M01");
        typed.put("reconsider", "SESSION --back Keys");
        typed.put("redo", "SESSION");
        typed.put("reject", "SESSION M01 --why no");
        typed.put("relink", "SESSION");
        typed.put("render", "SESSION -o FOLDER/mix.wav");
        typed.put("report", "SESSION -o FOLDER/r.html --no-clips");
        typed.put("show", "SESSION");
        typed.put("suggest", "STEMS");
        typed.put("undo", "SESSION");
        typed.put("unlock", "SESSION M01");
        typed.put("version", "SESSION");
        typed.put("whatif", "SESSION M01");
        return typed;
    }

    private int type(String command, String words) {
        return run(Stream.of((command + " " + words).split(" +")).map(word -> word.replace("SESSION", session.toString())
                .replace("STEMS", song.resolve("app/demo-song/Over the Noise").toString()).replace("FOLDER", folder.toString())
                .replace('_', ' ')).toArray());
    }

    private static void addCommands(CommandLine command, String name, Set<String> withJson) {
        if (command.getCommandSpec().findOption("--json") != null) {
            withJson.add(name);
        }
        command.getSubcommands().forEach((word, inner) -> addCommands(inner, (name + " " + word).strip(), withJson));
    }

    @Test
    void everyCommandWithJsonHasASchemaAndIsHeardHere() {
        var withJson = new TreeSet<String>();
        addCommands(new CommandLine(new Mixwright(System.out), new CommandFactory(
                new Console(System.out, System.err, false, new Cancellation()))), "", withJson);
        assertEquals(withJson, Stream.of(Schema.values()).flatMap(schema -> schema.commands().stream()).collect(Collectors.toSet()));
        assertEquals(withJson, typed().keySet());
    }

    static Set<String> commands() {
        return typed().keySet();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isAsPublishedAndNothingElseWouldBe(String command) throws IOException {
        System.setProperty("mixwright.home", song.toString());
        run("accept", session, "M02", "--strength", 60);
        run("adjust", session, "M03", "off");
        run("version", session, "--keep", "mine");
        int code = type(command, typed().get(command) + " --json");
        assertTrue(code == 0 || code == 4, complained());
        JsonNode output = json();
        assertTrue(Schema.named(command).orElseThrow().id().equals(output.get("schema").asText()), output.get("schema").asText());
        assertEveryFaultIsFound((ObjectNode) output);
        PublishedSchemas.assertSession(JSON.readTree(session.toFile()));
    }

    @Test
    void aMoveAloneIsAsPublishedAndNothingElseWouldBe() throws IOException {
        run("show", session, "M01", "--json");
        assertEquals(Schema.SHOW_MOVE.id(), json().get("schema").asText());
        assertEveryFaultIsFound((ObjectNode) json());
        for (JsonNode move : JSON.readTree(session.toFile()).get("moves")) {
            assertEquals(0, run("show", session, move.get("id").asText(), "--json"));
            assertEquals(move, ((ObjectNode) json()).without(List.of("schema", "sessionFile")));
        }
    }

    /** Of each place that looks alike, one: a key less, a key more, and a value of another kind. */
    private static void assertEveryFaultIsFound(ObjectNode output) {
        PublishedSchemas.assertAsPublished(output);
        var places = new LinkedHashMap<String, String>();
        addPlaces(output, "", places);
        for (String place : places.values()) {
            String key = place.substring(place.lastIndexOf('/') + 1);
            ObjectNode bad = output.deepCopy();
            var parent = bad.at(place.substring(0, place.lastIndexOf('/')));
            if (parent instanceof ObjectNode object) {
                JsonNode value = object.get(key);
                object.set(key, value.isObject() ? object.arrayNode() : object.objectNode());
                assertFound(bad, place + " of another kind");
                object.set(key, value);
                if (!place.matches(MAPS) && !place.matches(MISSING_AT_TIMES) && !place.matches(".*/steps/\\d+/proposal|/proposal")) {
                    object.remove(key);
                    assertFound(bad, "without " + place);
                    object.set(key, value);
                }
                object.put("extra", true);
                assertFound(bad, "with an extra key beside " + place);
            } else if (parent instanceof ArrayNode list) {
                list.set(Integer.parseInt(key), list.get(Integer.parseInt(key)).isObject() ? list.arrayNode() : list.objectNode());
                assertFound(bad, place + " of another kind");
            }
        }
    }

    private static void assertFound(ObjectNode bad, String what) {
        assertFalse(PublishedSchemas.faults(bad).isEmpty(), what + " is not found");
    }

    /** By what a place looks like, where the first of its kind is. */
    private static void addPlaces(JsonNode json, String at, Map<String, String> places) {
        if (!at.isEmpty()) {
            places.putIfAbsent(at.replaceAll("/\\d+", "/*") + typeOf(json), at);
        }
        json.properties().forEach(field -> addPlaces(field.getValue(), at + "/" + field.getKey(), places));
        for (int n = 0; json.isArray() && n < json.size(); n++) {
            addPlaces(json.get(n), at + "/" + n, places);
        }
    }

    /** Settings and gauges of different types have different keys. */
    private static String typeOf(JsonNode json) {
        return " " + json.path("type").asText();
    }

    @Test
    void whatIsRareIsAsPublishedToo() throws IOException {
        Path stems = Files.createDirectory(folder.resolve("stems"));
        SynthStems.write(stems);
        Files.write(stems.resolve("Strings.wav"), new byte[] {'R', 'I', 'F', 'F', 9, 9, 9, 9, 'W', 'A', 'V', 'E', 1, 2});
        SynthStems.write(stems.resolve("Click.wav"), n -> n % 22050 < 20 ? 0.5 : 0);
        Path mine = folder.resolve("mine.mix.json");
        assertEquals(4, run("mix", stems, "-o", folder.resolve("mix.wav"), "--json"), complained());
        assertTrue(json().get("sessionFile").isNull());
        assertEquals(1, json().get("unreadable").size());
        assertEquals(4, run("suggest", stems, "-o", mine, "--json"), complained());
        assertEquals(mine.toString(), json().get("sessionFile").asText());
        Files.delete(stems.resolve("Strings.wav"));
        String keys = json().at("/session/moves").findParents("id").stream().filter(move -> move.get("track").asText().equals("Keys")
                && move.get("kind").asText().equals("gain")).findFirst().orElseThrow().get("id").asText();
        run("accept", mine, "--all", "--json");
        assertFalse(json().get("changes").isEmpty());
        run("adjust", mine, keys, "gainDb=20", "--json");
        run("lock", mine, keys, "--json");
        run("reconsider", mine, "--style", "rock", "--json");
        run("unlock", mine, keys);
        run("adjust", mine, keys, "gainDb=0", "--json");
        run("show", mine, "--json");
        assertTrue(json().at("/session/moves").findValues("stale").stream().anyMatch(JsonNode::isTextual), "none is stale");
        run("reconsider", mine, "--back", "Keys", "--json");
        run("version", mine, "--keep", "Two", "--json");
        assertEquals("two", json().get("keptAs").asText());
        run("undo", mine, "--json");
        assertEquals(2, json().at("/proposal/from").asInt(), json().toString());
        run("version", mine, "--back-to", "two", "--json");
        run("history", mine, "--json");
        assertFalse(json().findValues("proposal").isEmpty());
        run("show", mine, "--json");
        assertTrue(json().at("/session/moves").findValues("conflictsWith").stream().anyMatch(all -> !all.isEmpty()), "no conflict");
        PublishedSchemas.assertSession(JSON.readTree(mine.toFile()));
        assertEquals(0, run("merge", session, mine + "@two", "--json"), complained());
        assertEquals(0, run("merge", session, mine + "@two", "--all", "--json"), complained());
        assertTrue(json().get("taken").asBoolean() && !json().get("offers").isEmpty(), said());
        assertEquals(0, run("diff", mine + "@two", mine + "@Original", "--json"), complained());
        assertEquals("original", json().at("/b/version").asText());
        Files.move(stems.resolve("Kick.wav"), stems.resolve("BD.wav"));
        Files.delete(stems.resolve("Keys.wav"));
        Files.writeString(stems.resolve("Bass.wav"), "no audio");
        assertEquals(4, run("relink", mine, "--json"), complained());
        assertEquals(Set.of("there", "moved", "missing", "changed"),
                json().get("files").findValuesAsText("state").stream().collect(Collectors.toSet()));
        assertEquals(4, run("render", mine, "-o", folder.resolve("rest.wav"), "--json"), complained());
        assertFalse(json().at("/outcome/broken").isEmpty());
        assertEquals(4, run("diff", mine, mine + "@two", "--json"), complained());
        assertTrue(json().get("measured").isNull());
    }

    @Test
    void whatIsNotDefinedIsNull() throws IOException {
        Path one = TestWave.write(folder.resolve("One.wav"), TestWave.NO_MASK, new double[] {0.5});
        Path mine = folder.resolve("mine.mix.json");
        assertEquals(0, run("mix", one, "-o", folder.resolve("mix.wav"), "--session", mine, "--json"), complained());
        assertTrue(json().at("/outcome/mix/integratedLufs").isNull());
        assertTrue(json().at("/session/tracks/0/loudnessLufs").isNull());
        PublishedSchemas.assertSession(JSON.readTree(mine.toFile()));
        SynthStems.write(folder.resolve("Silence.wav"), n -> 0);
        assertEquals(0, run("analyze", folder.resolve("Silence.wav"), "--json"));
        assertTrue(json().at("/files/0/truePeakDbtp").isNull());
        assertTrue(json().at("/files/0/channelReadings/0/dcOffsetDbfs").isNull());
    }

    @Test
    void troublesAreSentencesAndNeverJson() {
        assertEquals(2, run("show", session, "M99", "--json"));
        assertEquals("", said());
        assertEquals(3, run("show", folder.resolve("none.mix.json"), "--json"));
        assertEquals("", said());
    }

    @Test
    void aSessionMayHoldWhatTheSchemaDoesNotKnowAndIsShownWithIt() throws IOException {
        var json = (ObjectNode) JSON.readTree(session.toFile());
        json.put("lyrics", "la la");
        ((ObjectNode) json.at("/moves/0/decision")).put("mixedBy", "me");
        JSON.writeValue(session.toFile(), json);
        assertEquals(2, PublishedSchemas.faultsOfSession(json).size(), "only the closed ones mind");
        runUnchecked("show", session, "--json");
        assertEquals("la la", json().at("/session/lyrics").asText());
        assertEquals(2, PublishedSchemas.faults(json()).size(), "only the closed ones mind");
    }

    /** What the versions before did not write; see docs/session-file.md. */
    @ParameterizedTest
    @ValueSource(strings = {
        "1 detector autoRelease sideChainHz mix monoBelowHz locked why history versions proposal proposals back amountPercent withdrawn"
            + " files stale conflictsWith passages gauge count doubts leanings claim trial",
        "2 locked why history versions proposal proposals back amountPercent withdrawn files stale conflictsWith passages gauge count"
            + " doubts leanings claim trial",
        "3 proposal proposals back amountPercent withdrawn stale conflictsWith files passages gauge count doubts leanings claim trial",
        "4"})
    void aSessionOfAnyVersionIsAsPublishedOnceItIsSaved(String versionAndFields) throws IOException {
        var words = List.of(versionAndFields.split(" "));
        var json = (ObjectNode) JSON.readTree(session.toFile());
        words.stream().skip(1).forEach(field -> removeEverywhere(json, field));
        JSON.writeValue(session.toFile(), json.put("schemaVersion", Integer.parseInt(words.getFirst())));
        assertEquals(words.size() > 1, !PublishedSchemas.faultsOfSession(json).isEmpty());
        assertEquals(0, run("show", session, "--json"), complained());
        assertEquals(0, run("reject", session, "M01", "--json"), complained());
        PublishedSchemas.assertSession(JSON.readTree(session.toFile()));
    }

    private static void removeEverywhere(JsonNode json, String field) {
        if (json instanceof ObjectNode object) {
            object.remove(field);
        }
        json.forEach(inner -> removeEverywhere(inner, field));
    }
}
