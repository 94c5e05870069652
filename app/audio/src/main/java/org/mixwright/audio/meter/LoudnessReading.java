package org.mixwright.audio.meter;

/**
 * What the meters of ITU-R BS.1770-5 and EBU Tech 3341/3342 say of a signal. A value that is not defined (silence, too
 * short) is NaN.
 *
 * @param integratedLufs gated loudness of the whole
 * @param maxMomentaryLufs highest loudness of any 400 ms
 * @param maxShortTermLufs highest loudness of any 3 s
 * @param loudnessRangeLu spread of short-term loudness
 * @param truePeakDbtp highest value between the samples
 * @param samplePeakDbfs highest sample
 * @param rmsDbfs root mean square of all samples of all channels
 */
public record LoudnessReading(
        double integratedLufs, double maxMomentaryLufs, double maxShortTermLufs, double loudnessRangeLu,
        double truePeakDbtp, double samplePeakDbfs, double rmsDbfs) {
    /** Sample peak over RMS, dB. */
    public double crestFactorDb() {
        return samplePeakDbfs - rmsDbfs;
    }
}
