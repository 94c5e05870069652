package org.mixwright.session.listen;

import java.util.Optional;
import java.util.Set;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.unit.Passage;

/**
 * Two desks that are heard in turn.
 *
 * @param first the one that the other is held against: the first scene, or the desk without the move
 * @param second the other
 * @param move the only thing that differs, where it is one move
 * @param soloed the tracks that are heard alone; empty for the whole mix
 * @param where the loop, or else the whole song
 */
public record Pair(Desk first, Desk second, Optional<Move> move, Set<String> soloed, Passage where) {
    public Pair {
        soloed = Set.copyOf(soloed);
    }
}
