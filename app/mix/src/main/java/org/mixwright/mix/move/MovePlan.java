package org.mixwright.mix.move;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * All moves proposed for a song. Never edited: what the person makes of it stands beside it, in {@link Decisions}.
 *
 * @param moves in the order they are shown
 * @param provenance which model and rules proposed them
 */
public record MovePlan(List<Move> moves, String provenance) {
    public MovePlan {
        moves = List.copyOf(moves);
        var ids = new HashSet<String>();
        for (Move move : moves) {
            if (!ids.add(move.id())) {
                throw new IllegalArgumentException("two moves have the id " + move.id());
            }
        }
    }

    public Optional<Move> find(String moveId) {
        return moves.stream().filter(move -> move.id().equals(moveId)).findFirst();
    }
}
