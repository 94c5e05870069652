package org.mixwright.advisor;

import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.move.MovePlan;

/** Takes what was measured of a song and proposes moves. Proposing nothing is a good answer. */
public interface MoveAdvisor {
    MovePlan advise(AnalyzedSong song, Intent intent);
}
