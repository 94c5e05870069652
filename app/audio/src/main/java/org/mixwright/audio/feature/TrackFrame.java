package org.mixwright.audio.feature;

/** What the comparison of tracks needs to know of one frame of one track. */
final class TrackFrame {
    /**
     * Step of the frame's level after {@link FrameLevels}, or -1 when it is silent; the rest then counts for nothing.
     */
    int level;
    /** Mean square by octave, all channels added. */
    final double[] octavePowers = new double[Bands.OCTAVE_COUNT];
    /** Share of the frame's power that lies in the low band. */
    double lowShare;
    /** The low band's bins of the channels' mean, real and imaginary parts by turns. */
    final double[] low;
    /** Mean square of the low band. */
    double lowPower;

    TrackFrame(int lowBins) {
        low = new double[2 * lowBins];
    }
}
