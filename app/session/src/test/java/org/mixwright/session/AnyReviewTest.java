package org.mixwright.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Decisions;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.Place;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.Strength;
import org.mixwright.session.file.SessionJson;

/** What holds in any review, whatever is decided, locked, undone, named and reconsidered in whatever order. */
class AnyReviewTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final Path FOLDER = Path.of("song").toAbsolutePath().normalize();
    private static final int STEPS = 60;

    static LongStream seeds() {
        return LongStream.range(0, 16);
    }

    private static Session anything(Session session, RandomSong song, Random random, Map<String, Desk> kept) {
        String version = "v" + random.nextInt(3);
        Review review = session.review();
        return switch (random.nextInt(12)) {
            case 0, 1 -> session.withReview(review.undo());
            case 2 -> session.withReview(review.redo());
            case 3 -> reconsidered(session, song);
            case 4 -> locked(session, random);
            case 5 -> {
                kept.put(version, strips(session));
                yield session.withReview(review.keep(version));
            }
            case 6 -> recalled(session, random, kept, version);
            case 7 -> decided(session, song, random, random.nextInt(2) + 1);
            default -> decided(session, song, random, 6);
        };
    }

    private static Session reconsidered(Session session, RandomSong song) {
        var after = song.analysis().broughtInto(session, NOW);
        assertEquals(session.decisions(), after.decisions(), "what was decided stays");
        assertEquals(strips(session), strips(after), "and so does what is in force");
        session.plan().moves().stream().filter(move -> session.decisions().on(move).isSet()).forEach(move ->
                assertEquals(move, after.plan().find(move.id()).orElseThrow(), "what the person set keeps its move"));
        assertTrue(after.review().history().steps().size() <= session.review().history().steps().size() * 2 + 1);
        return after;
    }

    private static Desk strips(Session session) {
        return session.desk().withGroups(Map.of());
    }

    private static Session locked(Session session, Random random) {
        boolean lock = random.nextInt(3) > 0;
        return session.withReview(session.review().lock(session.plan(), _ -> random.nextInt(5) == 0, lock, "lock", NOW));
    }

    private static Session recalled(Session session, Random random, Map<String, Desk> kept, String version) {
        if (random.nextInt(3) == 0) {
            return session.withReview(session.review().recall(
                    session.plan(), random.nextBoolean() ? Review.ORIGINAL : Review.AS_SUGGESTED, NOW));
        }
        if (!kept.containsKey(version)) {
            return session;
        }
        var recalled = session.withReview(session.review().recall(session.plan(), version, NOW));
        assertEquals(kept.get(version), strips(recalled), "a version sounds as it did when it was named");
        return recalled;
    }

    /** One of so many moves is decided on. */
    private static Session decided(Session session, RandomSong song, Random random, int rarity) {
        var before = session.decisions();
        double percent = 10 * random.nextInt(16);
        int state = random.nextInt(5);
        var after = session.withReview(session.review().decide(session.plan(), _ -> random.nextInt(rarity) == 0, (move, _) -> switch (state) {
            case 0 -> Decision.PENDING;
            case 1 -> Decision.rejected(random.nextBoolean() ? "no" : "");
            case 2 -> Decision.adjusted(random.nextInt(4) == 0 ? Off.OFF : song.setting(move.slot()));
            default -> Decision.accepted(new Strength(percent));
        }, "decided", NOW));
        session.plan().moves().stream().filter(move -> before.on(move).locked()).forEach(move ->
                assertEquals(before.on(move), after.decisions().on(move), "what is locked stays"));
        return after;
    }

    private static void checkOneInForceAtEachPlace(Session session) {
        var places = new HashSet<Place>();
        session.plan().moves().stream().filter(move -> session.decisions().on(move).isInForce())
                .forEach(move -> assertTrue(places.add(move.place()), "two moves are in force at " + move.place()));
    }

    private static void checkIds(Session session, Map<String, Place> ever) {
        session.plan().moves().forEach(move ->
                assertEquals(move.place(), ever.computeIfAbsent(move.id(), _ -> move.place()), "an id is never used for something else"));
        var ids = session.plan().moves().stream().map(Move::id).toList();
        assertTrue(ids.containsAll(session.decisions().byMove().keySet()), "every decision is on a move that is on the table");
    }

    private static Session savedAndLoaded(Session session) {
        var loaded = SessionJson.read(SessionJson.write(session, FOLDER), FOLDER);
        assertEquals(session, loaded);
        assertEquals(SessionJson.write(session, FOLDER), SessionJson.write(loaded, FOLDER));
        return loaded;
    }

    /** The same decisions, made one by one in another order. */
    private static void checkOrderDoesNotMatter(Session session, Random random) {
        var moves = new ArrayList<>(session.plan().moves());
        Collections.shuffle(moves, random);
        var named = Decisions.NONE;
        var review = Review.of(Decisions.NONE);
        for (Move move : moves) {
            var decision = session.decisions().on(move);
            named = named.with(move.id(), decision);
            review = review.decide(session.plan(), move::equals, _ -> decision.withLock(false), "again", NOW);
        }
        Desk start = Session.START;
        assertEquals(session.decisions(), named);
        assertEquals(session.decisions().fold(start, session.plan()), named.fold(start, session.plan()));
        assertEquals(session.decisions().fold(start, session.plan()), review.decisions().fold(start, session.plan()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everythingHolds(long seed) {
        var random = new Random(seed);
        var song = new RandomSong(random);
        Session start = song.session();
        Session session = start;
        var kept = new HashMap<String, Desk>();
        var ever = new HashMap<String, Place>();
        for (int step = 0; step < STEPS; step++) {
            session = savedAndLoaded(anything(session, song, random, kept));
            checkOneInForceAtEachPlace(session);
            checkIds(session, ever);
            checkOrderDoesNotMatter(session, random);
        }
        Session end = session;
        var states = new ArrayList<>(List.of(session));
        while (session.review().history().canUndo()) {
            session = session.withReview(session.review().undo());
            states.add(session);
        }
        assertEquals(start.review().now(), session.review().now());
        assertEquals(start.proposal(), session.proposal());
        assertEquals(strips(start), strips(session));
        while (session.review().history().done() < end.review().history().done()) {
            states.removeLast();
            session = session.withReview(session.review().redo());
            assertEquals(states.getLast(), session, "each state comes back as it was");
        }
        assertEquals(end, session);
    }
}
