package org.mixwright.session.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.intent.Presence;
import org.mixwright.mix.intent.Style;
import org.mixwright.mix.move.Alternative;
import org.mixwright.mix.move.Confidence;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Decisions;
import org.mixwright.mix.move.Effect;
import org.mixwright.mix.move.Evidence;
import org.mixwright.mix.move.Finding;
import org.mixwright.mix.move.Gauge;
import org.mixwright.mix.move.Leanings;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.move.Proposal;
import org.mixwright.mix.move.Quantity;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.move.SongEvidence;
import org.mixwright.mix.move.Version;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.DeEsserSetting;
import org.mixwright.mix.setting.DelaySetting;
import org.mixwright.mix.setting.Detector;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.GateSetting;
import org.mixwright.mix.setting.HighPassSetting;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.LimiterSetting;
import org.mixwright.mix.setting.LowPassSetting;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.setting.ReverbSetting;
import org.mixwright.mix.setting.ReverbType;
import org.mixwright.mix.setting.SendSetting;
import org.mixwright.mix.setting.Setting;
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
import org.mixwright.mix.unit.Passage;
import org.mixwright.session.Session;
import org.mixwright.session.SessionTrack;
import org.mixwright.session.UnknownFields;
import org.mixwright.session.stems.ChannelPick;
import org.mixwright.session.stems.ImportedTrack;
import org.mixwright.session.stems.StemContent;

class SessionFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    @TempDir
    Path folder;

    /** A session with every kind of setting, decision and track that there is. */
    private Session everything() {
        var kick = new ImportedTrack("kick", "Kick \u30ad\u30c3\u30af", List.of(
                new ChannelPick(folder.resolve("stems/Kick.wav"), 0)), 44100, 1000, 12,
                Map.of(folder.resolve("stems/Kick.wav"), content(Optional.of(NOW.plusNanos(1)))));
        var keys = new ImportedTrack("keys", "Keys", List.of(new ChannelPick(folder.resolve("../other/Keys L.wav"), 0),
                new ChannelPick(folder.resolve("../other/Keys R.wav"), 1)), 96000, 5_000_000_000L, 0,
                Map.of(folder.resolve("../other/Keys R.wav"), content(Optional.empty())));
        var tracks = List.of(
                new SessionTrack(new Track("kick", kick.name(), RoleGuess.byUser(Role.KICK), 1), normal(kick), -20.25),
                new SessionTrack(new Track("keys", "Keys", new RoleGuess(Role.KEYS, 0.75, RoleGuess.Source.SOUND), 2),
                        normal(keys), Double.NaN));
        var plan = new MovePlan(List.of(
                move("M01", "kick", Slot.INPUT, MoveKind.POLARITY, new InputSetting(Decibels.of(-1.5), true)),
                move("M02", "kick", Slot.HIGH_PASS, MoveKind.HIGH_PASS, new HighPassSetting(Hertz.of(40.5), 24)),
                move("M03", "kick", Slot.LOW_PASS, MoveKind.HIGH_PASS, new LowPassSetting(Hertz.of(9000), 12)),
                move("M04", "kick", Slot.EQ_1, MoveKind.EQ,
                        new EqBand(EqBandType.LOW_SHELF, Hertz.of(102.3), Decibels.of(2.1), 0.71)),
                move("M05", "kick", Slot.COMPRESSOR, MoveKind.COMPRESSION, new CompressorSetting(Decibels.of(-20.5), 3.5,
                        Decibels.of(6), Milliseconds.of(12), Milliseconds.of(150), Decibels.of(2.2))),
                move("M06", "keys", Slot.PAN, MoveKind.PAN, new PanSetting(Pan.of(-0.35))),
                move("M07", "keys", Slot.FADER, MoveKind.GAIN, new FaderSetting(Decibels.of(-4.2))),
                move("M08", Track.MASTER, Slot.LIMITER, MoveKind.LIMITING,
                        new LimiterSetting(Decibels.of(-1.5), Milliseconds.of(80)))), "model x");
        var decisions = new Decisions(Map.of("M01", Decision.ACCEPTED, "M02", Decision.REJECTED,
                "M03", Decision.PENDING, "M04", Decision.accepted(new Strength(70)), "M05", Decision.PENDING,
                "M06", Decision.PENDING, "M07", Decision.adjusted(new FaderSetting(Decibels.of(-2))),
                "M08", Decision.PENDING));
        return new Session("Song", 48000, new Intent(Style.HIP_HOP, Set.of("keys")), tracks, plan, Review.of(decisions),
                List.of(new Finding("Kick", "It is clipped.")), -14.5);
    }

    private static StemContent content(Optional<Instant> modified) {
        return new StemContent(6_000_000_000L, modified, "0123456789abcdef".repeat(4));
    }

    private static ImportedTrack normal(ImportedTrack track) {
        return track.movedTo(track.files().stream().collect(Collectors.toMap(
                file -> file, file -> file.toAbsolutePath().normalize())));
    }

    private static Move move(String id, String track, Slot slot, MoveKind kind, Setting after) {
        return new Move(id, track, slot, kind, Off.OFF, after, new Confidence(0.625),
                new Reason("A claim.", "Because of \"this\".", new Gauge.LevelInMix(), -3.25, -2, 1.5, Double.NaN, Double.NaN, "rule", 0, List.of(),
                Leanings.NONE));
    }

    @Test
    void whatIsSavedIsLoadedWhole() throws IOException {
        Session session = everything();
        SessionFile.save(session, folder.resolve("Song.mix.json"), false);
        assertEquals(session, SessionFile.load(folder.resolve("Song.mix.json")));
    }

    @ParameterizedTest
    @CsvSource({
        "1, detector autoRelease sideChainHz mix monoBelowHz locked why history versions proposal proposals back amountPercent withdrawn files",
        "2, locked why history versions proposal proposals back amountPercent withdrawn files",
        "3, proposal proposals back amountPercent withdrawn stale conflictsWith files"})
    void aSessionOfAnOlderVersionIsReadAsItWasMeant(int version, String grownSince) throws IOException {
        Session session = everything();
        Path file = folder.resolve("Old.mix.json");
        SessionFile.save(session, file, false);
        var json = (ObjectNode) JSON.readTree(file.toFile());
        List.of(grownSince.split(" ")).forEach(field -> removeEverywhere(json, field));
        JSON.writeValue(file.toFile(), json.put("schemaVersion", version));
        assertEquals(session.withStems(stem -> new ImportedTrack(stem.id(), stem.name(), stem.channels(), stem.sampleRate(),
                stem.frames(), stem.startFrames())), SessionFile.load(file));
        JSON.writeValue(file.toFile(), json.put("schemaVersion", 4));
        assertThrows(IOException.class, () -> SessionFile.load(file), "a file of today must say everything");
    }

    private static void removeEverywhere(JsonNode json, String field) {
        if (json instanceof ObjectNode object) {
            object.remove(field);
        }
        json.forEach(inner -> removeEverywhere(inner, field));
    }

    @Test
    void whatThisProgramDoesNotKnowStaysInTheFile() throws IOException {
        Path file = folder.resolve("Song.mix.json");
        SessionFile.save(everything(), file, false);
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
        Session session = everything();
        var review = session.review().decide(session.plan(), move -> true, _ -> Decision.accepted(new Strength(60)), "all", NOW)
                .keep("Sixty").decide(session.plan(), move -> move.slot() == Slot.PAN, _ -> Decision.rejected("no"), "pan", NOW)
                .lock(session.plan(), move -> move.slot() == Slot.FADER, true, "locked", NOW).undo();
        Path file = folder.resolve("Song.mix.json");
        SessionFile.save(session.withReview(review), file, false);
        assertEquals(review, SessionFile.load(file).review());
    }

    /** A song that was listened to twice, decided on both times, and named in between. */
    private Session reconsidered() {
        Session first = everything();
        var review = first.review().keep("before").turnTo(1, "reconsidered", NOW);
        var gone = new Track("tuba", "Tuba", RoleGuess.UNKNOWN, 1);
        var fader = move("M09", "keys", Slot.FADER, MoveKind.GAIN, new FaderSetting(Decibels.of(1.5)));
        var moves = Stream.concat(first.plan().moves().stream(), Stream.of(fader,
                move("M10", "tuba", Slot.FADER, MoveKind.GAIN, new FaderSetting(Decibels.of(3))))).toList();
        var second = new Proposal(new Intent(Style.JAZZ, Map.of("keys", Presence.LEAD, "kick", Presence.BACK), new Strength(65)),
                List.of(new Track("keys", "Keys", RoleGuess.byUser(Role.PAD), 2), gone),
                new MovePlan(moves, "model y", Map.of("M01", "nothing is proposed here now")), first.decisions(),
                new SongEvidence(List.of(new Passage(4, 6), new Passage(10.5, 12.5)), Map.of("M01", evidence())));
        return new Session(first.title(), first.sampleRate(), List.of(first.proposal(), second), first.tracks(), review,
                first.findings(), first.rawSumLufs(), UnknownFields.NONE);
    }

    private static Evidence evidence() {
        return new Evidence(new Passage(3, 11), -3.2, -5.125, List.of(
                new Effect(Track.MASTER, Quantity.TRUE_PEAK, -1.5, -1.25),
                new Effect("kick", Quantity.AUDIBLE_SHARE, Double.NaN, 40)),
                List.of(new Alternative(Off.OFF, -3.2, 41.5), new Alternative(new FaderSetting(Decibels.of(-1)), -4, Double.NaN)));
    }

    @Test
    void everyProposalIsReadBackWhicheverIsOnTheTable() throws IOException {
        Session session = reconsidered();
        Path file = folder.resolve("Song.mix.json");
        SessionFile.save(session, file, false);
        assertEquals(session, SessionFile.load(file));
        Session undone = session.withReview(session.review().undo());
        SessionFile.save(undone, file, true);
        assertEquals(undone, SessionFile.load(file));
        assertEquals(everything().plan(), undone.plan());
        assertEquals(everything().intent(), undone.intent());
        assertEquals(everything().tracks(), undone.tracks());
        assertEquals(session, undone.withReview(undone.review().redo()));
    }

    @Test
    void aTrackIsWhatTheProposalOnTheTableTakesItFor() {
        assertEquals(Role.PAD, reconsidered().track("keys").orElseThrow().track().role().role());
        assertEquals("Tuba", reconsidered().nameOf("tuba"));
    }

    @Test
    void staleAndConflictAreWrittenForWhoeverReadsTheFile() {
        JsonNode moves = SessionJson.write(reconsidered(), folder).get("moves");
        assertEquals("nothing is proposed here now", moves.get(0).get("stale").asText());
        assertTrue(moves.get(1).get("stale").isNull());
        assertEquals("its track is no longer there", moves.get(9).get("stale").asText());
        assertEquals("M09", moves.get(6).at("/conflictsWith/0").asText());
        assertEquals("M07", moves.get(8).at("/conflictsWith/0").asText());
        assertTrue(moves.get(0).get("conflictsWith").isEmpty());
    }

    @Test
    void twoInForceAtOnePlaceAreRefused() throws IOException {
        Session session = reconsidered();
        Path file = folder.resolve("Song.mix.json");
        SessionFile.save(session.withReview(new Review(new Version(1, session.decisions().with("M09", Decision.ACCEPTED)),
                session.review().history(), Map.of())), file, false);
        var refusal = assertThrows(SessionFileException.class, () -> SessionFile.load(file));
        assertTrue(refusal.getMessage().contains("M07 and M09"), refusal.getMessage());
    }

    @Test
    void aProposalThatIsNotThereIsRefused() throws IOException {
        Path file = folder.resolve("Song.mix.json");
        SessionFile.save(reconsidered(), file, false);
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
    void theRecipeChangesWithWhatIsHeardAndWithNothingElse() {
        Session session = everything();
        String recipe = RecipeHash.of(session, session.desk());
        var retitled = new Session("Another", session.sampleRate(), session.intent(), session.tracks(), session.plan(),
                session.review(), List.of(), -3);
        assertEquals(recipe, RecipeHash.of(retitled, retitled.desk()));
        var louder = session.withReview(Review.of(session.decisions().with("M07", Decision.adjusted(new FaderSetting(Decibels.of(-1.9))))));
        assertNotEquals(recipe, RecipeHash.of(louder, louder.desk()));
        var reordered = new Session(session.title(), session.sampleRate(), session.intent(), session.tracks().reversed(),
                session.plan(), session.review(), session.findings(), session.rawSumLufs());
        assertNotEquals(recipe, RecipeHash.of(reordered, reordered.desk()));
        var faster = new Session(session.title(), 96000, session.intent(), session.tracks(), session.plan(),
                session.review(), session.findings(), session.rawSumLufs());
        assertNotEquals(recipe, RecipeHash.of(faster, faster.desk()));
    }

    @Test
    void savingTwiceGivesTheSameText() throws IOException {
        SessionFile.save(everything(), folder.resolve("a.mix.json"), false);
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
        SessionFile.save(everything(), file, false);
        assertThrows(FileAlreadyExistsException.class, () -> SessionFile.save(everything(), file, false));
        SessionFile.save(everything(), file, true);
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.filter(Files::isRegularFile).toList());
        }
    }

    @Test
    void whatDoesNotFitIsRefusedByItsName() throws IOException {
        Path file = folder.resolve("Song.mix.json");
        SessionFile.save(everything(), file, false);
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
        SessionFile.save(everything(), file, false);
        String text = Files.readString(file);
        assertTrue(text.contains(good), good);
        Files.writeString(file, text.replace(good, bad));
        assertThrows(SessionFileException.class, () -> SessionFile.load(file));
    }

    @Test
    void aFileByTheNameOfALinkIsChangedWhereItReallyIs() throws IOException {
        Path file = Files.createDirectory(folder.resolve("real")).resolve("Song.mix.json");
        SessionFile.save(everything(), file, false);
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
        Session whole = everything();
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
        var session = everything().withReview(Review.of(new Decisions(Map.of("M07", Decision.adjusted(Off.OFF)))));
        Path file = folder.resolve("Song.mix.json");
        SessionFile.save(session, file, false);
        Session loaded = SessionFile.load(file);
        assertEquals(Decision.adjusted(Off.OFF), loaded.decisions().on(loaded.plan().find("M07").orElseThrow()));
    }
}
