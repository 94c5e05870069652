package org.mixwright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioSource;
import org.mixwright.audio.file.AudioFiles;
import org.mixwright.audio.file.WavContent;
import org.mixwright.audio.file.WavEncoding;
import org.mixwright.audio.file.WavSink;

/** Whole journeys, from the command line to files. */
class CommandLineTest extends TypedCommands {
    @TempDir
    static Path stems;
    @TempDir
    Path folder;

    @BeforeAll
    static void makeStems() throws IOException {
        SynthStems.write(stems);
    }

    private static byte[] bytes(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    @Test
    void mixesAFolderWithinTheCeilingAndSaysWhy() throws IOException {
        Path mix = folder.resolve("mix.wav");
        assertEquals(0, run("mix", stems, "-o", mix, "--session", folder.resolve("s.mix.json"),
                "--report", folder.resolve("r.html")), complained());
        assertTrue(said().contains("Lead Vox"));
        assertTrue(Files.readString(folder.resolve("r.html")).contains("<svg"));
        run("analyze", mix, "--json");
        JsonNode reading = json().at("/files/0");
        assertTrue(reading.get("truePeakDbtp").asDouble() <= -1 + 0.05, reading.toString());
        assertEquals(2, reading.get("channels").asInt());
        assertEquals(6 * SynthStems.SAMPLE_RATE, reading.get("frames").asInt());
    }

    @Test
    void theSameStemsGiveTheSameBytesOnAnyNumberOfThreads() throws IOException {
        run("mix", stems, "-o", folder.resolve("a.wav"), "--threads", 1);
        run("mix", stems, "-o", folder.resolve("b.wav"), "--threads", 5);
        assertArrayEquals(bytes(folder.resolve("a.wav")), bytes(folder.resolve("b.wav")));
    }

    @Test
    void suggestAcceptRenderGivesWhatMixGives() throws IOException {
        Path session = folder.resolve("song.mix.json");
        run("mix", stems, "-o", folder.resolve("mix.wav"));
        assertEquals(0, run("suggest", stems, "-o", session), complained());
        assertEquals(0, run("accept", session, "--all"));
        assertEquals(0, run("render", session, "-o", folder.resolve("rendered.wav")), complained());
        assertArrayEquals(bytes(folder.resolve("mix.wav")), bytes(folder.resolve("rendered.wav")));
    }

    @Test
    void pendingMovesAreNotAppliedAndThatIsSaid() throws IOException {
        Path session = folder.resolve("song.mix.json");
        run("suggest", stems, "-o", session);
        run("render", session, "-o", folder.resolve("pending.wav"));
        assertTrue(said().contains("pending and were not applied"));
        run("mix", stems, "-o", folder.resolve("nothing.wav"), "--amount", 0, "--session", folder.resolve("n.mix.json"));
        run("reject", folder.resolve("n.mix.json"), "--all");
        run("render", folder.resolve("n.mix.json"), "-o", folder.resolve("rejected.wav"));
        assertArrayEquals(bytes(folder.resolve("pending.wav")), bytes(folder.resolve("rejected.wav")));
    }

    @Test
    void suggestPrintsTracksAndMovesAsJson() throws IOException {
        assertEquals(0, run("suggest", stems, "--json"), complained());
        JsonNode song = json().get("session");
        for (String field : List.of("name", "file", "role", "roleConfidence", "loudnessLufs")) {
            song.get("tracks").forEach(track -> assertTrue(track.has(field), field));
        }
        assertFalse(song.get("moves").isEmpty());
        for (String field : List.of("id", "track", "slot", "kind", "before", "after", "confidence", "reason")) {
            song.get("moves").forEach(move -> assertTrue(move.has(field), field));
        }
        assertEquals("lead-vocal", song.get("tracks").findParents("name").stream()
                .filter(track -> track.get("name").asText().equals("Lead Vox")).findFirst().orElseThrow()
                .get("role").asText());
    }

    @Test
    void aRoleThatThePersonGivesIsBelieved() throws IOException {
        assertEquals(0, run("suggest", stems, "--json", "--role", "Keys=pad"), complained());
        JsonNode keys = json().at("/session/tracks").findParents("name").stream()
                .filter(track -> track.get("name").asText().equals("Keys")).findFirst().orElseThrow();
        assertEquals("pad", keys.get("role").asText());
        assertEquals(1, keys.get("roleConfidence").asDouble());
        assertEquals("user", keys.get("roleSource").asText());
    }

    @Test
    void aStemThatWasExportedAnewIsNamedAndTheRestIsRendered() throws IOException {
        Path session = folder.resolve("song.mix.json");
        run("suggest", stems, "-o", session);
        String made = Files.readString(session);
        for (String[] change : new String[][] {
            {"\"channel\" : 0", "\"channel\" : 9"},
            {"\"sampleRateHz\" : 44100,\n    \"frames\"", "\"sampleRateHz\" : 22050,\n    \"frames\""}}) {
            assertTrue(made.contains(change[0]), change[0]);
            Files.writeString(session, made.replaceFirst(change[0], change[1]));
            assertEquals(4, run("render", session, "-o", folder.resolve("mix.wav"), "--force"), complained());
            assertTrue(complained().contains("Bass.wav has changed"), complained());
        }
    }

    @Test
    void thePlainSumIsAsLoudAsTheMix() throws IOException {
        assertEquals(0, run("mix", stems, "-o", folder.resolve("mix.wav"), "--plain-sum", folder.resolve("sum.wav")));
        run("analyze", folder.resolve("mix.wav"), folder.resolve("sum.wav"), "--json");
        assertEquals(json().at("/files/0").get("integratedLufs").asDouble(), json().at("/files/1").get("integratedLufs").asDouble(), 0.2);
    }

    @Test
    void renderedTracksAddUpToTheMixWhereTheMasterDoesNothing() throws IOException {
        Path session = folder.resolve("song.mix.json");
        Path parts = folder.resolve("parts");
        run("suggest", stems, "-o", session);
        run("accept", session, "--all");
        run("show", session, "--json");
        List<String> onMaster = json().at("/session/moves").findParents("id").stream()
                .filter(move -> move.get("trackId").asText().equals("master")).map(move -> move.get("id").asText()).toList();
        onMaster.forEach(move -> run("reject", session, move));
        assertEquals(0, run("render", session, "-o", folder.resolve("mix.wav"), "--stems", parts, "--bits", "32f", "--json"));
        assertEquals(0, json().at("/outcome/limiter/deepestDb").asDouble());
        double[][] sum = new double[2][6 * SynthStems.SAMPLE_RATE];
        try (var files = Files.list(parts)) {
            for (Path file : files.toList()) {
                add(file, 1, sum);
            }
        }
        add(folder.resolve("mix.wav"), -1, sum);
        for (double[] channel : sum) {
            for (double difference : channel) {
                assertEquals(0, difference, 1e-6);
            }
        }
    }

    private static void add(Path file, double factor, double[][] sum) throws IOException {
        try (AudioSource source = AudioFiles.open(file)) {
            var block = new AudioBlock(2, sum[0].length);
            source.read(block);
            for (int channel = 0; channel < 2; channel++) {
                for (int n = 0; n < block.frames(); n++) {
                    sum[channel][n] += factor * block.channel(channel)[n];
                }
            }
        }
    }

    @Test
    void nothingIsOverwrittenUnasked() throws IOException {
        Path mix = folder.resolve("mix.wav");
        Files.writeString(mix, "precious");
        assertEquals(2, run("mix", stems, "-o", mix));
        assertTrue(complained().contains("--force"));
        assertEquals("precious", Files.readString(mix));
        assertEquals(0, run("mix", stems, "-o", mix, "--force"));
        assertTrue(bytes(mix).length > 1000);
    }

    @Test
    void aStemIsNeverWrittenTo() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("song"));
        SynthStems.write(copy);
        byte[] before = bytes(copy.resolve("Kick.wav"));
        assertFalse(run("mix", copy, "-o", copy.resolve("Kick.wav"), "--force") == 0);
        assertArrayEquals(before, bytes(copy.resolve("Kick.wav")));
    }

    @Test
    void oneBadStemIsNamedAndTheRestIsMixed() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("song"));
        SynthStems.write(copy);
        Files.write(copy.resolve("Strings.wav"), new byte[] {'R', 'I', 'F', 'F', 9, 9, 9, 9, 'W', 'A', 'V', 'E', 1, 2});
        assertEquals(4, run("mix", copy, "-o", folder.resolve("mix.wav")));
        assertTrue(complained().contains("Strings.wav"), complained());
        assertTrue(Files.size(folder.resolve("mix.wav")) > 1000);
    }

    @Test
    void aFolderWithoutAudioIsUnreadableInput() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "no music");
        assertEquals(3, run("mix", folder, "-o", folder.resolve("mix.wav")));
        assertTrue(complained().contains("no stems"), complained());
        assertFalse(Files.exists(folder.resolve("mix.wav")));
    }

    @Test
    void wordsThatAreNotUnderstoodAreUsage() {
        assertEquals(2, run("mix"));
        assertEquals(2, run("mix", stems, "-o", folder.resolve("m.wav"), "--amount", 200));
        assertEquals(2, run("mix", stems, "-o", folder.resolve("m.wav"), "--bits", 20));
        assertEquals(2, run("mix", stems, "-o", folder.resolve("m.wav"), "--style", "polka"));
        assertEquals(2, run("mix", stems, "-o", folder.resolve("m.wav"), "--focus", "Tuba"));
        assertTrue(complained().contains("Lead Vox"), "the tracks that are there are listed: " + complained());
    }

    @Test
    void aModelThatIsNoneIsRefusedBeforeAnyWork() throws IOException {
        Path model = Files.writeString(folder.resolve("other.onnx"), "not a model");
        assertEquals(5, run("mix", stems, "-o", folder.resolve("mix.wav"), "--model", model));
        assertTrue(complained().contains("other.onnx"), complained());
        assertFalse(Files.exists(folder.resolve("mix.wav")));
    }

    @Test
    void aDamagedSessionSaysSo() throws IOException {
        Path session = Files.writeString(folder.resolve("s.mix.json"), "{\"schema\": \"mixwright-session\", ");
        assertEquals(3, run("show", session));
        assertTrue(complained().contains("s.mix.json"), complained());
        Files.writeString(session, "{\"schema\": \"mixwright-session\", \"schemaVersion\": 99}");
        assertEquals(3, run("show", session));
        assertTrue(complained().contains("newer Mixwright"), complained());
    }

    @Test
    void analyzeNamesFilesThatCanNotBeRead() throws IOException {
        Path text = Files.writeString(folder.resolve("no.wav"), "no audio in here at all");
        assertEquals(4, run("analyze", stems.resolve("Kick.wav"), text, "--json"));
        assertTrue(json().at("/files/1").get("error").asText().contains("no.wav"));
        assertEquals(3, run("analyze", text));
    }

    @Test
    void silenceHasNoLoudness() throws IOException {
        SynthStems.write(folder.resolve("silence.wav"), n -> 0);
        assertEquals(0, run("analyze", folder.resolve("silence.wav"), "--json"));
        assertTrue(json().at("/files/0").get("integratedLufs").isNull());
        assertTrue(json().at("/files/0").get("truePeakDbtp").isNull());
    }

    @Test
    void everyCommandTeachesItself() {
        for (String command : List.of("mix", "suggest", "show", "accept", "reject", "render", "analyze", "demo", "model")) {
            assertEquals(0, run(command, "--help"), command);
            assertTrue(said().contains("Usage:"), command);
        }
        assertEquals(0, run("model", "info"));
        assertTrue(said().contains("sha256"));
        assertEquals(0, run("generate-completion"));
        assertTrue(said().contains("complete"));
    }

    @Test
    void nothingThatIsReadIsEverWrittenOver() throws IOException {
        Path copy = folder.resolve("stems");
        SynthStems.write(Files.createDirectory(copy));
        Path kick = copy.resolve("Kick.wav");
        byte[] before = bytes(kick);
        Path mix = folder.resolve("mix.wav");
        assertEquals(2, run("mix", copy, "-o", kick, "--force"));
        assertEquals(2, run("mix", copy, "-o", mix, "--session", kick, "--force"));
        assertEquals(2, run("mix", copy, "-o", mix, "--report", kick, "--force"));
        assertEquals(2, run("suggest", copy, "-o", kick, "--force"));
        assertFalse(Files.exists(mix));
        assertArrayEquals(before, bytes(kick));
        Path session = folder.resolve("s.mix.json");
        assertEquals(0, run("suggest", copy, "-o", session));
        byte[] suggested = bytes(session);
        assertEquals(2, run("render", session, "-o", session, "--force"));
        assertEquals(2, run("render", session, "-o", kick, "--force"));
        assertArrayEquals(suggested, bytes(session));
        assertArrayEquals(before, bytes(kick));
    }

    @Test
    void wrongOutputsAreRefusedBeforeTheWork() {
        Path mix = folder.resolve("mix.wav");
        assertEquals(1, run("mix", stems, "-o", folder.resolve("nowhere").resolve("mix.wav")));
        assertTrue(complained().contains("make it first"), complained());
        assertEquals(2, run("mix", stems, "-o", folder, "--force"));
        assertEquals(2, run("mix", stems, "-o", mix, "--session", mix, "--force"));
        assertFalse(complained().contains("Listening"), complained());
    }

    @Test
    void aNameAsLongAsTheDiskAllowsWillDo() {
        String longest = "x".repeat(245);
        assertEquals(0, run("mix", stems, "-o", folder.resolve(longest + ".wav"), "--session",
                folder.resolve(longest + ".mix.json")), complained());
    }

    @Test
    void aMixTooShortForLoudnessIsNotCalledSilent() throws IOException {
        Path file = folder.resolve("One.wav");
        try (var sink = WavSink.create(file, WavContent.TRACK, 48_000, 1, WavEncoding.PCM_16, WavSink.Overwrite.NO, List.of())) {
            var block = new AudioBlock(1, 1);
            block.channel(0)[0] = 0.5;
            sink.write(block);
            sink.complete();
        }
        assertEquals(0, run("mix", file, "-o", folder.resolve("mix.wav")), complained());
        assertTrue(said().contains("Mix: \u2013 LUFS"), said());
        assertFalse(said().contains("silent."), said());
    }
}
