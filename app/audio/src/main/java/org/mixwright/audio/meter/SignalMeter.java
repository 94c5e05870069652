package org.mixwright.audio.meter;

import org.mixwright.audio.AudioBlock;

/**
 * What can be read from the samples themselves: peaks, power, direct current and likeness of the sides, of all that was
 * heard and of the last moments. Any split into blocks reads the same. The sides are the first two channels, which are left
 * and right in every order of two channels or more.
 */
final class SignalMeter {
    /** The recent peak is that of so many steps (3 s). */
    private static final int PEAK_STEPS = 300;
    /** The running level and correlation are those of so many steps (300 ms). */
    private static final int RECENT_STEPS = 30;

    private final StepClock clock;
    private final double[] peaks;
    private final double[] sums;
    private final double[] squares;
    private double product;
    private long frames;
    /** Of the step that runs: greatest sample, squares by channel, product of the sides. */
    private double stepPeak;
    private final double[] stepSquares;
    private double stepProduct;
    private final double[] recentPeaks = new double[PEAK_STEPS];
    private final double[] recentSquares = new double[RECENT_STEPS];
    private final double[] recentLeft = new double[RECENT_STEPS];
    private final double[] recentRight = new double[RECENT_STEPS];
    private final double[] recentProducts = new double[RECENT_STEPS];

    SignalMeter(int sampleRate, int channels) {
        this(new StepClock(sampleRate), channels);
    }

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
            if (hasSides()) {
                compare(block.channel(0), block.channel(1), from, from + count);
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
        stepPeak = Math.max(stepPeak, peak);
        sums[channel] = sum;
        stepSquares[channel] = square;
    }

    private void compare(double[] left, double[] right, int from, int to) {
        double sum = stepProduct;
        for (int n = from; n < to; n++) {
            sum += left[n] * right[n];
        }
        stepProduct = sum;
    }

    private void endStep() {
        long step = clock.steps() - 1;
        int recent = (int) (step % RECENT_STEPS);
        recentPeaks[(int) (step % PEAK_STEPS)] = stepPeak;
        recentSquares[recent] = 0;
        for (double square : stepSquares) {
            recentSquares[recent] += square;
        }
        if (hasSides()) {
            recentLeft[recent] = stepSquares[0];
            recentRight[recent] = stepSquares[1];
            recentProducts[recent] = stepProduct;
        }
        product += stepProduct;
        stepPeak = 0;
        stepProduct = 0;
        for (int channel = 0; channel < squares.length; channel++) {
            squares[channel] += stepSquares[channel];
            stepSquares[channel] = 0;
        }
    }

    /** Completed steps of 10 ms. */
    long steps() {
        return clock.steps();
    }

    /** The greatest sample of a channel so far, 1.0 = full scale. */
    double peak(int channel) {
        return peaks[channel];
    }

    /** The greatest sample of the last 3 s. */
    double recentPeak() {
        double highest = 0;
        for (double peak : recentPeaks) {
            highest = Math.max(highest, peak);
        }
        return highest;
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
        for (int step = 0; step < RECENT_STEPS; step++) {
            sum += recentSquares[step];
        }
        return steps == 0 ? 0 : Math.sqrt(sum / clock.framesInLast(steps) / squares.length);
    }

    /** Mean of a channel's samples, 1.0 = full scale. */
    double directCurrent(int channel) {
        return frames == 0 ? 0 : sums[channel] / frames;
    }

    /** How alike the sides are, -1..1; NaN when one is silent or there is one channel only. */
    double correlation() {
        return hasSides() ? alike(product + stepProduct,
                squares[0] + stepSquares[0], squares[1] + stepSquares[1]) : Double.NaN;
    }

    /** The same of the last 300 ms. */
    double recentCorrelation() {
        double together = 0;
        double left = 0;
        double right = 0;
        for (int step = 0; step < RECENT_STEPS; step++) {
            together += recentProducts[step];
            left += recentLeft[step];
            right += recentRight[step];
        }
        return hasSides() ? alike(together, left, right) : Double.NaN;
    }

    private boolean hasSides() {
        return squares.length >= 2;
    }

    private static double alike(double together, double left, double right) {
        return left > 0 && right > 0 ? Math.clamp(together / Math.sqrt(left * right), -1, 1) : Double.NaN;
    }
}
