package org.mixwright.audio.feature;

/**
 * How alike two tracks move below 400 Hz while both sound: near +1 they add, near -1 they cancel.
 *
 * @param firstTrackId one track
 * @param secondTrackId the other
 * @param correlation normalised zero-lag correlation, -1..+1
 */
public record LowBandCorrelation(String firstTrackId, String secondTrackId, double correlation) {
}
