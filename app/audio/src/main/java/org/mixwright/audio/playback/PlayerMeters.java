package org.mixwright.audio.playback;

import java.util.List;

/**
 * What the meters of a desk show while it plays. Read by as many threads as like, at any moment, without a lock and
 * without allocation; all numbers of one kind are of the same moment.
 */
public final class PlayerMeters {
    PlayerMeters() {
    }

    /** The tracks, in the order of the numbers. */
    public List<String> trackIds() {
        throw new UnsupportedOperationException();
    }

    /** The strips whose compressors are read, in the order of the numbers: tracks, then groups, returns and the mix bus. */
    public List<String> stripIds() {
        throw new UnsupportedOperationException();
    }

    /**
     * Each track's peak behind its strip, dBFS: rises at once and falls by 20 dB in 1.7 s (IEC 60268-10, type I), so none is
     * missed between two looks. Negative infinity for silence.
     *
     * @param into one place for each track
     */
    public void readPeaks(double[] into) {
        throw new UnsupportedOperationException();
    }

    /** Each track's level of the last 300 ms, dBFS; negative infinity for silence. */
    public void readRms(double[] into) {
        throw new UnsupportedOperationException();
    }

    /**
     * What each strip's compressor takes away now, dB, zero or negative; not a number where it has none.
     *
     * @param into one place for each of {@link #stripIds}
     */
    public void readReductions(double[] into) {
        throw new UnsupportedOperationException();
    }

    /** What the limiter takes away at most in the last block, dB, zero or negative; not a number where there is none. */
    public double limiting() {
        throw new UnsupportedOperationException();
    }

    /**
     * The meters of the mix, behind the limiter and before what it is turned down by.
     *
     * @param into one place for each {@link org.mixwright.audio.meter.LiveMeters.Value}
     */
    public void readMix(double[] into) {
        throw new UnsupportedOperationException();
    }

    /** Starts the readings of the whole (integrated loudness, highest peaks) over. */
    public void restart() {
        throw new UnsupportedOperationException();
    }
}
