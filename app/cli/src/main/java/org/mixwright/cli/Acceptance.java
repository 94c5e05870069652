package org.mixwright.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.Place;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Readout;
import org.mixwright.session.BulkChoice;
import org.mixwright.session.Session;

/** How moves are accepted: one by one as they are named, or many at once with more care. */
final class Acceptance {
    private final Session session;
    private final Optional<Strength> strength;
    private final boolean named;

    /**
     * @param strength as it was given
     * @param named whether each move was named, rather than picked with others
     */
    Acceptance(Session session, Optional<Strength> strength, boolean named) {
        this.session = session;
        this.strength = strength;
        this.named = named;
    }

    /**
     * The moves that are accepted.
     *
     * @param chosen moves that are not locked
     * @param stale whether stale moves are taken when many are
     * @param said takes what there is to say
     * @throws CommandFailure when a move that was named can't be accepted
     */
    List<Move> taken(List<Move> chosen, boolean stale, List<String> said) throws CommandFailure {
        return named ? named(chosen, said) : atOnce(chosen, stale, said);
    }

    private List<Move> named(List<Move> chosen, List<String> said) throws CommandFailure {
        var places = new HashMap<Place, Move>();
        var staleness = session.staleness();
        for (Move move : chosen) {
            Move other = places.put(move.place(), move);
            if (other != null) {
                throw new CommandFailure(ExitCode.USAGE, "%s and %s are about the same place: accept one of them. Nothing was changed."
                        .formatted(other.id(), move.id()));
            }
            if (!session.review().canBePicked(session.plan(), move)) {
                throw new CommandFailure(ExitCode.USAGE, "%s can't be accepted: at its place another move is locked. Nothing was changed."
                        .formatted(move.id()));
            }
            staleness.reason(move).ifPresent(why -> said.add("%s is stale: %s.".formatted(move.id(), why)));
            List<Move> rejected = session.decisions().rivals(session.plan(), move).stream()
                    .filter(rival -> !session.decisions().on(rival).locked()).toList();
            if (!rejected.isEmpty()) {
                said.add("%s at the same place is rejected.".formatted(ids(rejected)));
            }
        }
        return chosen;
    }

    private List<Move> atOnce(List<Move> chosen, boolean stale, List<String> said) {
        var choice = BulkChoice.of(session, chosen, stale);
        if (!choice.stale().isEmpty()) {
            said.add("%s stale and left pending; --stale takes them as well.".formatted(ids(choice.stale())));
        }
        if (!choice.quarrelling().isEmpty()) {
            said.add("%s in conflict and left as they are: accept one of each place by its id.".formatted(ids(choice.quarrelling())));
        }
        return choice.taken();
    }

    Decision decision(Move move, Decision old) {
        return Decision.accepted(named || strength.isPresent() ? strength.orElse(Strength.FULL)
                : move.trackId().equals(Track.MASTER) ? Strength.FULL : session.intent().amount());
    }

    String verb() {
        double percent = strength.orElse(named ? Strength.FULL : session.intent().amount()).percent();
        return percent == 100 ? "accepted" : "accepted at " + Readout.percent(percent / 100);
    }

    private static String ids(List<Move> moves) {
        return moves.stream().map(Move::id).collect(Collectors.joining(", "));
    }
}
