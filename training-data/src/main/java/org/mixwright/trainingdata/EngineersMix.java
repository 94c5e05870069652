package org.mixwright.trainingdata;

import java.util.List;

/**
 * What one engineer did with all tracks of a song.
 *
 * @param song which song; data is held out by it
 * @param mix which mix of it
 * @param tracks in the order of the desk
 */
public record EngineersMix(String song, String mix, List<EngineersTrack> tracks) {
    public EngineersMix {
        tracks = List.copyOf(tracks);
    }
}
