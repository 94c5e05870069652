package org.mixwright.advisor;

import java.util.List;

/**
 * What the model believes an engineer would do with one track.
 *
 * @param faderDb fader relative to the median fader of the song, dB
 * @param panAmount distance from the centre, 0..1; the side is not the model's to choose
 * @param highPassUse probability that a high pass is used
 * @param highPassLog2Hz its corner, log2 of Hz
 * @param toneDb correction by octave band (31.5 Hz .. 16 kHz), dB, without overall gain
 * @param compressorUse probability that a compressor is used
 * @param thresholdReLoudnessDb compressor threshold relative to the track's integrated loudness, dB
 * @param log2Ratio log2 of the ratio
 * @param log10AttackMs log10 of the attack in ms
 * @param log10ReleaseMs log10 of the release in ms
 */
public record TrackPrediction(
        Estimate faderDb, Estimate panAmount, double highPassUse, Estimate highPassLog2Hz, List<Estimate> toneDb,
        double compressorUse, Estimate thresholdReLoudnessDb, Estimate log2Ratio, Estimate log10AttackMs,
        Estimate log10ReleaseMs) {
    public TrackPrediction {
        toneDb = List.copyOf(toneDb);
    }
}
