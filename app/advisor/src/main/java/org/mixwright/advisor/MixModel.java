package org.mixwright.advisor;

import java.util.List;

/** Looks at all tracks of a song at once and says what an engineer would likely do with each. */
public interface MixModel extends AutoCloseable {
    ModelIdentity identity();

    /**
     * @param tracks one or more, in any order: the order has no effect on any track's prediction
     * @return one prediction a track, in the order given
     */
    List<TrackPrediction> predict(List<TrackInput> tracks);

    /**
     * Asks about one track of a song again and again, each time with another part of what is known of it replaced by the
     * average of all tracks of the song.
     *
     * @param track its place among the tracks
     * @return by set of {@link Known} things, from none known to all known; empty when the model can't be asked so
     */
    default List<TrackPrediction> predictKnowing(List<TrackInput> tracks, int track) {
        return List.of();
    }

    @Override
    void close();
}
