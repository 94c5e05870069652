package org.mixwright.audio.lanes;

import java.util.Arrays;

/** Adds up what is taken away from each track: the greatest and the summed reduction, and the frames with a noticeable one. */
public final class ReductionTally {
    final double[] deepest = new double[Lanes.TRACKS];
    final double[] sum = new double[Lanes.TRACKS];
    final double[] active = new double[Lanes.TRACKS];
    final double activeDb;

    /** @param activeDb a reduction above this is noticeable */
    public ReductionTally(double activeDb) {
        this.activeDb = activeDb;
    }

    /** The greatest reduction of a track so far, dB, zero or positive. */
    public double deepestDb(int track) {
        return deepest[track];
    }

    /** The sum of a track's reductions of all frames, dB. */
    public double sumDb(int track) {
        return sum[track];
    }

    /** In how many frames a track was turned down noticeably. */
    public double activeFrames(int track) {
        return active[track];
    }

    public void reset() {
        Arrays.fill(deepest, 0);
        Arrays.fill(sum, 0);
        Arrays.fill(active, 0);
    }
}
