package org.mixwright.audio.feature;

import java.util.Arrays;

/**
 * How much the levels of third-octave bands rise from an earlier frame to this one: spectral flux in decibels, rises
 * only, as in S. Böck, F. Krebs and M. Schedl, "Evaluating the Online Capabilities of Onset Detection Methods" (ISMIR
 * 2012). What lies more than 60 dB below the frame's total counts as that low, so that the measure does not depend on
 * the track's level and inaudible bands do not count.
 */
final class BandRise {
    private static final double FLOOR_DB = -60;
    private static final double NOTHING_DB = -300;

    private final int firstBand;
    /** Levels of the last frames, the newest first; the oldest is the one to compare with. */
    private final double[][] levels;

    /**
     * @param framesBack which earlier frame to compare with
     */
    BandRise(int firstBand, int endBand, int framesBack) {
        this.firstBand = firstBand;
        levels = new double[framesBack + 1][endBand - firstBand];
        for (double[] frame : levels) {
            Arrays.fill(frame, NOTHING_DB);
        }
    }

    /** Takes a frame with no sound. */
    void silence() {
        shift();
        Arrays.fill(levels[0], NOTHING_DB);
    }

    /**
     * Takes a frame.
     *
     * @param bandPowers mean square by third-octave band
     * @param totalDb the frame's level, dBFS
     * @return the mean rise of the bands, dB
     */
    double over(double[] bandPowers, double totalDb) {
        shift();
        double[] now = levels[0];
        double[] before = levels[levels.length - 1];
        double floor = totalDb + FLOOR_DB;
        double sum = 0;
        for (int i = 0; i < now.length; i++) {
            double power = bandPowers[firstBand + i];
            now[i] = power > 0 ? 10 * StrictMath.log10(power) : NOTHING_DB;
            sum += Math.max(0, Math.max(now[i], floor) - Math.max(before[i], floor));
        }
        return sum / now.length;
    }

    /** The level of a band in the newest frame, dBFS. */
    double levelDb(int band) {
        return levels[0][band - firstBand];
    }

    private void shift() {
        double[] oldest = levels[levels.length - 1];
        System.arraycopy(levels, 0, levels, 1, levels.length - 1);
        levels[0] = oldest;
    }
}
