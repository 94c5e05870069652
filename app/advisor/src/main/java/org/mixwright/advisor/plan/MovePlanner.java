package org.mixwright.advisor.plan;

import java.util.List;

/** Proposes moves of one kind for a whole song. */
public interface MovePlanner {
    /** The moves worth proposing; none where nothing is needed. The order of tracks has no effect on any move. */
    List<DraftMove> propose(Predictions song);
}
