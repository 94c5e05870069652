package org.mixwright.mix.intent;

import java.util.Set;
import java.util.TreeSet;

/**
 * What the person wants of the mix, asked before anything is suggested.
 *
 * @param style the kind of music
 * @param focusTrackIds the tracks that shall lead; may be empty
 */
public record Intent(Style style, Set<String> focusTrackIds) {
    public static final Intent NONE = new Intent(Style.NEUTRAL, Set.of());
    /** How much a focused track is raised above what is usual for it, dB. */
    public static final double FOCUS_DB = 1.5;
    /** How much the others make room for it, dB. */
    public static final double RECEDE_DB = -0.5;

    public Intent {
        focusTrackIds = java.util.Collections.unmodifiableSet(new TreeSet<>(focusTrackIds));
    }

    /** What the focus asks of a track's level, dB; zero when nothing is focused. */
    public double focusOffsetDb(String trackId) {
        if (focusTrackIds.isEmpty()) {
            return 0;
        }
        return focusTrackIds.contains(trackId) ? FOCUS_DB : RECEDE_DB;
    }
}
