package org.mixwright.audio.filter;

/**
 * One second-order section on one channel, transposed direct form II. Where several sections or channels run together,
 * {@link FilterBank} is faster.
 */
public final class Biquad {
    private final BiquadCoefficients coefficients;
    private double s1;
    private double s2;
    private int sinceTidy;

    public Biquad(BiquadCoefficients coefficients) {
        this.coefficients = coefficients;
    }

    /** Filters {@code samples[from .. to)} in place. */
    public void process(double[] samples, int from, int to) {
        for (int start = from; start < to;) {
            int end = Math.min(to, start + FilterState.TIDY_PERIOD - sinceTidy);
            run(samples, start, end);
            sinceTidy += end - start;
            if (sinceTidy == FilterState.TIDY_PERIOD) {
                sinceTidy = 0;
                s1 = FilterState.tidy(s1);
                s2 = FilterState.tidy(s2);
            }
            start = end;
        }
    }

    private void run(double[] samples, int from, int to) {
        double b0 = coefficients.b0();
        double b1 = coefficients.b1();
        double b2 = coefficients.b2();
        double a1 = coefficients.a1();
        double a2 = coefficients.a2();
        double u1 = s1;
        double u2 = s2;
        for (int n = from; n < to; n++) {
            double x = samples[n];
            double y = b0 * x + u1;
            u1 = (b1 * x + u2) - a1 * y;
            u2 = b2 * x - a2 * y;
            samples[n] = y;
        }
        s1 = u1;
        s2 = u2;
    }

    public void reset() {
        s1 = 0;
        s2 = 0;
        sinceTidy = 0;
    }
}
