package org.mixwright.session.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Decisions;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.move.Version;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.DeEsserSetting;
import org.mixwright.mix.setting.DelaySetting;
import org.mixwright.mix.setting.Detector;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.GateSetting;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.setting.ReverbSetting;
import org.mixwright.mix.setting.ReverbType;
import org.mixwright.mix.setting.SendSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.setting.WidthSetting;
import org.mixwright.mix.track.Role;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Milliseconds;
import org.mixwright.mix.unit.Pan;
import org.mixwright.session.Session;
import org.mixwright.session.SessionTrack;
import org.mixwright.session.stems.ChannelPick;
import org.mixwright.session.stems.ImportedTrack;

/** What is saved is loaded, and what is not fit to be loaded is refused. */
class SessionFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void whatIsSavedIsLoadedWhole() throws IOException {
        Session session = SampleSession.everything(folder);
        SessionFile.save(session, folder.resolve("Song.mix.json"), false);
        assertEquals(session, SessionFile.load(folder.resolve("Song.mix.json")));
    }

    @Test
    void whatThisProgramDoesNotKnowStaysInTheFile() throws IOException {
        Path file = folder.resolve("Song.mix.json");
        SessionFile.save(SampleSession.everything(folder), file, false);
        var json = (ObjectNode) JSON.readTree(file.toFile());
        json.putObject("lyrics").put("verse", "la la");
        ((ObjectNode) json.get("intent")).put("mood", "blue");
        ((ObjectNode) json.at("/tracks/1")).put("microphone", "U 87");
        ((ObjectNode) json.at("/moves/6/decision")).put("mixedBy", "me");
        ((ObjectNode) json.at("/moves/2/evidence")).putArray("windows").add(1.5);
        JSON.writeValue(file.toFile(), json);
        SessionFile.edit(file, session -> session.withReview(session.review().decide(session.plan(),
                move -> move.id().equals("M03"), _ -> Decision.ACCEPTED, "accepted M03", NOW)));
        JsonNode after = JSON.readTree(file.toFile());
        assertEquals("accepted", after.at("/moves/2/decision/state").asText());
        assertEquals("la la", after.at("/lyrics/verse").asText());
        assertEquals("blue", after.at("/intent/mood").asText());
        assertEquals("U 87", after.at("/tracks/1/microphone").asText());
        assertEquals("me", after.at("/moves/6/decision/mixedBy").asText());
        assertEquals(1.5, after.at("/moves/2/evidence/windows/0").asDouble());
    }

    @Test
    void historyAndVersionsAreReadBack() throws IOException {
        Session session = SampleSession.everything(folder);
        var review = session.review().decide(session.plan(), move -> true, _ -> Decision.accepted(new Strength(60)), "all", NOW)
                .keep("Sixty").decide(session.plan(), move -> move.slot() == Slot.PAN, _ -> Decision.rejected("no"), "pan", NOW)
                .lock(session.plan(), move -> move.slot() == Slot.FADER, true, "locked", NOW).undo();
        Path file = folder.resolve("Song.mix.json");
        SessionFile.save(session.withReview(review), file, false);
        assertEquals(review, SessionFile.load(file).review());
    }

    @Test
    void everyProposalIsReadBackWhicheverIsOnTheTable() throws IOException {
        Session session = SampleSession.reconsidered(folder);
        Path file = folder.resolve("Song.mix.json");
        SessionFile.save(session, file, false);
        assertEquals(session, SessionFile.load(file));
        Session undone = session.withReview(session.review().undo());
        SessionFile.save(undone, file, true);
        assertEquals(undone, SessionFile.load(file));
        assertEquals(SampleSession.everything(folder).plan(), undone.plan());
        assertEquals(SampleSession.everything(folder).intent(), undone.intent());
        assertEquals(SampleSession.everything(folder).tracks(), undone.tracks());
        assertEquals(session, undone.withReview(undone.review().redo()));
    }

    @Test
    void aTrackIsWhatTheProposalOnTheTableTakesItFor() {
        assertEquals(Role.PAD, SampleSession.reconsidered(folder).track("keys").orElseThrow().track().role().role());
        assertEquals("Tuba", SampleSession.reconsidered(folder).nameOf("tuba"));
    }

    @Test
    void staleAndConflictAreWrittenForWhoeverReadsTheFile() {
        JsonNode moves = SessionJson.write(SampleSession.reconsidered(folder), folder).get("moves");
        assertEquals("nothing is proposed here now", moves.get(0).get("stale").asText());
        assertTrue(moves.get(1).get("stale").isNull());
        assertEquals("its track is no longer there", moves.get(9).get("stale").asText());
        assertEquals("M09", moves.get(6).at("/conflictsWith/0").asText());
        assertEquals("M07", moves.get(8).at("/conflictsWith/0").asText());
        assertTrue(moves.get(0).get("conflictsWith").isEmpty());
    }

    @Test
    void twoInForceAtOnePlaceAreRefused() throws IOException {
        Session session = SampleSession.reconsidered(folder);
        Path file = folder.resolve("Song.mix.json");
        SessionFile.save(session.withReview(new Review(new Version(1, session.decisions().with("M09", Decision.ACCEPTED)),
                session.review().history(), Map.of())), file, false);
        var refusal = assertThrows(SessionFileException.class, () -> SessionFile.load(file));
        assertTrue(refusal.getMessage().contains("M07 and M09"), refusal.getMessage());
    }

    @Test
    void aProposalThatIsNotThereIsRefused() throws IOException {
        Path file = folder.resolve("Song.mix.json");
        SessionFile.save(SampleSession.reconsidered(folder), file, false);
        String text = Files.readString(file);
        for (String[] change : new String[][] {{"\"to\" : 1", "\"to\" : 7"}, {"\"proposal\" : 0", "\"proposal\" : 7"}}) {
            assertTrue(text.contains(change[0]), change[0]);
            Files.writeString(file, text.replace(change[0], change[1]));
            assertThrows(SessionFileException.class, () -> SessionFile.load(file));
        }
    }

    @Test
    void everySettingIsReadBackAsItWasWritten() {
        Stream.of(new GateSetting(Decibels.of(-40.5), 4, Decibels.of(-30), Decibels.of(2.5), Milliseconds.of(0.3),
                        Milliseconds.of(15), Milliseconds.of(120), Milliseconds.of(1.5)),
                new CompressorSetting(Decibels.of(-20.5), 3.5, Decibels.of(6), Milliseconds.of(12), Milliseconds.of(150),
                        Decibels.of(2.2), Detector.RMS, true, Hertz.of(120), 0.35),
                new DeEsserSetting(Hertz.of(5500), Decibels.of(-28), 4, Decibels.of(-7)),
                new WidthSetting(1.35), new PanSetting(Pan.of(0.2), Hertz.of(110)),
                new SendSetting(Decibels.of(-13.5), true),
                new ReverbSetting(ReverbType.HALL, Milliseconds.of(25), Milliseconds.of(2300), Hertz.of(5200), 0.85),
                new DelaySetting(Milliseconds.of(333), 0.45, Hertz.of(3800), 0.25),
                new EqBand(EqBandType.NOTCH, Hertz.of(50), Decibels.ZERO, 12),
                new EqBand(EqBandType.TILT, Hertz.of(900), Decibels.of(-1.5), 0.5))
                .forEach(setting -> assertEquals(setting, SettingJson.read(SettingJson.write(setting))));
    }

    @Test
    void savingTwiceGivesTheSameText() throws IOException {
        SessionFile.save(SampleSession.everything(folder), folder.resolve("a.mix.json"), false);
        SessionFile.save(SessionFile.load(folder.resolve("a.mix.json")), folder.resolve("b.mix.json"), false);
        assertEquals(Files.readString(folder.resolve("a.mix.json")), Files.readString(folder.resolve("b.mix.json")));
    }

    @Test
    void aFolderThatMovesTakesItsSessionAlong() throws IOException {
        Path here = Files.createDirectory(folder.resolve("here"));
        var stem = new ImportedTrack("kick", "Kick", List.of(new ChannelPick(here.resolve("Kick.wav"), 0)), 44100, 10, 0);
        var session = new Session("Song", 44100, Intent.NONE, List.of(new SessionTrack(
                new Track("kick", "Kick", RoleGuess.UNKNOWN, 1), stem, -20)), new MovePlan(List.of(), "model"),
                Review.NONE, List.of(), -20);
        SessionFile.save(session, here.resolve("Song.mix.json"), false);
        Path there = Files.move(here, folder.resolve("there"));
        assertEquals(List.of(there.resolve("Kick.wav")),
                SessionFile.load(there.resolve("Song.mix.json")).tracks().getFirst().stem().files());
    }

    @Test
    void nothingIsOverwrittenUnaskedAndNoUnfinishedFileIsLeft() throws IOException {
        Path file = folder.resolve("Song.mix.json");
        SessionFile.save(SampleSession.everything(folder), file, false);
        assertThrows(FileAlreadyExistsException.class, () -> SessionFile.save(SampleSession.everything(folder), file, false));
        SessionFile.save(SampleSession.everything(folder), file, true);
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.filter(Files::isRegularFile).toList());
        }
    }

    @Test
    void whatDoesNotFitIsRefusedByItsName() throws IOException {
        Path file = folder.resolve("Song.mix.json");
        SessionFile.save(SampleSession.everything(folder), file, false);
        String good = Files.readString(file);
        Map<String, String> damages = Map.of(
                "\"gainDb\" : -4.2", "\"gainDb\" : 99",
                "\"state\" : \"rejected\"", "\"state\" : \"perhaps\"",
                "\"trackId\" : \"keys\"", "\"trackId\" : \"tuba\"",
                "\"role\" : \"kick\"", "\"role\" : \"gong\"",
                "\"sampleRateHz\" : 48000", "\"sampleRate\" : 48000");
        for (var damage : damages.entrySet()) {
            assertTrue(good.contains(damage.getKey()), damage.getKey());
            Files.writeString(file, good.replace(damage.getKey(), damage.getValue()));
            var refusal = assertThrows(SessionFileException.class, () -> SessionFile.load(file), damage.getValue());
            assertFalse(refusal.getMessage().contains("Exception"), refusal.getMessage());
            assertTrue(refusal.getMessage().contains("Song.mix.json"), refusal.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"sampleRateHz\" : 48000 | \"sampleRateHz\" : 0",
        "\"sampleRateHz\" : 48000 | \"sampleRateHz\" : 1e12",
        "\"sampleRateHz\" : 48000 | \"sampleRateHz\" : 44100.5",
        "\"sampleRateHz\" : 96000 | \"sampleRateHz\" : 0",
        "\"startFrames\" : 12 | \"startFrames\" : 1000000000000000",
        "\"id\" : \"keys\" | \"id\" : \"kick\"",
        "\"measured\" : -3.25 | \"measured\" : 1e999",
        "\"sha256\" : \"0123 | \"sha256\" : \"012x",
        "\"bytes\" : 6 | \"bytes\" : -6",
        "\"modified\" : \"2026 | \"modified\" : \"then",
        "\"schemaVersion\" : 4 | \"schemaVersion\" : 0",
        "\"own\" | \"mine\""})
    void whatNoRenderCouldUseIsRefused(String good, String bad) throws IOException {
        Path file = folder.resolve("Song.mix.json");
        SessionFile.save(SampleSession.everything(folder), file, false);
        String text = Files.readString(file);
        assertTrue(text.contains(good), good);
        Files.writeString(file, text.replace(good, bad));
        assertThrows(SessionFileException.class, () -> SessionFile.load(file));
    }

    @Test
    void aFileByTheNameOfALinkIsChangedWhereItReallyIs() throws IOException {
        Path file = Files.createDirectory(folder.resolve("real")).resolve("Song.mix.json");
        SessionFile.save(SampleSession.everything(folder), file, false);
        Path link = Files.createSymbolicLink(folder.resolve("Link.mix.json"), file);
        assertEquals(SessionFile.load(file), SessionFile.load(link));
        try (var _ = SessionLock.of(file)) {
            assertThrows(SessionFileException.class, () -> SessionLock.of(link, Duration.ZERO));
        }
        SessionFile.edit(link, session -> session.withReview(session.review().keep("by the link")));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(1, SessionFile.load(file).review().versions().size());
        assertEquals(1, SessionBackups.of(file).size());
    }

    /** Every value of a session in turn is replaced by everything that it can't be. */
    @Test
    void whateverStandsInASessionIsRefusedWithASentenceOrCanBeSavedAgain() throws IOException {
        Session whole = SampleSession.everything(folder);
        Path file = folder.resolve("Song.mix.json");
        SessionFile.save(whole.withReview(whole.review().decide(whole.plan(), move -> true, _ -> Decision.rejected("no"), "no", NOW)
                .keep("kept")), file, false);
        JsonNode good = JSON.readTree(file.toFile());
        List<String> places = new ArrayList<>();
        addPlaces(good, "", places);
        assertTrue(places.size() > 200, "only " + places.size());
        int refused = 0;
        for (String place : places) {
            for (String junk : List.of("null", "\"\"", "\"x\"", "-1", "0.5", "1e999", "123456789012345678901234567890", "true",
                    "[]", "{}", "[[]]", "[null]", "{\"id\": 1}")) {
                ObjectNode bad = good.deepCopy();
                put(bad, place, JSON.readTree(junk));
                JSON.writeValue(file.toFile(), bad);
                try {
                    Session loaded = SessionFile.load(file);
                    SessionFile.save(loaded, file, true);
                    assertEquals(loaded, SessionFile.load(file), place + " = " + junk);
                } catch (SessionFileException e) {
                    refused++;
                    assertFalse(e.getMessage().contains("xception"), e.getMessage());
                }
            }
        }
        assertTrue(refused > places.size(), "only " + refused + " refused");
    }

    private static void addPlaces(JsonNode json, String at, List<String> places) {
        json.properties().forEach(field -> places.add(at + "/" + field.getKey()));
        json.properties().forEach(field -> addPlaces(field.getValue(), at + "/" + field.getKey(), places));
        for (int n = 0; json.isArray() && n < json.size(); n++) {
            places.add(at + "/" + n);
            addPlaces(json.get(n), at + "/" + n, places);
        }
    }

    private static void put(ObjectNode json, String place, JsonNode value) {
        String parent = place.substring(0, place.lastIndexOf('/'));
        String last = place.substring(place.lastIndexOf('/') + 1);
        switch (json.at(parent)) {
            case ObjectNode object -> object.set(last, value);
            case ArrayNode list -> list.set(Integer.parseInt(last), value);
            default -> throw new AssertionError(place);
        }
    }

    @Test
    void aMoveMayBeAdjustedToNothing() throws IOException {
        var session = SampleSession.everything(folder).withReview(Review.of(new Decisions(Map.of("M07", Decision.adjusted(Off.OFF)))));
        Path file = folder.resolve("Song.mix.json");
        SessionFile.save(session, file, false);
        Session loaded = SessionFile.load(file);
        assertEquals(Decision.adjusted(Off.OFF), loaded.decisions().on(loaded.plan().find("M07").orElseThrow()));
    }
}
