package org.mixwright.session.listen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.file.WavContent;
import org.mixwright.audio.file.WavEncoding;
import org.mixwright.audio.file.WavSink;
import org.mixwright.audio.playback.PulledOutput;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.intent.Style;
import org.mixwright.mix.move.Confidence;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Evidence;
import org.mixwright.mix.move.Gauge;
import org.mixwright.mix.move.Leanings;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.move.SongEvidence;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.track.Role;
import org.mixwright.mix.track.RoleGuess;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Passage;
import org.mixwright.session.Session;
import org.mixwright.session.SessionTrack;
import org.mixwright.session.stems.ChannelPick;
import org.mixwright.session.stems.ImportedTrack;

/** Two sines whose levels say what is heard. */
class ListeningRoomTest {
    private static final int RATE = 48_000;
    private static final int BLOCK = 480;
    private static final int SECONDS = 12;
    private static final double LOUD = 0.1;
    private static final Move VOICE = fader("M01", "voice", -6);
    private static final Move MASTER = fader("M02", Track.MASTER, 9);
    private static final Passage STRONGEST = new Passage(3, 5);

    @TempDir
    Path folder;
    private Path tapes;
    private final PulledOutput output = new PulledOutput(RATE, BLOCK, 0);
    private ListeningRoom room;
    private Session session;

    private static Move fader(String id, String strip, double db) {
        return new Move(id, strip, Slot.FADER, MoveKind.GAIN, Off.OFF, new FaderSetting(Decibels.of(db)), new Confidence(0.5),
                new Reason("A claim.", "", new Gauge.LevelInMix(), 1, 0, 2, Double.NaN, Double.NaN, "rule", 0, List.of(),
                        Leanings.NONE));
    }

    @BeforeEach
    void open() throws IOException {
        tapes = Files.createDirectory(folder.resolve("tapes"));
        session = new Session("Song", RATE, new Intent(Style.values()[0], Map.of(), Strength.FULL),
                List.of(track("bass", 100), track("voice", 1000)), new MovePlan(List.of(VOICE, MASTER), "test"), Review.NONE,
                List.of(), -14).withEvidence(new SongEvidence(List.of(STRONGEST), Map.of(
                        VOICE.id(), new Evidence(STRONGEST, 0, 0, List.of(), List.of()))));
        room = ListeningRoom.to(session, output, tapes);
        waitFor(() -> room.tape().isComplete());
    }

    private SessionTrack track(String id, double hertz) throws IOException {
        Path file = folder.resolve(id + ".wav");
        var second = new AudioBlock(1, RATE);
        for (int n = 0; n < RATE; n++) {
            second.channel(0)[n] = (float) (LOUD * Math.sin(2 * Math.PI * hertz * n / RATE));
        }
        try (var sink = WavSink.create(file, WavContent.TRACK, RATE, 1, WavEncoding.FLOAT_32, WavSink.Overwrite.NO, List.of())) {
            for (int s = 0; s < SECONDS; s++) {
                sink.write(second);
            }
            sink.complete();
        }
        return new SessionTrack(new Track(id, id, RoleGuess.byUser(Role.OTHER), 1), new ImportedTrack(
                id, id, List.of(new ChannelPick(file, 0)), RATE, (long) SECONDS * RATE, 0), -20);
    }

    @AfterEach
    void close() throws IOException {
        room.close();
        assertTrue(output.isClosed());
        try (var left = Files.list(tapes)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private static void waitFor(BooleanSupplier there) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!there.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited in vain");
            LockSupport.parkNanos(100_000);
        }
    }

    /** The level of a sine in what is heard once all is settled, dB against its level in the stem, panned to the centre. */
    private double heardDb(double hertz) {
        waitFor(() -> {
            output.pull(0);
            return room.player().isReady();
        });
        room.player().play();
        for (int block = 0; block < 15; block++) {
            output.pull(BLOCK);
        }
        waitFor(() -> {
            output.pull(BLOCK);
            return room.player().isSettled();
        });
        double sine = 0;
        double cosine = 0;
        int frames = RATE / 10;
        for (int n = 0; n < frames; n += BLOCK) {
            var block = output.pull(BLOCK);
            for (int k = 0; k < BLOCK; k++) {
                double phase = 2 * Math.PI * hertz * (n + k) / RATE;
                sine += block.channel(0)[k] * Math.sin(phase) * 2 / frames;
                cosine += block.channel(0)[k] * Math.cos(phase) * 2 / frames;
            }
        }
        room.player().pause();
        output.pull(BLOCK);
        output.pull(BLOCK); // it fades out
        room.player().seek(RATE);
        return 20 * Math.log10(Math.hypot(sine, cosine) / LOUD / Math.sqrt(0.5));
    }

    private Session deciding(Move move, Decision decision) {
        return session.withReview(session.review().decide(
                session.plan(), move::equals, _ -> decision, "decided", Instant.EPOCH));
    }

    @Test
    void scenesHoldTheOriginalAndWhatIsDecidedWhichFollowsTheDecisions() {
        assertEquals(Scene.B, room.scene());
        assertEquals(0, heardDb(1000), 0.01);
        room.follow(deciding(VOICE, Decision.ACCEPTED));
        assertEquals(-6, heardDb(1000), 0.01);
        room.switchTo(Scene.A);
        assertEquals(0, heardDb(1000), 0.01);
        room.switchTo(Scene.D);
        assertEquals(Scene.A, room.scene(), "an empty scene is not switched to");
        room.put(Scene.D, new Choice.AsSuggested());
        room.switchTo(Scene.D);
        assertEquals(3, heardDb(1000), 0.01);
        assertThrows(IllegalArgumentException.class, () -> room.put(Scene.C, new Choice.Named("nowhere")));
    }

    @Test
    void aMoveIsHeardWithItWithoutItAndAlone() {
        room.follow(deciding(VOICE, Decision.adjusted(new FaderSetting(Decibels.of(-3)))));
        room.judge(VOICE, Judging.WITHOUT);
        assertEquals(0, heardDb(1000), 0.01);
        room.judge(VOICE, Judging.WITH);
        assertEquals(-3, heardDb(1000), 0.01);
        room.judge(VOICE, Judging.DIFFERENCE);
        assertEquals(20 * Math.log10(1 - Math.pow(10, -3 / 20.0)), heardDb(1000), 0.01);
        assertTrue(heardDb(100) < -100, "what the move leaves alone is not heard");
        room.judge(MASTER, Judging.WITH);
        assertEquals(-3 + 9, heardDb(1000), 0.01);
        room.endJudging();
        assertEquals(-3, heardDb(1000), 0.01);
    }

    @Test
    void aDeskThatIsTriedOutIsHeardUntilTheNextDecision() {
        room.tryOut(with(room.desk(), "voice", new FaderSetting(Decibels.of(-9))));
        assertEquals(-9, heardDb(1000), 0.01);
        room.endTryOut();
        assertEquals(0, heardDb(1000), 0.01);
        room.tryOut(with(room.desk(), "voice", new FaderSetting(Decibels.of(-9))));
        room.follow(deciding(VOICE, Decision.ACCEPTED));
        assertEquals(-6, heardDb(1000), 0.01);
    }

    private static Desk with(Desk desk, String strip, Setting fader) {
        return desk.with(strip, desk.strip(strip).with(Slot.FADER, fader));
    }

    @Test
    void theLouderSceneIsTurnedDownByJustTheDifference() throws Exception {
        room.follow(deciding(VOICE, Decision.ACCEPTED));
        var asked = new CountDownLatch(1);
        room.match(pair -> {
            try {
                asked.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return new LevelDifference.Louder(2.5, "It is so.");
        });
        assertEquals(Matched.State.MEASURING, room.matched().state());
        assertEquals(-6, heardDb(1000), 0.01);
        asked.countDown();
        waitFor(() -> room.matched().state() == Matched.State.MATCHED);
        assertEquals(new Matched(Matched.State.MATCHED, 2.5, 2.5, "It is so."), room.matched());
        assertEquals(-8.5, heardDb(1000), 0.001);
        room.switchTo(Scene.A);
        assertEquals(0, heardDb(1000), 0.001);
        room.match(LevelDifference.NONE);
        room.switchTo(Scene.B);
        assertEquals(-6, heardDb(1000), 0.001);
        assertEquals(Matched.State.OFF, room.matched().state());
    }

    @Test
    void measuredLevelsMakeTwoMixesEquallyLoud() {
        room.follow(deciding(MASTER, Decision.ACCEPTED));
        room.match(new MeasuredDifference(session.tracks(), RATE, 1));
        room.loop(new Passage(2, 4));
        waitFor(() -> room.matched().state() == Matched.State.MATCHED);
        assertEquals(9, room.matched().loweredDb(), 0.1);
        double decided = heardDb(1000);
        room.switchTo(Scene.A);
        assertEquals(decided, heardDb(1000), 0.2);
    }

    @Test
    void aFaderMoveOfASoloedTrackIsNotMatchedAwayAndItSaysWhy() {
        room.match(new MeasuredDifference(session.tracks(), RATE, 1));
        room.solo(Set.of("voice"));
        room.judge(VOICE, Judging.WITH);
        waitFor(() -> room.matched().state() == Matched.State.UNMATCHED);
        assertTrue(room.matched().because().contains("the match would take the change of gain away again"));
        assertEquals(-6, heardDb(1000), 0.01);
        assertTrue(heardDb(100) < -100);
        room.solo(Set.of());
        waitFor(() -> room.matched().state() == Matched.State.MATCHED);
        assertTrue(room.matched().louderDb() < -1);
    }

    @Test
    void theLoopIsWhereTheMoveShowsMost() {
        assertEquals(Optional.of(STRONGEST), room.loopStrongest(VOICE));
        assertEquals(3 * RATE, room.player().position());
        assertEquals(Optional.of(STRONGEST), room.player().loop());
        assertEquals(Optional.empty(), room.loopStrongest(MASTER));
        waitFor(() -> {
            output.pull(0);
            return room.player().isReady();
        });
        room.player().play();
        for (int block = 0; block < 250; block++) {
            waitFor(() -> room.player().isReady());
            output.pull(BLOCK);
        }
        assertEquals(3 * RATE + RATE / 2, room.player().position());
        room.endLoop();
        assertEquals(Optional.empty(), room.player().loop());
    }
}
