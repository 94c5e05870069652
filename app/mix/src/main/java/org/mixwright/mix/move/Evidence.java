package org.mixwright.mix.move;

import java.util.List;
import org.mixwright.mix.unit.Passage;

/**
 * What a move does, measured on the rendered song: once with every move as it was suggested, and once without this one.
 *
 * @param strongest where what the move is about shows most
 * @param without the move's gauge without it; NaN where it is not defined
 * @param with the same with it
 * @param effects what it does to the mix, to its track and to the others, the greatest first among the others
 * @param alternatives doing nothing first, then from less to more
 */
public record Evidence(
        Passage strongest, double without, double with, List<Effect> effects, List<Alternative> alternatives) {
    public Evidence {
        effects = List.copyOf(effects);
        alternatives = List.copyOf(alternatives);
    }
}
