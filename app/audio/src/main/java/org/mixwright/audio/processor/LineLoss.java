package org.mixwright.audio.processor;

/**
 * What a reverb's delay line loses at each pass: a gain, and a low pass of one pole. At middle frequencies (750 Hz, or two
 * octaves below the damping frequency where that is lower) a line of m frames passes 10^(-3 m / (decay * rate)), so that
 * the decay is -60 dB in the decay time; at the damping frequency the square of that. One pole can lose no more than 12 dB
 * over those two octaves: where a long line in a short decay would have to lose more, the lowest frequencies come first,
 * which never decay more than {@value #SLOWEST} times as slowly as the middle should.
 */
final class LineLoss {
    private static final double MIDDLE_HZ = 750;
    private static final int HALVINGS = 60;
    private static final double STRONGEST_POLE = 0.995;
    /** The lowest frequencies may decay this much more slowly than the middle. */
    private static final double SLOWEST = 1.25;

    private final double gain;
    private final double pole;
    private double low;

    /** @param dampingHz infinite for none */
    LineLoss(int frames, double decaySeconds, double dampingHz, int sampleRate) {
        double perPass = StrictMath.pow(10, -3.0 * frames / (decaySeconds * sampleRate));
        double damped = Math.min(dampingHz, 0.45 * sampleRate);
        double middle = Math.min(MIDDLE_HZ, damped / 4);
        pole = Double.isInfinite(dampingHz) ? 0 : pole(perPass, damped, middle, sampleRate);
        double atMiddle = magnitude(pole, middle, sampleRate);
        gain = Math.min(perPass / atMiddle, StrictMath.pow(perPass, 1 / SLOWEST));
    }

    /** The pole at which the damping frequency loses {@code ratio} against the middle, by halving the interval. */
    private static double pole(double ratio, double dampedHz, double middleHz, int sampleRate) {
        double low = 0;
        double high = STRONGEST_POLE;
        for (int i = 0; i < HALVINGS; i++) {
            double tried = (low + high) / 2;
            double reached = magnitude(tried, dampedHz, sampleRate) / magnitude(tried, middleHz, sampleRate);
            if (reached > ratio) {
                low = tried;
            } else {
                high = tried;
            }
        }
        return (low + high) / 2;
    }

    /** |H| of (1 - p) / (1 - p/z). */
    private static double magnitude(double pole, double hertz, int sampleRate) {
        double cosine = StrictMath.cos(2 * StrictMath.PI * hertz / sampleRate);
        return (1 - pole) / StrictMath.sqrt(1 - 2 * pole * cosine + pole * pole);
    }

    /** Passes runs through four losses side by side: each waits for its own last value, so four take no longer than one. */
    static void processFour(LineLoss[] losses, double[][] runs, int first, int count) {
        var a = losses[first];
        var b = losses[first + 1];
        var c = losses[first + 2];
        var d = losses[first + 3];
        double[] runA = runs[first];
        double[] runB = runs[first + 1];
        double[] runC = runs[first + 2];
        double[] runD = runs[first + 3];
        double lowA = a.low;
        double lowB = b.low;
        double lowC = c.low;
        double lowD = d.low;
        for (int n = 0; n < count; n++) {
            lowA = Quiet.flushed(runA[n] + a.pole * (lowA - runA[n]));
            lowB = Quiet.flushed(runB[n] + b.pole * (lowB - runB[n]));
            lowC = Quiet.flushed(runC[n] + c.pole * (lowC - runC[n]));
            lowD = Quiet.flushed(runD[n] + d.pole * (lowD - runD[n]));
            runA[n] = a.gain * lowA;
            runB[n] = b.gain * lowB;
            runC[n] = c.gain * lowC;
            runD[n] = d.gain * lowD;
        }
        a.low = lowA;
        b.low = lowB;
        c.low = lowC;
        d.low = lowD;
    }

    /** Goes on where another loss stands. */
    void copy(LineLoss other) {
        low = other.low;
    }

    void reset() {
        low = 0;
    }
}
