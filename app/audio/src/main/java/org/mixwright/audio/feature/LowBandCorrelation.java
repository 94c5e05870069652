package org.mixwright.audio.feature;

/**
 * How alike two tracks move below 400 Hz while both sound: near +1 they add, near -1 they cancel.
 *
 * <p>The correlation is that of the signals as they stand. What they would reach if one were moved by up to 1 ms tells
 * a polarity fault (best without moving) from a timing fault.
 *
 * @param firstTrackId one track
 * @param secondTrackId the other
 * @param correlation normalised zero-lag correlation, -1..+1
 * @param bestLagMs how much later the second is where they are most alike or most opposed, -1..+1 ms
 * @param bestCorrelation normalised correlation there, -1..+1
 */
public record LowBandCorrelation(
        String firstTrackId, String secondTrackId, double correlation, double bestLagMs, double bestCorrelation) {
}
