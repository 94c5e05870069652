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

    @Override
    void close();
}
