package org.mixwright.audio.meter;

import org.mixwright.audio.AudioBlock;

/**
 * What can be read from the samples themselves: peaks, power and direct current, of all that was heard, and the level of
 * the last moments. Any split into blocks reads the same.
 */
final class SignalMeter {
    /** The running level and correlation are those of so many steps (300 ms). */
    static final int RECENT_STEPS = 30;

    private final StepClock clock;
    private final double[] peaks;
    private final double[] sums;
    private final double[] squares;
    private long frames;
    /** Of the step that runs, by channel. */
    private final double[] stepSquares;
    /** Of all channels together. */
    private final double[] recentSquares = new double[RECENT_STEPS];

    SignalMeter(int sampleRate, int channels) {
        this(new StepClock(sampleRate), channels);
    }

    /** @param clock a step at its beginning */
    SignalMeter(StepClock clock, int channels) {
        this.clock = clock;
        peaks = new double[channels];
        sums = new double[channels];
        squares = new double[channels];
        stepSquares = new double[channels];
    }

    /** Hears the frames {@code start .. end} of the block. */
    void feed(AudioBlock block, int start, int end) {
        for (int from = start; from < end;) {
            int count = Math.min(clock.framesToStepEnd(), end - from);
            for (int channel = 0; channel < peaks.length; channel++) {
                hear(block.channel(channel), from, from + count, channel);
            }
            if (clock.advance(count)) {
                endStep();
            }
            from += count;
        }
        frames += end - start;
    }

    private void hear(double[] samples, int from, int to, int channel) {
        double peak = 0;
        double sum = sums[channel];
        double square = stepSquares[channel];
        for (int n = from; n < to; n++) {
            double sample = samples[n];
            peak = Math.max(peak, Math.abs(sample));
            sum += sample;
            square += sample * sample;
        }
        peaks[channel] = Math.max(peaks[channel], peak);
        sums[channel] = sum;
        stepSquares[channel] = square;
    }

    private void endStep() {
        double all = 0;
        for (int channel = 0; channel < squares.length; channel++) {
            all += stepSquares[channel];
            squares[channel] += stepSquares[channel];
            stepSquares[channel] = 0;
        }
        recentSquares[(int) ((clock.steps() - 1) % RECENT_STEPS)] = all;
    }

    /** Completed steps of 10 ms. */
    long steps() {
        return clock.steps();
    }

    /** The greatest sample of a channel so far, 1.0 = full scale. */
    double peak(int channel) {
        return peaks[channel];
    }

    /** Root mean square of all samples of all channels. */
    double rms() {
        double sum = 0;
        for (int channel = 0; channel < squares.length; channel++) {
            sum += squares[channel] + stepSquares[channel];
        }
        return frames == 0 ? 0 : Math.sqrt(sum / frames / squares.length);
    }

    /** Root mean square of the last 300 ms. */
    double recentRms() {
        int steps = (int) Math.min(RECENT_STEPS, clock.steps());
        double sum = 0;
        for (double square : recentSquares) {
            sum += square;
        }
        return steps == 0 ? 0 : Math.sqrt(sum / clock.framesInLast(steps) / squares.length);
    }

    /** Mean of a channel's samples, 1.0 = full scale. */
    double directCurrent(int channel) {
        return frames == 0 ? 0 : sums[channel] / frames;
    }
}
