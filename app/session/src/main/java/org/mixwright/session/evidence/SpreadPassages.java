package org.mixwright.session.evidence;

import java.util.List;
import java.util.stream.IntStream;
import org.mixwright.mix.unit.Passage;

/** Passages all over a song, for one in which nobody has chosen any. */
public final class SpreadPassages {
    private static final int COUNT = 8;
    private static final double SECONDS = 2;

    private SpreadPassages() {
    }

    /** Evenly spread; a song that is hardly longer than they are is heard as a whole. */
    public static List<Passage> over(double songSeconds) {
        if (songSeconds <= COUNT * SECONDS) {
            return List.of(new Passage(0, Math.max(SECONDS, songSeconds)));
        }
        double gap = (songSeconds - COUNT * SECONDS) / COUNT;
        return IntStream.range(0, COUNT).mapToObj(n -> gap / 2 + n * (gap + SECONDS))
                .map(start -> new Passage(start, start + SECONDS)).toList();
    }
}
