package org.mixwright.session.diff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.Place;
import org.mixwright.mix.setting.Setting;
import org.mixwright.session.Session;

/**
 * What stands at one place of a mix, and by which decision.
 *
 * @param setting what is in the slot
 * @param move the one in force there, else the newest one there; nothing where no move is about the place
 * @param decision on that move; pending where there is none
 */
public record Standing(Setting setting, Optional<Move> move, Decision decision) {
    static Standing at(Session session, Place place) {
        List<Move> there = movesAt(session, place);
        Optional<Move> move = there.stream().max(Comparator
                .comparing((Move one) -> session.decisions().on(one).isInForce()).thenComparing(there::indexOf));
        return new Standing(session.desk().strip(place.stripId()).at(place.slot()), move,
                move.map(session.decisions()::on).orElse(Decision.PENDING));
    }

    static List<Move> movesAt(Session session, Place place) {
        return session.plan().moves().stream().filter(move -> move.place().equals(place)).toList();
    }
}
