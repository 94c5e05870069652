package org.mixwright.session.compare;

import java.util.Optional;
import org.mixwright.mix.move.Evidence;
import org.mixwright.mix.move.Gauge;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.unit.Passage;
import org.mixwright.session.Session;

/**
 * The stretch of the song that a comparison is heard on, and matched on.
 *
 * @param passage of the song
 * @param isWholeSong whether that is all of it, with what shared effects still sound after its end
 * @param why why there; a part of a sentence
 */
public record Loop(Passage passage, boolean isWholeSong, String why) {
    /** The least that has a loudness: one block of its gate (ITU-R BS.1770-5). */
    public static final double SHORTEST_SECONDS = 0.4;
    /** Ends are shown to the second, so one may be said so much too late. */
    private static final double PAST_END_SECONDS = 0.5;

    public static Loop wholeSong(Session session) {
        return new Loop(new Passage(0, Math.max(songSeconds(session), SHORTEST_SECONDS)), true, "the whole song");
    }

    /** Where what the move is about shows most; the whole song where nobody has measured that. */
    public static Loop of(Session session, Move move) {
        return session.evidence().of(move).map(evidence -> new Loop(evidence.strongest(), false, "where it shows most"))
                .orElseGet(() -> wholeSong(session));
    }

    /** The loudest stretch of the song; none where nobody has measured that. */
    public static Optional<Loop> loudest(Session session) {
        return session.plan().moves().stream().filter(move -> move.reason().gauge() instanceof Gauge.MixLoudness)
                .flatMap(move -> session.evidence().of(move).stream()).map(Evidence::strongest).findFirst()
                .map(passage -> new Loop(passage, false, "where the song is loudest"));
    }

    /**
     * A stretch that was asked for.
     *
     * @throws IllegalArgumentException with a whole sentence when it is too short, or lies outside of the song
     */
    public static Loop asked(Session session, double startSeconds, double endSeconds) {
        double song = songSeconds(session);
        if (startSeconds >= song || endSeconds > song + PAST_END_SECONDS) {
            throw new IllegalArgumentException("The song is %.1f s long; a loop from %.1f to %.1f s lies outside of it.".formatted(
                    song, startSeconds, endSeconds));
        }
        double end = Math.min(endSeconds, song);
        if (!(end - startSeconds >= SHORTEST_SECONDS)) {
            throw new IllegalArgumentException("A loop must be %.1f s or longer, which is the least that has a loudness; %.1f to %.1f s"
                    .formatted(SHORTEST_SECONDS, startSeconds, end) + " is not.");
        }
        return new Loop(new Passage(startSeconds, end), false, "as asked");
    }

    private static double songSeconds(Session session) {
        return session.tracks().stream().mapToDouble(track -> track.stem().seconds()).max().orElse(0);
    }
}
