package org.mixwright.audio.meter;

import java.util.List;

/**
 * Everything the meters say of a signal. A value that is not defined (silence, too short, one channel only) is NaN.
 *
 * @param loudness loudness and true peak
 * @param channelPeaksDbfs the greatest sample of each channel
 * @param channelOffsets the mean of each channel's samples (direct current), 1.0 = full scale
 * @param correlation how alike left and right are, the first two channels: 1 the same, 0 unrelated, -1 upside down
 * @param currentPsrDb peak to short-term loudness ratio of the last 3 s: their true peak over their loudness
 * @param lowestPsrDb the least such ratio of any 3 s that are no pause (louder than -70 LUFS and than 20 LU below the mean,
 *     the gates of the loudness range); low where the music is dense or squashed
 */
public record MeterReading(
        LoudnessReading loudness, List<Double> channelPeaksDbfs, List<Double> channelOffsets, double correlation,
        double currentPsrDb, double lowestPsrDb) {
    public MeterReading {
        channelPeaksDbfs = List.copyOf(channelPeaksDbfs);
        channelOffsets = List.copyOf(channelOffsets);
    }

    /** Peak to loudness ratio: true peak over integrated loudness, dB. */
    public double plrDb() {
        return loudness.truePeakDbtp() - loudness.integratedLufs();
    }
}
