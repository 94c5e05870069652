package org.mixwright.trainingdata;

import java.util.List;

/**
 * The stems of a finished song; their plain sum is its mix.
 *
 * @param name which song; data is held out by it
 * @param stems in the order of their names
 */
public record FinishedSong(String name, List<FinishedStem> stems) {
    public FinishedSong {
        stems = List.copyOf(stems);
    }
}
