package org.mixwright.mix.move;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mixwright.mix.move.PaperMoves.band;
import static org.mixwright.mix.move.PaperMoves.fader;
import static org.mixwright.mix.move.PaperMoves.gain;
import static org.mixwright.mix.move.PaperMoves.highPass;
import static org.mixwright.mix.move.PaperMoves.plan;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.track.Track;

class ReconsideredTest {
    private static final Move KICK = gain("M01", "kick", -3.5);
    private static final Move VOX = gain("M02", "vox", 2);
    private static final Move MASTER = gain("M03", Track.MASTER, 1);
    private static final MovePlan OLD = plan(KICK, VOX, MASTER);

    private static MovePlan reconsidered(MovePlan old, Decisions decisions, Move... fresh) {
        return Reconsidered.of(old, decisions, plan(fresh), List.of("kick", "vox", "hat"),
                Reconsidered.lastNumber(List.of(old)), _ -> "nothing is proposed here now");
    }

    private static Decisions set(Decision decision) {
        return Decisions.NONE.with("M01", decision);
    }

    static List<Decision> whatAPersonCanSay() {
        return List.of(Decision.ACCEPTED, Decision.accepted(new Strength(40)), Decision.adjusted(fader(-1)),
                Decision.adjusted(Off.OFF), Decision.REJECTED, Decision.rejected("it is meant so"),
                Decision.PENDING.withLock(true), Decision.ACCEPTED.withLock(true));
    }

    @Test
    void theSameProposalsAreNoNews() {
        assertEquals(OLD, reconsidered(OLD, Decisions.NONE, gain("X7", "vox", 2), gain("X1", Track.MASTER, 1), gain("X3", "kick", -3.5)));
    }

    @Test
    void whatWasPendingIsReplacedAndKeepsItsId() {
        assertEquals(plan(gain("M01", "kick", -2), MASTER), reconsidered(OLD, Decisions.NONE, gain("M01", "kick", -2), MASTER));
    }

    @ParameterizedTest
    @MethodSource("whatAPersonCanSay")
    void whatThePersonSetStaysAndTheDifferenceStandsBesideIt(Decision decision) {
        var plan = reconsidered(OLD, set(decision), gain("M01", "kick", -2), VOX, MASTER);
        assertEquals(List.of("M01", "M04", "M02", "M03"), plan.moves().stream().map(Move::id).toList());
        assertEquals(KICK, plan.moves().getFirst());
        assertEquals(fader(-2), plan.moves().get(1).after());
        String sentence = plan.moves().get(1).reason().detail();
        assertTrue(sentence.startsWith("Proposed anew: \u22122.0 dB instead of ") && sentence.endsWith("It is so."), sentence);
        assertEquals(Map.of(), plan.withdrawn());
        assertEquals(set(decision).fold(Desk.NEUTRAL, OLD), set(decision).fold(Desk.NEUTRAL, plan), "nothing sounds different");
    }

    @ParameterizedTest
    @MethodSource("whatAPersonCanSay")
    void whatIsNoLongerProposedStaysWithAReason(Decision decision) {
        var plan = reconsidered(OLD, set(decision), VOX, MASTER);
        assertEquals(OLD.moves(), plan.moves());
        assertEquals(Map.of("M01", "nothing is proposed here now"), plan.withdrawn());
    }

    @ParameterizedTest
    @MethodSource("whatAPersonCanSay")
    void aProposalThatLooksAlikeIsTheSameMove(Decision decision) {
        assertEquals(OLD, reconsidered(OLD, set(decision), gain("M01", "kick", -3.52), VOX, MASTER));
    }

    @Test
    void aProposalThatThePersonHasSetAlreadyIsNoNews() {
        assertEquals(OLD, reconsidered(OLD, set(Decision.adjusted(fader(-2))), gain("M01", "kick", -2), VOX, MASTER));
    }

    @Test
    void whatIsProposedAgainIsNoLongerWithdrawn() {
        var without = reconsidered(OLD, set(Decision.ACCEPTED), VOX, MASTER);
        assertEquals(OLD, reconsidered(without, set(Decision.ACCEPTED), KICK, VOX, MASTER));
    }

    @Test
    void listeningTwiceGivesNothingMoreThanOnce() {
        var once = reconsidered(OLD, set(Decision.ACCEPTED), gain("M01", "kick", -2), VOX, MASTER);
        assertEquals(once, reconsidered(once, set(Decision.ACCEPTED), gain("M01", "kick", -2), VOX, MASTER));
    }

    @Test
    void theSecondDifferenceReplacesTheFirstWhileItIsPending() {
        var once = reconsidered(OLD, set(Decision.ACCEPTED), gain("M01", "kick", -2), VOX, MASTER);
        var twice = reconsidered(once, set(Decision.ACCEPTED), gain("M01", "kick", -1), VOX, MASTER);
        assertEquals(fader(-1), twice.find("M04").orElseThrow().after());
        assertEquals(4, twice.moves().size());
    }

    @Test
    void whoWentBackToTheOldOneIsNotAskedAgain() {
        var once = reconsidered(OLD, set(Decision.ACCEPTED), gain("M01", "kick", -2), VOX, MASTER);
        var decided = set(Decision.ACCEPTED).with("M04", Decision.rejected("you picked M01"));
        assertEquals(once.moves(), reconsidered(once, decided, gain("M01", "kick", -2), VOX, MASTER).moves());
    }

    @Test
    void movesOfNewTracksComeInPendingUnderNewIds() {
        var plan = reconsidered(OLD, Decisions.NONE, KICK, VOX, gain("M03", "hat", 4), gain("M04", Track.MASTER, 1));
        assertEquals(List.of("M01", "M02", "M04", "M03"), plan.moves().stream().map(Move::id).toList());
        assertEquals("hat", plan.find("M04").orElseThrow().trackId());
    }

    @Test
    void anIdThatWasEverUsedIsNotUsedForSomethingElse() {
        var without = reconsidered(OLD, Decisions.NONE, KICK, VOX);
        var plan = Reconsidered.of(without, Decisions.NONE, plan(KICK, VOX, highPass("M03", "kick", 40)), List.of("kick", "vox"),
                Reconsidered.lastNumber(List.of(OLD, without)), _ -> "");
        assertEquals("M04", plan.moves().getFirst().id());
    }

    @Test
    void asSuggestedIsWhatTheNewestAnalysisSuggests() {
        var plan = reconsidered(OLD, set(Decision.ACCEPTED).with("M02", Decision.ACCEPTED), gain("M01", "kick", -2), MASTER);
        assertEquals(Decisions.acceptAll(plan(gain("M01", "kick", -2), MASTER), Strength.FULL)
                        .fold(Desk.NEUTRAL, plan(gain("M01", "kick", -2), MASTER)),
                Decisions.acceptAll(plan, Strength.FULL).fold(Desk.NEUTRAL, plan));
    }

    /** The bands of a new analysis come in the order of their frequencies: a new low one pushes the others on. */
    @Test
    void anEqBandIsKnownByItsFrequencyAndNotByItsSlot() {
        var old = plan(band("M01", "kick", Slot.EQ_1, 300, -3));
        var plan = reconsidered(old, set(Decision.ACCEPTED), band("M01", "kick", Slot.EQ_1, 60, 2), band("M02", "kick", Slot.EQ_2, 300, -3));
        assertEquals(List.of(band("M01", "kick", Slot.EQ_1, 300, -3), band("M02", "kick", Slot.EQ_2, 60, 2)), plan.moves());
    }

    @Test
    void anEqBandNearThePersonsIsAConflictWithIt() {
        var old = plan(band("M01", "kick", Slot.EQ_1, 300, -3));
        var plan = reconsidered(old, set(Decision.ACCEPTED), band("M01", "kick", Slot.EQ_1, 60, 2), band("M02", "kick", Slot.EQ_2, 340, -4));
        assertEquals(List.of(Slot.EQ_1, Slot.EQ_1, Slot.EQ_2), plan.moves().stream().map(Move::slot).toList());
        assertEquals(band("", "kick", Slot.EQ_1, 340, -4).after(), plan.moves().get(1).after());
        assertEquals(1, set(Decision.ACCEPTED).rivals(plan, plan.moves().getFirst()).size());
    }
}
