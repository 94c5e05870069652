package org.mixwright.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixwright.desktop.TestSong;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.session.Session;
import org.mixwright.session.file.SessionFile;

class OpenSessionTest {
    private final Turns screen = new Turns();
    @TempDir
    private Path folder;
    private Path file;
    private OpenSession open;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("Song.mix.json");
        SessionFile.save(TestSong.session(), file, false);
        open = OpenSession.of(file, TestSong.session(), screen);
    }

    @AfterEach
    void close() throws IOException {
        open.close();
    }

    private Session now() {
        return open.session().get();
    }

    private Move first() {
        return now().plan().moves().getFirst();
    }

    private Move fader() {
        return now().plan().moves().stream().filter(move -> move.slot() == Slot.FADER).findFirst().orElseThrow();
    }

    private Decision.State state(Move move) {
        return now().decisions().on(move).state();
    }

    @Test
    void everyActIsOneStepThatUndoTakesBackAndRedoDoesAgain() {
        Move move = fader();
        List<Consumer<OpenSession>> acts = List.of(
                one -> one.accept(move, Strength.FULL),
                one -> one.reject(move, "too quiet"),
                one -> one.adjust(move, new FaderSetting(Decibels.of(-1))),
                one -> one.postpone(move),
                one -> one.strengthen(move, -10),
                one -> one.lock(move, true),
                one -> one.lock(move, false),
                one -> one.acceptAll(now().plan().moves()),
                one -> one.recallVersion("original"));
        for (Consumer<OpenSession> act : acts) {
            var before = now().decisions();
            int steps = now().review().history().done();
            act.accept(open);
            var after = now().decisions();
            assertNotEquals(before, after);
            assertEquals(steps + 1, now().review().history().done());
            open.undo();
            assertEquals(before, now().decisions());
            open.redo();
            assertEquals(after, now().decisions());
        }
    }

    @Test
    void whatChangesNothingIsNoStep() {
        open.accept(first(), Strength.FULL);
        open.accept(first(), Strength.FULL);
        assertEquals(1, now().review().history().done());
        open.undo();
        open.undo();
        assertEquals(Decision.State.PENDING, state(first()));
    }

    @Test
    void aDragIsHeardButIsNoStepUntilTheMouseIsLetGo() {
        Move move = fader();
        for (int n = 1; n < 20; n++) {
            open.preview(move, new FaderSetting(Decibels.of(-n)));
            assertEquals(new FaderSetting(Decibels.of(-n)), open.heard().get().decisions().on(move).outcome(move));
        }
        assertEquals(0, now().review().history().done());
        assertEquals(TestSong.session(), now());
        open.adjust(move, new FaderSetting(Decibels.of(-19)));
        assertEquals(1, now().review().history().done());
        assertEquals(now(), open.heard().get());
        open.preview(move, new FaderSetting(Decibels.of(3)));
        open.endPreview();
        assertEquals(now(), open.heard().get());
    }

    @Test
    void aDecisionIsOnTheDiskWithinTwoSecondsAndCanBeRead() throws Exception {
        long start = System.nanoTime();
        open.reject(first(), "not this one");
        screen.until(() -> open.savedAt().get().isPresent());
        double seconds = (System.nanoTime() - start) / 1e9;
        assertEquals(now().review(), SessionFile.load(file).review());
        System.out.printf("a decision was on the disk after %.2f s%n", seconds);
        assertTrue(seconds < 10, "took " + seconds + " s");
    }

    @Test
    void aFileThatIsNotThereYetIsWrittenWithoutAnyDecision() throws Exception {
        Path fresh = folder.resolve("New.mix.json");
        try (OpenSession other = OpenSession.of(fresh, TestSong.session(), screen)) {
            screen.until(() -> other.savedAt().get().isPresent());
        }
        assertEquals(TestSong.session().plan(), SessionFile.load(fresh).plan());
    }

    @Test
    void whatWaitsToBeWrittenIsWrittenWhenTheSessionIsLeft() throws IOException {
        Path other = folder.resolve("Left.mix.json");
        OpenSession left = OpenSession.of(other, TestSong.session(), screen);
        left.accept(first(), Strength.FULL);
        left.close();
        assertEquals(left.session().get().review(), SessionFile.load(other).review());
    }

    @Test
    void aLockedMoveStaysAsItIs() {
        open.lock(first(), true);
        var before = now();
        open.accept(first(), Strength.FULL);
        open.reject(first(), "");
        open.adjust(first(), first().after());
        open.strengthen(first(), 10);
        open.acceptAll(List.of(first()));
        assertEquals(before.decisions(), now().decisions());
        open.lock(first(), false);
        open.accept(first(), Strength.FULL);
        assertEquals(Decision.State.ACCEPTED, state(first()));
    }

    @Test
    void acceptingOneOfTwoRejectsTheOtherAndALockedRivalKeepsItOut() throws IOException {
        Path quarrel = folder.resolve("Quarrel.mix.json");
        try (OpenSession two = OpenSession.of(quarrel, TestSong.quarrelling(), screen)) {
            Move one = two.session().get().plan().moves().get(0);
            Move other = two.session().get().plan().moves().get(1);
            two.accept(one, Strength.FULL);
            assertEquals(Decision.State.REJECTED, two.session().get().decisions().on(other).state());
            assertEquals(1, two.session().get().review().history().done());
            two.lock(one, true);
            two.accept(other, Strength.FULL);
            assertFalse(two.session().get().decisions().on(other).isInForce());
            assertTrue(two.session().get().decisions().on(one).isInForce());
        }
    }

    @Test
    void twoWindowsCannotHaveOneSession() {
        assertThrows(IOException.class, () -> OpenSession.of(file, TestSong.session(), screen));
    }

    @Test
    void moreAndLessOfAMoveStayBetweenNothingAndTheMost() {
        Move move = first();
        for (int n = 0; n < 30; n++) {
            open.strengthen(move, 10);
        }
        assertEquals(Strength.HIGHEST_PERCENT, now().decisions().on(move).strength().percent());
        for (int n = 0; n < 30; n++) {
            open.strengthen(move, -10);
        }
        assertEquals(0, now().decisions().on(move).strength().percent());
    }

    @Test
    void whyItCannotBeSavedIsSaidAndGoesWhenItCanAgain() throws Exception {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        try (OpenSession other = OpenSession.of(gone.resolve("Song.mix.json"), TestSong.session(), screen)) {
            screen.until(() -> other.savedAt().get().isPresent());
            Path away = Files.move(gone, folder.resolve("away"));
            other.accept(first(), Strength.FULL);
            screen.until(() -> !other.trouble().get().isEmpty());
            Files.move(away, gone);
            screen.until(() -> other.trouble().get().isEmpty());
        }
    }

    @Test
    void aVersionIsCalledBackByItsName() {
        open.accept(first(), Strength.FULL);
        open.keepVersion("evening");
        var evening = now().decisions();
        open.reject(first(), "");
        open.recallVersion("evening");
        assertEquals(evening, now().decisions());
        assertThrows(IllegalArgumentException.class, () -> open.keepVersion("original"));
        assertThrows(IllegalArgumentException.class, () -> open.recallVersion("never kept"));
    }
}
