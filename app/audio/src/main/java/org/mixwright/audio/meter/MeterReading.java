package org.mixwright.audio.meter;

import java.util.List;

/**
 * Everything the meters say of a signal. A value that is not defined (silence, too short, no such pair) is NaN.
 *
 * @param loudness loudness and true peak
 * @param channelPeaksDbfs the greatest sample of each channel
 * @param channelOffsets the mean of each channel's samples (direct current), 1.0 = full scale
 * @param correlation how alike left and right are: 1 the same, 0 unrelated, -1 upside down
 * @param surroundCorrelation how alike left and right surround are
 * @param lowestPsrDb the least peak to short-term loudness ratio of any 3 s that are not far quieter than the rest: their
 *     true peak over their loudness; low where the music is dense or squashed
 * @param lastPsrDb the same ratio of the last 3 s, however quiet
 */
public record MeterReading(
        LoudnessReading loudness, List<Double> channelPeaksDbfs, List<Double> channelOffsets, double correlation,
        double surroundCorrelation, double lowestPsrDb, double lastPsrDb) {
    public MeterReading {
        channelPeaksDbfs = List.copyOf(channelPeaksDbfs);
        channelOffsets = List.copyOf(channelOffsets);
    }

    /** Peak to loudness ratio: true peak over integrated loudness, dB. */
    public double plrDb() {
        return loudness.truePeakDbtp() - loudness.integratedLufs();
    }
}
