package org.mixwright.audio.playback;

/** The waveforms of the tracks and of their plain sum, as far as the song is recorded, to be drawn. */
public final class Overview {
    /** The row of the sum of all stems as they are; tracks have the rows 0, 1, ... */
    public static final int SUM = -1;

    Overview() {
    }

    /**
     * Lowest and highest sample of any channel, for each of some buckets of equal length; 0 and 0 where nothing is recorded.
     *
     * @param row a track's place, or {@link #SUM}
     * @param startFrame of the stretch that is drawn
     * @param endFrame behind it
     * @param lowest one place for each bucket, 1.0 = full scale; the sum can be higher
     * @param highest as many places
     */
    public void read(int row, long startFrame, long endFrame, float[] lowest, float[] highest) {
        throw new UnsupportedOperationException();
    }
}
