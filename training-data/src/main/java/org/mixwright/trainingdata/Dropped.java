package org.mixwright.trainingdata;

import java.util.Map;
import java.util.TreeMap;

/** Counts what was left out of a corpus, by reason. */
public final class Dropped {
    private final Map<String, Integer> counts = new TreeMap<>();

    void count(String reason) {
        counts.merge(reason, 1, Integer::sum);
    }

    /** Reason to count, sorted by reason. */
    public Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }

    /** One line a reason, sorted. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        counts.forEach((reason, count) -> text.append("%6d  %s%n".formatted(count, reason)));
        return text.toString();
    }
}
