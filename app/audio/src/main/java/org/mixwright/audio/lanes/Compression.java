package org.mixwright.audio.lanes;

import static org.mixwright.audio.lanes.Lanes.TRACKS;

import java.util.Arrays;

/**
 * What {@link Lanes#compress} needs of each track, one value a lane, and what it remembers. The static curve is that of a
 * soft knee (eq. 4 of Giannoulis, Massberg and Reiss, JAES 60(6), 2012) written as a sum; the reduction is the greater of
 * two branching smoothers (eq. 16 there), of which the slow one may be still.
 */
public final class Compression {
    /** A reduction this small, in dB, is none; the smoothers would otherwise fade into the subnormal numbers. */
    private static final double NO_REDUCTION_DB = 1e-9;

    final double[] kneeStartDb = new double[TRACKS];
    final double[] kneeDb = new double[TRACKS];
    final double[] kneeBend = new double[TRACKS];
    final double[] slope = new double[TRACKS];
    final double[] attackKeep = filled(1);
    final double[] releaseKeep = filled(1);
    final double[] slowAttackKeep = filled(1);
    final double[] slowReleaseKeep = filled(1);
    final double[] smoothed = new double[TRACKS];
    final double[] slow = new double[TRACKS];
    /** The tallies: greatest and summed reduction, and frames above {@link #activeDb}. */
    final double[] deepest = new double[TRACKS];
    final double[] sum = new double[TRACKS];
    final double[] active = new double[TRACKS];
    final double activeDb;

    /** @param activeDb a reduction above this counts as working */
    public Compression(double activeDb) {
        this.activeDb = activeDb;
    }

    private static double[] filled(double value) {
        double[] values = new double[TRACKS];
        Arrays.fill(values, value);
        return values;
    }

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

    /** Sets what the slow smoother of a track keeps from frame to frame; a track without one has 1 and 1. */
    public void setSlowTimes(int track, double attackKeep, double releaseKeep) {
        slowAttackKeep[track] = attackKeep;
        slowReleaseKeep[track] = releaseKeep;
    }

    /** Whether no track is being turned down. */
    public boolean isAtRest() {
        for (int track = 0; track < TRACKS; track++) {
            if (smoothed[track] != 0 || slow[track] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Lets reductions that have died away be none; to be called at fixed places of the stream only. */
    public void tidy() {
        for (int track = 0; track < TRACKS; track++) {
            smoothed[track] = smoothed[track] < NO_REDUCTION_DB ? 0 : smoothed[track];
            slow[track] = slow[track] < NO_REDUCTION_DB ? 0 : slow[track];
        }
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
        for (double[] values : new double[][] {smoothed, slow, deepest, sum, active}) {
            Arrays.fill(values, 0);
        }
    }
}
