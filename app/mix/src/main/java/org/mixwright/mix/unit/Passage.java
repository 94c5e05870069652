package org.mixwright.mix.unit;

import java.util.Locale;

/**
 * A stretch of the song.
 *
 * @param startSeconds from the song's start, 0 or more
 * @param endSeconds from the song's start, after the start
 */
public record Passage(double startSeconds, double endSeconds) {
    public Passage {
        if (!(startSeconds >= 0 && endSeconds > startSeconds && Double.isFinite(endSeconds))) {
            throw new IllegalArgumentException("a passage can't go from %s s to %s s".formatted(startSeconds, endSeconds));
        }
    }

    public double seconds() {
        return endSeconds - startSeconds;
    }

    /** Such as "1:04\u20131:12", to the second. */
    public String text() {
        return clock(startSeconds) + "\u2013" + clock(endSeconds);
    }

    private static String clock(double seconds) {
        long whole = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }
}
