package org.mixwright.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mixwright.desktop.TestSong;
import org.mixwright.desktop.model.ReviewModel.Filter;
import org.mixwright.desktop.model.ReviewModel.Sort;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.Strength;
import org.mixwright.session.Session;

class ReviewModelTest {
    @TempDir
    private Path folder;
    private OpenSession open;
    private ReviewModel review;

    @BeforeEach
    void open() throws IOException {
        take(TestSong.session());
    }

    private void take(Session session) throws IOException {
        close();
        open = OpenSession.of(folder.resolve("Song %d.mix.json".formatted(System.nanoTime())), session, new Turns());
        review = new ReviewModel(open);
    }

    @AfterEach
    void close() throws IOException {
        if (open != null) {
            open.close();
        }
    }

    private List<String> shown() {
        return review.cards().stream().map(MoveCard::id).toList();
    }

    private String inHand() {
        return review.selected().get().orElseThrow().id();
    }

    private Move move(int place) {
        return open.session().get().plan().moves().get(place);
    }

    @Test
    void beginsWithTheFirstThatWaitsInTheOrderOfThePlan() {
        assertEquals(open.session().get().plan().moves().stream().map(Move::id).toList(), shown());
        assertEquals(move(0).id(), inHand());
    }

    @ParameterizedTest
    @EnumSource(Filter.class)
    void aFilterShowsWhatItSaysAndLosesNothing(Filter filter) {
        review.filter().set(filter);
        assertTrue(review.cards().stream().allMatch(filter::takes));
        review.filter().set(Filter.ALL);
        assertEquals(open.session().get().plan().moves().size(), shown().size());
    }

    @Test
    void everyMoveIsShownByAFilterOfItsKind() {
        var found = new ArrayList<String>();
        for (Filter filter : List.of(Filter.GAIN, Filter.EQ, Filter.COMPRESSION, Filter.PAN)) {
            review.filter().set(filter);
            found.addAll(shown());
        }
        assertEquals(found.size(), found.stream().distinct().count());
        review.filter().set(Filter.ALL);
        assertTrue(found.containsAll(shown()));
    }

    @Test
    void aTrackAloneShowsItsOwnMoves() {
        review.track().set(Optional.of(move(1).trackId()));
        assertFalse(review.cards().isEmpty());
        assertTrue(review.cards().stream().allMatch(card -> card.move().trackId().equals(move(1).trackId())));
    }

    @Test
    void sortsBySureAndByImpactWithTheMostFirst() {
        review.sort().set(Sort.CONFIDENCE);
        var sure = review.cards().stream().map(card -> card.move().confidence().probability()).toList();
        assertEquals(sure.stream().sorted(Comparator.reverseOrder()).toList(), sure);
        review.sort().set(Sort.IMPACT);
        var impact = review.cards().stream().map(MoveCard::impact).toList();
        assertEquals(impact.stream().sorted(Comparator.reverseOrder()).toList(), impact);
        assertTrue(impact.getFirst() > 0);
        review.sort().set(Sort.TRACK);
        assertEquals(move(0).id(), shown().getFirst());
    }

    @Test
    void nextGoesRoundAndPassesWhatIsDecided() {
        open.accept(move(1), Strength.FULL);
        review.next();
        assertEquals(move(2).id(), inHand());
        review.previous();
        assertEquals(move(0).id(), inHand());
        review.previous();
        assertEquals(open.session().get().plan().moves().getLast().id(), inHand());
        review.next();
        assertEquals(move(0).id(), inHand());
        review.down();
        assertEquals(move(1).id(), inHand());
        review.up();
        assertEquals(move(0).id(), inHand());
    }

    @Test
    void nextStaysWhereNothingWaitsAnyMore() {
        open.acceptAll(open.session().get().plan().moves());
        review.next();
        assertEquals(move(0).id(), inHand());
        assertEquals(0, review.count().get().open());
    }

    @Test
    void withOnlyWhatWaitsShownNextGoesOnFromWhereTheDecidedOneStood() {
        review.filter().set(Filter.OPEN);
        review.select(move(3).id());
        open.accept(move(3), Strength.FULL);
        review.next();
        assertEquals(move(4).id(), inHand());
        open.accept(move(4), Strength.FULL);
        review.previous();
        assertEquals(move(2).id(), inHand());
    }

    @Test
    void theMoveInHandStaysInHandWhateverHappens() {
        review.select(move(2).id());
        List<Runnable> acts = List.of(() -> open.accept(move(2), Strength.FULL), () -> open.reject(move(2), ""), () -> open.undo(),
                () -> open.redo(), () -> open.lock(move(2), true), () -> open.lock(move(2), false), () -> open.postpone(move(2)),
                () -> review.sort().set(Sort.IMPACT), () -> review.filter().set(Filter.MASTER), () -> review.filter().set(Filter.ALL),
                () -> open.acceptAll(open.session().get().plan().moves()), () -> open.recallVersion("original"));
        for (Runnable act : acts) {
            act.run();
            assertEquals(move(2).id(), inHand());
            assertEquals(MoveState.of(open.session().get(), move(2)), review.selected().get().orElseThrow().state());
        }
    }

    @Test
    void countsWhatIsDecidedWhatWaitsAndWhatIsUnsure() {
        int all = open.session().get().plan().moves().size();
        long unsure = open.session().get().plan().moves().stream().filter(one -> one.confidence().word().equals("unsure")).count();
        assertEquals(new ReviewModel.Count(all, all, (int) unsure), review.count().get());
        open.accept(move(0), Strength.FULL);
        review.filter().set(Filter.MASTER);
        assertEquals(all - 1, review.count().get().open());
        assertEquals(1, review.count().get().decided());
    }

    @Test
    void acceptingAllThatAreShownIsOneStepAndLeavesWhatNeedsALookOfItsOwn() throws IOException {
        take(TestSong.quarrelling());
        var choice = review.acceptShown();
        assertEquals(2, choice.quarrelling().size());
        assertEquals(open.session().get().plan().moves().size() - 2, choice.taken().size());
        assertEquals(2, review.count().get().open());
        open.undo();
        assertEquals(open.session().get().plan().moves().size(), review.count().get().open());
        take(TestSong.stale());
        assertEquals(MoveState.STALE, review.cards().getFirst().state());
        assertTrue(review.cards().getFirst().note().orElseThrow().contains("no longer"));
        assertEquals(1, review.acceptShown().stale().size());
        assertEquals(1, review.count().get().open());
    }

    @Test
    void acceptingAllThatAreShownTouchesNothingElse() {
        review.filter().set(Filter.PAN);
        int shown = review.cards().size();
        review.acceptShown();
        assertEquals(shown, review.count().get().decided());
    }

    @Test
    void whenTheListBecomesEmptyTheCountAlreadySaysThatAllIsDecided() {
        review.filter().set(Filter.OPEN);
        int[] left = {-1};
        review.cards().subscribe(() -> left[0] = review.count().get().open());
        review.acceptShown();
        assertTrue(review.cards().isEmpty());
        assertEquals(0, left[0]);
    }
}
