package org.mixwright.session.listen;

import java.util.Locale;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.move.Version;
import org.mixwright.session.Session;

/** What is in a scene. */
public sealed interface Choice {
    /** The stems with no move applied. */
    record Original() implements Choice {
    }

    /** Every move as the plan on the table proposes it. */
    record AsSuggested() implements Choice {
    }

    /** What is decided now; follows the decisions. */
    record AsDecided() implements Choice {
    }

    /** A version that was given a name. */
    record Named(String name) implements Choice {
    }

    /**
     * @throws IllegalArgumentException with a part of a sentence when there is no such version any more
     */
    default Version version(Session session) {
        return switch (this) {
            case Original _ -> session.review().version(session.plan(), Review.ORIGINAL);
            case AsSuggested _ -> session.review().version(session.plan(), Review.AS_SUGGESTED);
            case AsDecided _ -> session.review().now();
            case Named named -> session.review().version(session.plan(), named.name());
        };
    }

    /** Whether there is such a version. */
    default boolean isIn(Session session) {
        return !(this instanceof Named named) || session.review().versions().containsKey(named.name().strip().toLowerCase(Locale.ROOT));
    }
}
