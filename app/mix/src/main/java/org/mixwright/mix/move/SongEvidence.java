package org.mixwright.mix.move;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mixwright.mix.unit.Passage;

/**
 * What the moves of a song do, and where in the song that was measured.
 *
 * @param passages that were listened to, one after the other; the numbers hold for them taken together
 * @param byMove by move id; a move that is not named was not measured
 */
public record SongEvidence(List<Passage> passages, Map<String, Evidence> byMove) {
    public static final SongEvidence NONE = new SongEvidence(List.of(), Map.of());

    public SongEvidence {
        passages = List.copyOf(passages);
        byMove = Collections.unmodifiableMap(new TreeMap<>(byMove));
    }

    public Optional<Evidence> of(Move move) {
        return Optional.ofNullable(byMove.get(move.id()));
    }
}
