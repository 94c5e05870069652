package org.mixwright.mix.move;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All moves that are on the table for a song. Never edited: what the person makes of it stands beside it, in
 * {@link Decisions}. A plan made by {@link Reconsidered} holds, beside the new proposals, the moves that the person had
 * decided on before.
 *
 * @param moves in the order they are shown; of two at one place, the one proposed later comes later
 * @param provenance which model and rules proposed them
 * @param withdrawn moves that the newest analysis no longer proposes, by id, and a part of a sentence that says so
 */
public record MovePlan(List<Move> moves, String provenance, Map<String, String> withdrawn) {
    public MovePlan {
        moves = List.copyOf(moves);
        var ids = new HashSet<String>();
        for (Move move : moves) {
            if (!ids.add(move.id())) {
                throw new IllegalArgumentException("two moves have the id " + move.id());
            }
        }
        withdrawn = Collections.unmodifiableMap(new TreeMap<>(withdrawn));
        if (!ids.containsAll(withdrawn.keySet())) {
            throw new IllegalArgumentException("of the moves that were withdrawn, not all are there: " + withdrawn.keySet());
        }
    }

    /** A plan of one analysis alone. */
    public MovePlan(List<Move> moves, String provenance) {
        this(moves, provenance, Map.of());
    }

    public Optional<Move> find(String moveId) {
        return moves.stream().filter(move -> move.id().equals(moveId)).findFirst();
    }

    /** The other moves at this move's place. */
    public List<Move> rivals(Move move) {
        return moves.stream().filter(other -> other.place().equals(move.place()) && !other.id().equals(move.id())).toList();
    }

    /** What the newest analysis proposes, by place: one move each. */
    public Map<Place, Move> proposed() {
        var proposed = new HashMap<Place, Move>();
        moves.stream().filter(move -> !withdrawn.containsKey(move.id())).forEach(move -> proposed.put(move.place(), move));
        return proposed;
    }

    /** Whether the newest analysis proposes this move. */
    public boolean isProposed(Move move) {
        return !withdrawn.containsKey(move.id())
                && rivals(move).stream().allMatch(rival -> moves.indexOf(rival) < moves.indexOf(move) || withdrawn.containsKey(rival.id()));
    }
}
