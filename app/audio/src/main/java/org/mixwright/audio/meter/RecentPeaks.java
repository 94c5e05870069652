package org.mixwright.audio.meter;

import org.mixwright.audio.AudioBlock;

/**
 * True and sample peaks, all in 1.0 = full scale: of all that was heard, and of the 3 s that short-term loudness is that
 * of. Any split into blocks reads the same.
 */
final class RecentPeaks {
    private static final int STEPS = LoudnessMeter.SHORT_TERM_STEPS;

    private final TruePeakMeter running;
    private final StepClock clock;
    private final double[] truePeaks = new double[STEPS];
    private final double[] samplePeaks = new double[STEPS];
    private double truePeak;
    private double samplePeak;

    RecentPeaks(int sampleRate, int channels) {
        running = new TruePeakMeter(sampleRate, channels);
        clock = new StepClock(sampleRate);
    }

    /** Hears the frames {@code start .. end} of the block. */
    void feed(AudioBlock block, int start, int end) {
        for (int from = start; from < end;) {
            int count = Math.min(clock.framesToStepEnd(), end - from);
            running.feed(block, from, from + count);
            if (clock.advance(count)) {
                endStep();
            }
            from += count;
        }
    }

    private void endStep() {
        int place = (int) ((clock.steps() - 1) % STEPS);
        truePeaks[place] = running.truePeak();
        samplePeaks[place] = running.samplePeak();
        truePeak = truePeak();
        samplePeak = samplePeak();
        running.forgetPeaks();
    }

    /** Highest value so far, between the samples or on them. */
    double truePeak() {
        return Math.max(truePeak, running.truePeak());
    }

    /** Highest sample so far. */
    double samplePeak() {
        return Math.max(samplePeak, running.samplePeak());
    }

    /** Highest value of the last 3 s, counted from the last full 10 ms back. */
    double recentTruePeak() {
        return highest(truePeaks);
    }

    /** Highest sample of the same 3 s. */
    double recentSamplePeak() {
        return highest(samplePeaks);
    }

    private static double highest(double[] peaks) {
        double highest = 0;
        for (double peak : peaks) {
            highest = Math.max(highest, peak);
        }
        return highest;
    }
}
