package org.mixwright.session.diff;

/**
 * Two tracks that get in each other's way more, or less, in one octave.
 *
 * @param octaveHz its nominal centre
 * @param aDb how much they sound there at the same time, against all tracks there, in the first mix
 * @param bDb the same in the second mix
 */
public record OverlapDiff(String trackId, String otherTrackId, double octaveHz, double aDb, double bDb) {
    public double changeDb() {
        return bDb - aDb;
    }
}
