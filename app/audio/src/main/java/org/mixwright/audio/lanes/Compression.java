package org.mixwright.audio.lanes;

import static org.mixwright.audio.lanes.Lanes.TRACKS;

import java.util.Arrays;

/**
 * What {@link Lanes#compress} needs of each track, one value a track, and what it remembers: the static curve with a soft
 * knee (eq. 4 of Giannoulis, Massberg and Reiss, JAES 60(6), 2012, written as the sum of what lies in the knee, squared,
 * and what lies above it) and a branching smoother (eq. 16 there). A track that nothing was set for is never turned down.
 */
public final class Compression {
    /** A reduction this small, in dB, is none; the smoother would otherwise fade into the subnormal numbers. */
    private static final double NO_REDUCTION_DB = 1e-9;

    final double[] kneeStartDb = new double[TRACKS];
    final double[] kneeDb = new double[TRACKS];
    /** 1 / (2 * knee); zero for a hard knee, which nothing lies in. */
    final double[] kneeBend = new double[TRACKS];
    final double[] slope = new double[TRACKS];
    final double[] attackKeep = new double[TRACKS];
    final double[] releaseKeep = new double[TRACKS];
    final double[] smoothed = new double[TRACKS];
    final double[] deepest = new double[TRACKS];

    /**
     * Sets the static curve of a track.
     *
     * @param kneeStartDb level below which nothing is taken away
     * @param kneeDb width of the knee
     * @param slope share of what lies above the knee that is taken away, 0..1
     */
    public void setCurve(int track, double kneeStartDb, double kneeDb, double slope) {
        this.kneeStartDb[track] = kneeStartDb;
        this.kneeDb[track] = kneeDb;
        this.kneeBend[track] = kneeDb == 0 ? 0 : 1 / (2 * kneeDb);
        this.slope[track] = slope;
    }

    /** Sets what the smoother of a track keeps from frame to frame, 0..1. */
    public void setTimes(int track, double attackKeep, double releaseKeep) {
        this.attackKeep[track] = attackKeep;
        this.releaseKeep[track] = releaseKeep;
    }

    /** Whether no track is being turned down. */
    public boolean isAtRest() {
        for (double reduction : smoothed) {
            if (reduction != 0) {
                return false;
            }
        }
        return true;
    }

    /** Lets reductions that have died away be none; to be called at fixed places of the stream only. */
    public void tidy() {
        for (int track = 0; track < TRACKS; track++) {
            smoothed[track] = smoothed[track] < NO_REDUCTION_DB ? 0 : smoothed[track];
        }
    }

    /** The reduction of a track now, dB, zero or positive. */
    public double nowDb(int track) {
        return smoothed[track];
    }

    /** The greatest reduction of a track so far, dB, zero or positive. */
    public double deepestDb(int track) {
        return deepest[track];
    }

    public void reset() {
        Arrays.fill(deepest, 0);
        Arrays.fill(smoothed, 0);
    }
}
