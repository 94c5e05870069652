package org.mixwright.audio.processor;

import org.mixwright.audio.filter.PeakInterpolator;

/**
 * Finds the true peaks of one channel that rise above a ceiling. Looks four times per sample everywhere, and sixteen times
 * at each crest that comes near the ceiling: a sine of half the sample rate can hide 0.69 dB between four looks, but only
 * 0.04 dB between sixteen (ITU-R BS.1770-5, Annex 2, attachment 1).
 *
 * <p>Just below half the sample rate, where interpolators differ, a long one and a short one are heard: the short one is what
 * most meters have.
 */
final class TruePeakWatch {
    /** Flat up to 0.467 of the sample rate: 20.6 kHz at 44.1 kHz. */
    private static final int LONG_TAPS = 64;
    /** Four looks see at least 0.92 of a sine's peak; what is below this share of the ceiling is surely below it. */
    private static final double NEAR = 0.85;

    /** Few enough to pass over what lies between two peaks, enough to be worth vector code. */
    private static final int STRETCH_FRAMES = 32;

    private final PeakInterpolator coarse = PeakInterpolator.flat(4, LONG_TAPS);
    private final PeakInterpolator fine = PeakInterpolator.flat(16, LONG_TAPS);
    private final PeakInterpolator meter;
    private final double ceiling;
    private final double surelyBelow;
    private final double[] seen = new double[STRETCH_FRAMES + 2];
    private final double[] metered = new double[STRETCH_FRAMES];

    TruePeakWatch(double ceiling, int sampleRate) {
        meter = PeakInterpolator.likeMeters(sampleRate);
        this.ceiling = ceiling;
        surelyBelow = ceiling / Math.max(fine.highestRise(), meter.highestRise());
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
        meter.highestAfter(samples, index, count, metered);
        coarse.highestAfter(samples, index - 1, count + 2, seen);
        for (int n = 0; n < count + 2; n++) {
            seen[n] = Math.max(seen[n], Math.abs(samples[index + n]));
        }
        for (int n = 0; n < count; n++) {
            double peak = Math.max(metered[n], seen[n + 1]);
            boolean crest = seen[n + 1] >= seen[n] && seen[n + 1] >= seen[n + 2];
            if (crest && peak > NEAR * ceiling) {
                peak = Math.max(peak, fine.highestAfter(samples, index + n));
            }
            peaks[place + n] = Math.max(peaks[place + n], peak);
        }
    }

    private boolean isQuiet(double[] samples, int from, int to) {
        double loudest = 0;
        for (int n = from; n < to; n++) {
            loudest = Math.max(loudest, Math.abs(samples[n]));
        }
        return loudest < surelyBelow;
    }
}
