package org.mixwright.mix.move;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.unit.Decibels;

class ReviewTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final int MOVES = 8;
    private static final MovePlan PLAN = new MovePlan(IntStream.range(0, MOVES).mapToObj(n -> new Move("M" + n, "t" + n,
            Slot.FADER, MoveKind.GAIN, Off.OFF, new FaderSetting(Decibels.of(-n - 1)), new Confidence(0.7),
            new Reason("A claim.", "It is loud.", new Gauge.LevelInMix(), 1, -1, 0, Double.NaN, Double.NaN, "rule", 0, List.of(),
                Leanings.NONE))).toList(), "test");

    private static Review accept(Review review, String id) {
        return review.decide(PLAN, move -> move.id().equals(id), _ -> Decision.ACCEPTED, "accepted " + id, NOW);
    }

    private static Review acceptAll(Review review) {
        return review.decide(PLAN, _ -> true, _ -> Decision.ACCEPTED, "accepted all", NOW);
    }

    @Test
    void manyDecisionsAtOnceAreOneStep() {
        var review = acceptAll(accept(Review.NONE, "M3"));
        assertEquals(2, review.history().steps().size());
        assertEquals(MOVES - 1, review.history().last().changes().size(), "M3 was accepted already");
        assertEquals(accept(Review.NONE, "M3").decisions(), review.undo().decisions());
    }

    @Test
    void lockedMovesStayWhenManyAreDecided() {
        var review = acceptAll(accept(Review.NONE, "M1").lock(PLAN, move -> move.id().equals("M2"), true, "locked", NOW));
        assertEquals(MOVES - 1, review.decisions().count(PLAN, Decision.State.ACCEPTED));
        assertEquals(Decision.PENDING.withLock(true), review.decisions().on(PLAN.moves().get(2)));
    }

    @Test
    void whatChangesNothingIsNoStep() {
        var review = accept(Review.NONE, "M3");
        assertSame(review, accept(review, "M3"));
        assertSame(Review.NONE, Review.NONE.undo());
        assertSame(review, review.redo());
    }

    /** Deciding after undoing must not lose what was undone: it is found again by undoing on. */
    @Test
    void whatWasUndoneIsNotLostByADecision() {
        var first = accept(accept(Review.NONE, "M1"), "M2");
        var second = accept(first.undo().undo(), "M5");
        assertEquals(List.of("accepted M1", "accepted M2", "took back: accepted M2", "took back: accepted M1", "accepted M5"),
                second.history().steps().stream().map(Step::what).toList());
        assertEquals(first.decisions(), second.undo().undo().undo().decisions());
    }

    /** Whatever is done in whatever order: undoing all of it leads to the start, redoing all of it back. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everythingCanBeUndoneAndRedone(long seed) {
        var random = new Random(seed);
        var review = Review.NONE;
        for (int n = 0; n < 200; n++) {
            int pick = random.nextInt(MOVES);
            double percent = random.nextInt(151);
            review = switch (random.nextInt(6)) {
                case 0 -> review.undo();
                case 1 -> review.redo();
                case 2 -> review.lock(PLAN, move -> move.id().equals("M" + pick), random.nextBoolean(), "lock", NOW);
                case 3 -> review.keep("v" + pick).recall(PLAN, random.nextBoolean() ? "v" + pick : "as suggested", NOW);
                case 4 -> review.decide(PLAN, _ -> random.nextBoolean(), _ -> Decision.rejected("why"), "reject", NOW);
                default -> review.decide(PLAN, move -> move.id().equals("M" + pick),
                        _ -> Decision.accepted(new Strength(percent)), "accept", NOW);
            };
        }
        var end = review;
        while (review.history().canUndo()) {
            review = review.undo();
        }
        assertEquals(Decisions.NONE, review.decisions());
        while (review.history().done() < end.history().done()) {
            review = review.redo();
        }
        assertEquals(end.decisions(), review.decisions());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSameDecisionsInAnotherOrderGiveTheSameDesk(long seed) {
        var ids = new ArrayList<>(PLAN.moves().stream().map(Move::id).toList());
        Collections.shuffle(ids, new Random(seed));
        var review = Review.NONE;
        for (String id : ids) {
            review = accept(review, id);
        }
        assertEquals(acceptAll(Review.NONE).decisions().fold(Desk.NEUTRAL, PLAN),
                review.decisions().fold(Desk.NEUTRAL, PLAN));
    }

    @Test
    void versionsComeBackAndTheTwoPermanentOnesAreAlwaysThere() {
        var review = acceptAll(accept(Review.NONE, "M3").keep("Only three "));
        assertEquals(1, review.recall(PLAN, "only THREE", NOW).decisions().count(PLAN, Decision.State.ACCEPTED));
        assertEquals(MOVES, review.recall(PLAN, "original", NOW).decisions().count(PLAN, Decision.State.PENDING));
        assertEquals(MOVES, Review.NONE.recall(PLAN, "As suggested", NOW).decisions().count(PLAN, Decision.State.ACCEPTED));
        assertEquals(review.decisions(), review.recall(PLAN, "original", NOW).undo().decisions());
        assertThrows(IllegalArgumentException.class, () -> review.keep("Original"));
        assertThrows(IllegalArgumentException.class, () -> review.keep(" "));
        var unknown = assertThrows(IllegalArgumentException.class, () -> review.recall(PLAN, "four", NOW));
        assertTrue(unknown.getMessage().contains("only three"), unknown.getMessage());
    }

    private static final Move OTHER = PaperMoves.gain("N3", "t3", -9);
    private static final MovePlan QUARREL = new MovePlan(Stream.concat(PLAN.moves().stream(), Stream.of(OTHER)).toList(), "test");

    private static Review decide(Review review, Decision decision, String... ids) {
        return review.decide(QUARREL, move -> List.of(ids).contains(move.id()), _ -> decision, "decided", NOW);
    }

    @Test
    void whoPicksOneOfTwoRejectsTheOtherInTheSameStep() {
        var review = decide(decide(Review.NONE, Decision.ACCEPTED, "M3"), Decision.ACCEPTED, "N3");
        assertEquals(Decision.rejected("you picked N3"), review.decisions().on("M3"));
        assertEquals(2, review.history().steps().size());
        var back = decide(review, Decision.adjusted(PaperMoves.fader(-1)), "M3");
        assertEquals(Decision.rejected("you picked M3"), back.decisions().on("N3"));
        assertEquals(Decision.ACCEPTED, back.undo().undo().decisions().on("M3"));
    }

    @Test
    void whatWasRejectedBeforeKeepsItsReason() {
        var review = decide(decide(Review.NONE, Decision.rejected("too quiet"), "M3"), Decision.ACCEPTED, "N3");
        assertEquals(Decision.rejected("too quiet"), review.decisions().on("M3"));
    }

    @Test
    void noStepDecidesBetweenTwoByItself() {
        var review = decide(decide(Review.NONE, Decision.accepted(new Strength(50)), "M3"), Decision.ACCEPTED, "M3", "N3", "M4");
        assertEquals(Decision.accepted(new Strength(50)), review.decisions().on("M3"));
        assertEquals(Decision.rejected("you picked M3"), review.decisions().on("N3"));
        assertEquals(Decision.ACCEPTED, review.decisions().on("M4"));
        assertEquals(Decision.REJECTED, decide(review, Decision.REJECTED, "M3", "N3").decisions().on("M3"));
    }

    @Test
    void whatIsLockedInForceCanNotBePickedAway() {
        var locked = decide(Review.NONE, Decision.ACCEPTED, "M3").lock(QUARREL, move -> move.id().equals("M3"), true, "lock", NOW);
        assertSame(locked, decide(locked, Decision.ACCEPTED, "N3"));
        assertFalse(locked.canBePicked(QUARREL, OTHER));
        var open = Review.NONE.lock(QUARREL, move -> move.id().equals("M3"), true, "lock", NOW);
        assertEquals(Decision.ACCEPTED, decide(open, Decision.ACCEPTED, "N3").decisions().on("N3"));
        assertEquals(Decision.PENDING.withLock(true), decide(open, Decision.ACCEPTED, "N3").decisions().on("M3"));
    }

    @Test
    void anotherProposalIsOneStepAndAVersionRemembersItsOwn() {
        var review = accept(Review.NONE, "M1").keep("first").turnTo(1, "reconsidered", NOW);
        assertEquals(1, review.now().proposal());
        assertEquals(0, review.undo().now().proposal());
        assertEquals(1, review.undo().redo().now().proposal());
        assertEquals(0, review.recall(PLAN, "first", NOW).now().proposal());
        assertEquals(1, review.recall(PLAN, "original", NOW).now().proposal());
        var over = accept(review.undo(), "M2");
        assertEquals(List.of("accepted M1", "reconsidered", "took back: reconsidered", "accepted M2"),
                over.history().steps().stream().map(Step::what).toList());
        assertEquals(1, over.undo().undo().now().proposal(), "what was undone is found again");
        assertSame(review, review.turnTo(1, "again", NOW));
    }
}
