package org.mixwright.audio.meter;

/**
 * The K-weighting of ITU-R BS.1770-5, Annex 1: a shelf for the head's effect, then a high-pass (RLB), for one channel.
 *
 * <p>The standard tabulates coefficients for 48 kHz only. Here both filters are taken back to their analog prototypes
 * (corner, Q and gains as found by B. De Man, "Evaluation of Implementations of the EBU R128 Loudness Measurement", AES
 * 145, 2018) and transformed to the rate at hand. The bilinear transform bends the shelf at low rates; the whole is
 * scaled so that 997 Hz, where the standard sets its level, passes alike at every rate.
 */
final class KWeighting {
    static final int LOWEST_RATE = 4_000;
    static final int HIGHEST_RATE = 768_000;

    private static final double SHELF_HZ = 1681.974450955533;
    private static final double SHELF_Q = 0.7071752369554196;
    private static final double SHELF_GAIN_DB = 3.999843853973347;
    /** The gain at the shelf's midpoint is the far gain to this power. */
    private static final double SHELF_MIDPOINT = 0.4996667741545416;
    private static final double HIGH_PASS_HZ = 38.13547087602444;
    private static final double HIGH_PASS_Q = 0.5003270373238773;
    /** The rate of the standard's table, where the high-pass has the numerator 1, -2, 1. */
    private static final double TABLE_RATE = 48_000;
    private static final double REFERENCE_HZ = 997;
    /** Far below anything audible, far above where doubles turn subnormal (and slow). */
    private static final double SILENT_STATE = 1e-60;

    private final double[] shelf;
    private final double[] highPass;
    private double shelf1;
    private double shelf2;
    private double pass1;
    private double pass2;
    private double squareSum;

    KWeighting(int sampleRate) {
        if (sampleRate < LOWEST_RATE || sampleRate > HIGHEST_RATE) {
            throw new IllegalArgumentException("loudness is measured at %d..%d Hz, not at %d Hz"
                    .formatted(LOWEST_RATE, HIGHEST_RATE, sampleRate));
        }
        shelf = shelf(sampleRate);
        highPass = highPass(sampleRate);
    }

    /** b0, b1, b2, a1, a2 of the shelf. */
    static double[] shelf(double sampleRate) {
        double k = StrictMath.tan(Math.PI * SHELF_HZ / sampleRate);
        double far = StrictMath.pow(10, SHELF_GAIN_DB / 20);
        double middle = StrictMath.pow(far, SHELF_MIDPOINT);
        double a0 = 1 + k / SHELF_Q + k * k;
        return new double[] {
            (far + middle * k / SHELF_Q + k * k) / a0, 2 * (k * k - far) / a0,
            (far - middle * k / SHELF_Q + k * k) / a0, 2 * (k * k - 1) / a0, (1 - k / SHELF_Q + k * k) / a0};
    }

    /** b0, b1, b2, a1, a2 of the high-pass, with the gain that makes the reference frequency pass as in the table. */
    static double[] highPass(double sampleRate) {
        double gain = referenceGain(TABLE_RATE) / referenceGain(sampleRate);
        double[] unscaled = unscaledHighPass(sampleRate);
        return new double[] {gain, -2 * gain, gain, unscaled[3], unscaled[4]};
    }

    private static double[] unscaledHighPass(double sampleRate) {
        double k = StrictMath.tan(Math.PI * HIGH_PASS_HZ / sampleRate);
        double a0 = 1 + k / HIGH_PASS_Q + k * k;
        return new double[] {1, -2, 1, 2 * (k * k - 1) / a0, (1 - k / HIGH_PASS_Q + k * k) / a0};
    }

    private static double referenceGain(double sampleRate) {
        double radians = 2 * Math.PI * REFERENCE_HZ / sampleRate;
        return gain(shelf(sampleRate), radians) * gain(unscaledHighPass(sampleRate), radians);
    }

    /** Amplitude response of a second-order section. */
    private static double gain(double[] section, double radians) {
        double cos1 = StrictMath.cos(radians);
        double sin1 = StrictMath.sin(radians);
        double cos2 = StrictMath.cos(2 * radians);
        double sin2 = StrictMath.sin(2 * radians);
        double above = StrictMath.hypot(
                section[0] + section[1] * cos1 + section[2] * cos2, section[1] * sin1 + section[2] * sin2);
        double below = StrictMath.hypot(
                1 + section[3] * cos1 + section[4] * cos2, section[3] * sin1 + section[4] * sin2);
        return above / below;
    }

    /** Filters samples {@code from..to} and adds the squares of what comes out to the running sum. */
    void feed(double[] samples, int from, int to) {
        double b0 = shelf[0];
        double b1 = shelf[1];
        double b2 = shelf[2];
        double a1 = shelf[3];
        double a2 = shelf[4];
        double c0 = highPass[0];
        double c1 = highPass[1];
        double d1 = highPass[3];
        double d2 = highPass[4];
        double s1 = shelf1;
        double s2 = shelf2;
        double p1 = pass1;
        double p2 = pass2;
        double sum = squareSum;
        for (int i = from; i < to; i++) {
            double x = samples[i];
            double y = b0 * x + s1;
            s1 = b1 * x - a1 * y + s2;
            s2 = b2 * x - a2 * y;
            double z = c0 * y + p1;
            p1 = c1 * y - d1 * z + p2;
            p2 = c0 * y - d2 * z;
            sum += z * z;
        }
        keep(s1, s2, p1, p2, sum);
    }

    /**
     * {@link #feed} for two channels at once, with the same bits: each waits for its own output, so that two side by side
     * take hardly longer than one.
     */
    static void feed(KWeighting first, double[] firstSamples, KWeighting second, double[] secondSamples, int from, int to) {
        double b0 = first.shelf[0], b1 = first.shelf[1], b2 = first.shelf[2], a1 = first.shelf[3], a2 = first.shelf[4];
        double c0 = first.highPass[0], c1 = first.highPass[1], d1 = first.highPass[3], d2 = first.highPass[4];
        double s1 = first.shelf1, s2 = first.shelf2, p1 = first.pass1, p2 = first.pass2, sum = first.squareSum;
        double t1 = second.shelf1, t2 = second.shelf2, q1 = second.pass1, q2 = second.pass2, total = second.squareSum;
        for (int i = from; i < to; i++) {
            double x = firstSamples[i];
            double v = secondSamples[i];
            double y = b0 * x + s1;
            double w = b0 * v + t1;
            s1 = b1 * x - a1 * y + s2;
            t1 = b1 * v - a1 * w + t2;
            s2 = b2 * x - a2 * y;
            t2 = b2 * v - a2 * w;
            double z = c0 * y + p1;
            double u = c0 * w + q1;
            p1 = c1 * y - d1 * z + p2;
            q1 = c1 * w - d1 * u + q2;
            p2 = c0 * y - d2 * z;
            q2 = c0 * w - d2 * u;
            sum += z * z;
            total += u * u;
        }
        first.keep(s1, s2, p1, p2, sum);
        second.keep(t1, t2, q1, q2, total);
    }

    private void keep(double s1, double s2, double p1, double p2, double sum) {
        shelf1 = s1;
        shelf2 = s2;
        pass1 = p1;
        pass2 = p2;
        squareSum = sum;
    }

    /** Hands out the running sum of squares and starts a new one. To be called at fixed places of the stream only. */
    double takeSquareSum() {
        double sum = squareSum;
        squareSum = 0;
        shelf1 = audible(shelf1);
        shelf2 = audible(shelf2);
        pass1 = audible(pass1);
        pass2 = audible(pass2);
        return sum;
    }

    private static double audible(double state) {
        return Math.abs(state) < SILENT_STATE ? 0 : state;
    }
}
