package org.mixwright.audio.processor;

import org.mixwright.audio.filter.PeakInterpolator;

/**
 * Finds the true peaks of one channel that rise above a ceiling. Looks four times per sample everywhere, and sixteen times
 * at each crest that comes near the ceiling: a sine of half the sample rate can hide 0.69 dB between four looks, but only
 * 0.04 dB between sixteen (ITU-R BS.1770-5, Annex 2, attachment 1). Up there every sample has a crest behind it, and the
 * highest is not always the one that looked so.
 *
 * <p>Just below half the sample rate no two interpolators agree, and each meter has its own. So a long one and a short one
 * are heard, and their mean distance is added to the peak: meters of other makes then read no more either.
 * Music has next to nothing there, and nothing is added to it.
 */
final class TruePeakWatch {
    /** Flat up to 0.467 of the sample rate: 20.6 kHz at 44.1 kHz. */
    private static final int LONG_TAPS = 64;
    /** The sample rate, Hz, at which the shortest of the usual meters looks four times per sample. */
    private static final int SHORT_METER_RATE = 48_000;
    /**
     * Four looks see at least 0.92 of a sine's peak: what is below this share of the ceiling is surely below it, and what is
     * below this share of its neighbour surely needs no lower gain.
     */
    private static final double NEAR = 0.85;
    /** Makes a mean of three places between samples, around three samples. Less, and some meters read too much of noise. */
    private static final double ADDED_DISTANCE = 1.0 / 9;

    /** Few enough to pass over what lies between two peaks, enough to be worth vector code. */
    private static final int STRETCH_FRAMES = 62;

    private final PeakInterpolator coarse = PeakInterpolator.flat(4, LONG_TAPS);
    private final PeakInterpolator fine = PeakInterpolator.flat(16, LONG_TAPS);
    private final PeakInterpolator meter = PeakInterpolator.likeMeters(SHORT_METER_RATE);
    private final double ceiling;
    private final double surelyBelow;
    /** From the sample before a stretch to the one behind it. */
    private final double[] seen = new double[STRETCH_FRAMES + 2];
    private final double[] metered = new double[STRETCH_FRAMES + 2];
    private final double[] distances = new double[STRETCH_FRAMES + 2];

    TruePeakWatch(double ceiling) {
        this.ceiling = ceiling;
        double mostAdded = 3 * ADDED_DISTANCE * coarse.highestDistanceTo(meter);
        surelyBelow = ceiling / (Math.max(fine.highestRise(), meter.highestRise()) + mostAdded);
    }

    /** How many samples on either side of a place must be known to read its peak. */
    static int reachFrames() {
        return LONG_TAPS / 2 + 1;
    }

    /** Raises each of {@code peaks[0 .. count)} to the peak between a sample, from {@code index} on, and the next. */
    void raise(double[] samples, int index, int count, double[] peaks) {
        for (int done = 0; done < count; done += STRETCH_FRAMES) {
            int frames = Math.min(STRETCH_FRAMES, count - done);
            int at = index + done;
            if (!isQuiet(samples, at - reachFrames(), at + frames + reachFrames())) {
                raiseStretch(samples, at, frames, peaks, done);
            }
        }
    }

    private void raiseStretch(double[] samples, int index, int count, double[] peaks, int place) {
        meter.highestAfter(samples, index - 1, count + 2, metered);
        coarse.highestAfter(samples, index - 1, count + 2, seen);
        coarse.distancesTo(meter, count + 2, distances);
        for (int n = 0; n < count + 2; n++) {
            seen[n] = Math.max(seen[n], Math.abs(samples[index + n]));
        }
        for (int n = 1; n <= count; n++) {
            double peak = Math.max(metered[n], seen[n]);
            double rival = Math.max(ceiling, Math.max(seen[n - 1], seen[n + 1]));
            if (seen[n] > NEAR * rival && hasCrest(samples, index + n - 1, n)) {
                peak = Math.max(peak, fine.highestAfter(samples, index + n - 1));
            }
            double distance = distances[n - 1] + distances[n] + distances[n + 1];
            peaks[place + n - 1] = Math.max(peaks[place + n - 1], peak + ADDED_DISTANCE * distance);
        }
    }

    /** Whether the looks between a sample and the next do not simply rise or fall towards a higher place outside. */
    private boolean hasCrest(double[] samples, int at, int place) {
        double begin = Math.abs(samples[at]);
        double end = Math.abs(samples[at + 1]);
        double highest = seen[place];
        return (highest > begin || seen[place - 1] <= begin) && (highest > end || seen[place + 1] <= end);
    }

    private boolean isQuiet(double[] samples, int from, int to) {
        double loudest = 0;
        for (int n = from; n < to; n++) {
            loudest = Math.max(loudest, Math.abs(samples[n]));
        }
        return loudest < surelyBelow;
    }
}
