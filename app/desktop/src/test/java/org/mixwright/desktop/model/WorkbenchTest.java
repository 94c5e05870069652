package org.mixwright.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mixwright.desktop.StillTransport;
import org.mixwright.desktop.TestSong;
import org.mixwright.desktop.model.Workbench.Overlay;
import org.mixwright.desktop.model.Workbench.Region;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.Strength;
import org.mixwright.session.Session;

class WorkbenchTest {
    private final StillTransport transport = new StillTransport();
    private final Settings settings = new Settings();
    @TempDir
    private Path folder;
    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        take(TestSong.session());
    }

    private void take(Session session) throws IOException {
        close();
        bench = new Workbench(OpenSession.of(folder.resolve("Song %d.mix.json".formatted(System.nanoTime())), session, new Turns()),
                transport, settings);
    }

    @AfterEach
    void close() throws IOException {
        if (bench != null) {
            bench.close();
        }
    }

    private Move move(int place) {
        return bench.open().session().get().plan().moves().get(place);
    }

    private Move inHand() {
        return bench.review().selected().get().orElseThrow().move();
    }

    private Decision on(int place) {
        return bench.open().session().get().decisions().on(move(place));
    }

    @Test
    void acceptingGoesOnToTheNextThatWaits() {
        bench.perform(Act.ACCEPT);
        assertEquals(Decision.State.ACCEPTED, on(0).state());
        assertEquals(move(1), inHand());
        bench.perform(Act.REJECT);
        assertEquals(Decision.State.REJECTED, on(1).state());
        assertEquals(move(2), inHand());
    }

    @Test
    void whoDoesNotWantToGoOnStays() {
        settings.autoAdvance = false;
        bench.perform(Act.ACCEPT);
        assertEquals(move(0), inHand());
    }

    @ParameterizedTest
    @EnumSource(value = Act.class, names = {"ACCEPT", "REJECT", "POSTPONE", "LESS", "MORE", "LOCK", "UNDO", "REDO", "NEXT", "PREVIOUS",
        "ACCEPT_SHOWN", "BYPASS", "DELTA", "SOLO", "MUTE", "LEVEL_MATCH", "STATE_A", "STATE_D", "EDIT", "WHY", "LESSON", "BEGINNER"})
    void nothingButTheTransportsOwnKeysMovesOrStopsTheSong(Act act) {
        transport.play();
        transport.seek(3.25);
        bench.perform(Act.ACCEPT);
        bench.perform(act);
        assertTrue(transport.isPlaying());
        assertEquals(3.25, transport.positionSeconds());
        transport.pause();
        bench.perform(act);
        assertFalse(transport.isPlaying());
        assertEquals(3.25, transport.positionSeconds());
    }

    @Test
    void aWaitingMoveIsTriedAndOneInForceIsLeftOut() {
        bench.perform(Act.BYPASS);
        assertEquals(Transport.Judging.WITH, transport.judging());
        assertEquals(Optional.of(move(0)), transport.judged());
        bench.perform(Act.BYPASS);
        assertTrue(transport.judged().isEmpty());
        settings.autoAdvance = false;
        bench.perform(Act.ACCEPT);
        bench.perform(Act.BYPASS);
        assertEquals(Transport.Judging.WITHOUT, transport.judging());
        bench.perform(Act.DELTA);
        assertEquals(Transport.Judging.DIFFERENCE, transport.judging());
        bench.perform(Act.DELTA);
        assertTrue(transport.judged().isEmpty());
    }

    @Test
    void goingOnToAnotherMoveEndsJudgingTheOneBefore() {
        bench.perform(Act.DELTA);
        bench.perform(Act.NEXT);
        assertTrue(transport.judged().isEmpty());
    }

    @Test
    void theEvidenceIsLoopedFromItsBeginningAndOnceMoreLetsGo() {
        var passage = bench.why().get().flatMap(Why::strongest).orElseThrow();
        bench.perform(Act.LOOP_EVIDENCE);
        assertEquals(Optional.of(passage), transport.loop());
        assertEquals(passage.startSeconds(), transport.positionSeconds());
        bench.perform(Act.LOOP_EVIDENCE);
        assertTrue(transport.loop().isEmpty());
    }

    @Test
    void acceptingAllThatAreShownIsTakenBackByOneUndo() {
        bench.perform(Act.ACCEPT_SHOWN);
        assertEquals("message.bulk", bench.message().get());
        assertEquals(bench.open().session().get().plan().moves().size(), bench.lastBulk().get().orElseThrow().taken().size());
        assertEquals(0, bench.review().count().get().open());
        bench.perform(Act.UNDO);
        assertEquals(0, bench.review().count().get().decided());
        assertFalse(bench.isPossible(Act.UNDO));
        assertEquals("", bench.message().get());
    }

    @Test
    void acceptingAllTakesTheAmountThatWasWanted() {
        bench.perform(Act.ACCEPT_SHOWN);
        assertEquals(bench.open().session().get().intent().amount(), on(0).strength());
    }

    @Test
    void acceptingAllLeavesTheStaleAndTheQuarrelling() throws IOException {
        take(TestSong.quarrelling());
        bench.perform(Act.ACCEPT_SHOWN);
        assertEquals(2, bench.lastBulk().get().orElseThrow().quarrelling().size());
        assertFalse(on(0).isInForce() || on(1).isInForce());
        take(TestSong.stale());
        bench.perform(Act.ACCEPT_SHOWN);
        assertEquals(1, bench.lastBulk().get().orElseThrow().stale().size());
        assertFalse(on(0).isInForce());
    }

    @Test
    void whatIsLockedSaysSoAndTheSelectionStays() {
        bench.perform(Act.LOCK);
        bench.perform(Act.ACCEPT);
        assertEquals("message.locked", bench.message().get());
        assertEquals(move(0), inHand());
        bench.perform(Act.LOCK);
        bench.perform(Act.ACCEPT);
        assertEquals("", bench.message().get());
        assertTrue(on(0).isInForce());
    }

    @Test
    void aLockedRivalSaysSo() throws IOException {
        take(TestSong.quarrelling());
        settings.autoAdvance = false;
        bench.perform(Act.ACCEPT);
        bench.perform(Act.LOCK);
        bench.review().select(move(1).id());
        bench.perform(Act.ACCEPT);
        assertEquals("message.rival-locked", bench.message().get());
    }

    @Test
    void moreAndLessAreTenPercentEach() {
        bench.perform(Act.LESS);
        assertEquals(new Strength(90), on(0).strength());
        bench.perform(Act.MORE);
        bench.perform(Act.MORE);
        assertEquals(new Strength(110), on(0).strength());
    }

    @Test
    void theRegionsGoRound() {
        bench.region().set(Region.TRANSPORT);
        for (int n = 1; n <= Region.values().length; n++) {
            bench.perform(Act.NEXT_REGION);
            assertEquals(Region.values()[n % Region.values().length], bench.region().get());
        }
        bench.perform(Act.PREVIOUS_REGION);
        assertEquals(Region.WHY, bench.region().get());
    }

    @Test
    void switchingModesLosesNothing() {
        bench.perform(Act.ACCEPT);
        var before = bench.open().session().get();
        Move inHand = inHand();
        for (Act mode : Set.of(Act.BEGINNER, Act.LESSON, Act.ENGINEER)) {
            bench.perform(mode);
            assertEquals(before, bench.open().session().get());
            assertEquals(inHand, inHand());
            assertEquals(bench.mode().get().name().toLowerCase(java.util.Locale.ROOT), settings.mode);
        }
    }

    @Test
    void aLessonKeepsTheValueToItselfUntilOneIsSet() {
        bench.perform(Act.LESSON);
        assertTrue(bench.isHidden(bench.review().selected().get().orElseThrow()));
        assertFalse(bench.isPossible(Act.WHAT_IF));
        settings.autoAdvance = false;
        bench.perform(Act.REJECT);
        assertFalse(bench.isHidden(bench.review().selected().get().orElseThrow()));
        assertTrue(bench.isPossible(Act.WHAT_IF));
    }

    @Test
    void levelMatchingIsRememberedForNextTime() {
        bench.perform(Act.LEVEL_MATCH);
        assertFalse(transport.isLevelMatched());
        assertFalse(settings.levelMatch);
    }

    @Test
    void mutingTellsTheTransport() {
        bench.perform(Act.MUTE);
        assertEquals(bench.tracks(), transport.tracks);
        assertFalse(bench.tracks().isHeard(inHand().trackId()));
    }

    @Test
    void theSameKeyOpensAndClosesASheet() {
        bench.perform(Act.HISTORY);
        assertEquals(Overlay.HISTORY, bench.overlay().get());
        bench.perform(Act.KEY_SHEET);
        assertEquals(Overlay.KEYS, bench.overlay().get());
        bench.perform(Act.KEY_SHEET);
        assertEquals(Overlay.NONE, bench.overlay().get());
    }

    @Test
    void withNothingOnTheTableNothingGoesWrong() throws IOException {
        take(TestSong.with(java.util.List.of(), java.util.Map.of()));
        for (Act act : EnumSet.allOf(Act.class)) {
            bench.perform(act);
        }
        assertTrue(bench.review().selected().get().isEmpty());
        assertEquals(0, bench.review().count().get().all());
    }
}
