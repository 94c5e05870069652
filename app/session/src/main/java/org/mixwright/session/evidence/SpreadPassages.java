package org.mixwright.session.evidence;

import java.util.List;
import java.util.stream.IntStream;
import org.mixwright.mix.unit.Passage;

/** Passages all over a song, for one in which nobody has chosen any. */
public final class SpreadPassages {
    private SpreadPassages() {
    }

    /**
     * Evenly spread, as many as memory holds; a song that is hardly longer than they are is heard as a whole.
     *
     * @param tracks how many there are
     */
    public static List<Passage> over(double songSeconds, int tracks, int sampleRate) {
        int count = PassageBudget.passages(tracks, sampleRate);
        double seconds = PassageBudget.secondsEach(tracks, sampleRate);
        if (songSeconds <= count * seconds) {
            return List.of(new Passage(0, Math.max(seconds, songSeconds)));
        }
        double gap = songSeconds / count - seconds;
        return IntStream.range(0, count).mapToObj(n -> gap / 2 + n * (gap + seconds))
                .map(start -> new Passage(start, start + seconds)).toList();
    }
}
