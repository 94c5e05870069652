package org.mixwright.session.diff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.track.Track;
import org.mixwright.session.Session;
import org.mixwright.session.SessionTrack;

/**
 * How the decisions of another mix can be taken over into a session, place by place. Only what sounds different is taken.
 *
 * @param session that takes
 * @param offers what can be taken
 * @param kept what can't, and why
 * @param missing names of the other's tracks that the session has not, whatever is decided on them
 */
public record MixMerge(Session session, List<Offer> offers, List<Kept> kept, List<String> missing) {
    /** A decision on a move of the session's, after which it stands at its place as it does in the other mix. */
    public record Offer(PlaceDiff diff, Move move, Decision decision) {
    }

    /** @param why part of a sentence */
    public record Kept(PlaceDiff diff, String why) {
    }

    public MixMerge {
        offers = List.copyOf(offers);
        kept = List.copyOf(kept);
        missing = List.copyOf(missing);
    }

    public static MixMerge of(Session session, Session other) {
        var offers = new ArrayList<Offer>();
        var kept = new ArrayList<Kept>();
        var match = TrackMatch.of(session, other);
        for (PlaceDiff diff : PlaceDiff.between(session, other, match)) {
            List<Move> there = Standing.movesAt(session, diff.place());
            offer(session, diff, there).ifPresentOrElse(offers::add, () -> kept.add(new Kept(diff,
                    there.isEmpty() ? "this session has no move there to hold it" : "it is locked")));
        }
        return new MixMerge(session, offers, kept, other.tracks().stream().map(SessionTrack::track)
                .filter(track -> !match.toB().containsValue(track.id())).map(Track::name).toList());
    }

    private static Optional<Offer> offer(Session session, PlaceDiff diff, List<Move> there) {
        if (!diff.b().decision().isInForce()) {
            return diff.a().move().filter(move -> !session.decisions().on(move).locked())
                    .map(move -> new Offer(diff, move, unlocked(diff.b().decision())));
        }
        return there.stream().filter(move -> session.review().canBePicked(session.plan(), move))
                .max(Comparator.comparing((Move move) -> isSame(move, diff)).thenComparing(move -> session.decisions().on(move).isInForce())
                        .thenComparing(there::indexOf))
                .map(move -> new Offer(diff, move, inForce(move, diff)));
    }

    /** The same proposal is decided the same way; another one is adjusted to what the other mix has. */
    private static Decision inForce(Move move, PlaceDiff diff) {
        var theirs = unlocked(diff.b().decision());
        return theirs.outcome(move).equals(diff.b().setting()) ? theirs : Decision.adjusted(diff.b().setting());
    }

    private static boolean isSame(Move move, PlaceDiff diff) {
        return diff.b().move().filter(other -> other.before().equals(move.before()) && other.after().equals(move.after())).isPresent();
    }

    private static Decision unlocked(Decision decision) {
        return decision.withLock(false);
    }

    /** Only the offers that are wanted; what can't be taken is kept as it is. */
    public MixMerge only(Predicate<PlaceDiff> wanted) {
        return new MixMerge(session, offers.stream().filter(offer -> wanted.test(offer.diff())).toList(),
                kept.stream().filter(one -> wanted.test(one.diff())).toList(), missing);
    }

    /** The session with all offers taken, as one step. @param from the other mix's name in the history */
    public Session taken(String from, Instant at) {
        Map<String, Decision> decisions = new HashMap<>();
        offers.forEach(offer -> decisions.put(offer.move().id(), offer.decision()));
        return session.withReview(session.review().decide(session.plan(), move -> decisions.containsKey(move.id()),
                (move, _) -> decisions.get(move.id()), "merged %d from %s".formatted(offers.size(), from), at));
    }
}
