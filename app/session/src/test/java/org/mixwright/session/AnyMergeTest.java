package org.mixwright.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.Place;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.track.Track;
import org.mixwright.session.diff.MixDiff;
import org.mixwright.session.diff.MixMerge;
import org.mixwright.session.diff.PlaceDiff;
import org.mixwright.session.diff.TrackMatch;

/** What holds when any two mixes are held side by side and merged, whatever was decided in them. */
class AnyMergeTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /** Two analyses of the same stems, each decided on at random; the first with rivals at its places, and perhaps locks. */
    private static List<Session> two(long seed, boolean locks) {
        var random = new Random(seed);
        var song = new RandomSong(random);
        Session mine = decided(song.analysis().broughtInto(decided(song.session(), song, random), NOW), song, random);
        Session other = decided(song.session(), song, random);
        other = other.withReview(other.review().lock(other.plan(), _ -> random.nextInt(3) == 0, true, "locked", NOW));
        return List.of(locks ? mine.withReview(mine.review().lock(mine.plan(), _ -> random.nextInt(3) == 0, true, "locked", NOW))
                : mine, other);
    }

    private static Session decided(Session session, RandomSong song, Random random) {
        for (Move move : session.plan().moves()) {
            Decision decision = switch (random.nextInt(5)) {
                case 0 -> Decision.ACCEPTED;
                case 1 -> Decision.accepted(new Strength(50));
                case 2 -> Decision.adjusted(random.nextBoolean() ? Off.OFF : song.setting(move.slot()));
                case 3 -> Decision.rejected("no");
                default -> Decision.PENDING;
            };
            session = session.withReview(session.review().decide(session.plan(), move::equals, _ -> decision, "decided", NOW));
        }
        return session;
    }

    private static Setting at(Session session, Place place) {
        return session.desk().strip(place.stripId()).at(place.slot());
    }

    private static boolean isCommon(Session mine, Session other, Place place) {
        return place.stripId().equals(Track.MASTER) || mine.track(place.stripId()).isPresent() && other.track(place.stripId()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mergingEverythingGivesTheOthersDeskWhereBothHaveAPlace(long seed) {
        var both = two(seed, false);
        Session mine = both.getFirst();
        Session other = both.getLast();
        Session after = MixMerge.of(mine, other).taken("other", NOW);
        assertTrue(after.decisions().byMove().values().stream().noneMatch(Decision::locked), "the other's locks are the other's");
        mine.plan().moves().stream().map(Move::place).distinct().forEach(place -> assertEquals(
                at(isCommon(mine, other, place) ? other : mine, place), at(after, place), place.toString()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mergingTwiceChangesNothingMore(long seed) {
        for (boolean locks : new boolean[] {false, true}) {
            var both = two(seed, locks);
            Session once = MixMerge.of(both.getFirst(), both.getLast()).taken("other", NOW);
            var again = MixMerge.of(once, both.getLast());
            assertEquals(List.of(), again.offers());
            assertSame(once.review(), again.taken("other", NOW).review());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMergeIsOneStepAndUndoneExactly(long seed) {
        var both = two(seed, true);
        Review before = both.getFirst().review();
        var merge = MixMerge.of(both.getFirst(), both.getLast());
        Review after = merge.taken("other", NOW).review();
        assertEquals(merge.offers().isEmpty() ? 0 : 1, after.history().steps().size() - before.history().steps().size());
        assertEquals(before.now(), merge.offers().isEmpty() ? after.now() : after.undo().now());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsLockedStaysAndIsNamed(long seed) {
        var both = two(seed, true);
        Session mine = both.getFirst();
        var merge = MixMerge.of(mine, both.getLast());
        Session after = merge.taken("other", NOW);
        mine.plan().moves().stream().filter(move -> mine.decisions().on(move).locked()).forEach(move ->
                assertEquals(mine.decisions().on(move), after.decisions().on(move)));
        var open = PlaceDiff.between(after, both.getLast(), TrackMatch.of(after, both.getLast()));
        assertEquals(open.stream().map(PlaceDiff::place).toList(), merge.kept().stream().map(one -> one.diff().place()).toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMixDoesNotDifferFromItselfAndTwoDifferTheSameEitherWay(long seed) {
        var both = two(seed, false);
        assertTrue(MixDiff.ofDecisions(both.getFirst(), both.getFirst()).places().isEmpty());
        var there = MixDiff.ofDecisions(both.getFirst(), both.getLast()).places();
        var back = MixDiff.ofDecisions(both.getLast(), both.getFirst()).places();
        assertEquals(there.stream().map(PlaceDiff::place).sorted(Comparator.comparing(Place::toString)).toList(),
                back.stream().map(PlaceDiff::place).sorted(Comparator.comparing(Place::toString)).toList());
        there.forEach(diff -> assertTrue(back.contains(new PlaceDiff(diff.place(), diff.b(), diff.a()))));
    }
}
