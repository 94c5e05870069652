package org.mixwright.audio.meter;

import java.util.Arrays;

/**
 * Peak to short-term loudness ratio (PSR): the true peak of 3 s over the loudness of the same 3 s, dB. It is low where
 * music is dense or squashed. As in Ian Shepherd's Dynameter; see Shepherd et al., "Measuring Micro-Dynamics: A First
 * Step", AES 143, 2017. A 997 Hz sine on two channels reads 0; Shepherd advises 8 and more for music.
 *
 * <p>The lowest ratio is that of any 3 s that are no pause: those whose loudness passes both gates of the loudness range
 * (EBU Tech 3342, section 3: -70 LUFS, and 20 LU below the mean). As the mean is known at the end only, the lowest ratio
 * is kept for every 0.01 LU of loudness.
 */
final class PsrMeter {
    private final LoudnessMeter loudness;
    private final double[] stepPeaks = new double[LoudnessMeter.SHORT_TERM_STEPS];
    /** By bin of {@link LoudnessHistogram}. */
    private final double[] lowestDb = new double[LoudnessHistogram.BINS];
    private long steps;

    /** @param loudness of the same stream, fed first */
    PsrMeter(LoudnessMeter loudness) {
        this.loudness = loudness;
        Arrays.fill(lowestDb, Double.POSITIVE_INFINITY);
    }

    /** Takes the true peak of the 10 ms that have just gone by, 1.0 = full scale. */
    void endStep(double truePeak) {
        stepPeaks[(int) (steps % stepPeaks.length)] = truePeak;
        steps++;
        if (steps % LoudnessMeter.STEPS_PER_GATING_BLOCK == 0) {
            keepLowest(loudness.shortTermLufs());
        }
    }

    private void keepLowest(double shortTermLufs) {
        if (LoudnessHistogram.isAboveAbsoluteGate(shortTermLufs)) {
            int bin = LoudnessHistogram.binOf(shortTermLufs);
            lowestDb[bin] = Math.min(lowestDb[bin], currentDb());
        }
    }

    /** The true peak of the last 3 s, dBTP; NaN when silent. */
    double recentPeakDbtp() {
        double highest = 0;
        for (double peak : stepPeaks) {
            highest = Math.max(highest, peak);
        }
        return MeterBridge.decibels(highest);
    }

    /** The ratio of the last 3 s; NaN when silent or too early. */
    double currentDb() {
        return recentPeakDbtp() - loudness.shortTermLufs();
    }

    /** The least ratio so far of any 3 s, looked at every 100 ms, that the gates let pass; NaN for none. */
    double lowestDb() {
        double lowest = Double.POSITIVE_INFINITY;
        for (int bin = loudness.lowestBinOfRange(); bin < lowestDb.length; bin++) {
            lowest = Math.min(lowest, lowestDb[bin]);
        }
        return lowest == Double.POSITIVE_INFINITY ? Double.NaN : lowest;
    }
}
