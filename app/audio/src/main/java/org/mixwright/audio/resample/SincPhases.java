package org.mixwright.audio.resample;

import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.filter.KaiserSinc;

/**
 * The low-pass that every conversion between two sample rates needs, cut into phases: one short filter for each place
 * that an output frame can take between two input frames. Passes up to the lower of 20 kHz and 0.907 of the lower
 * rate's Nyquist frequency, or further where there is room; is {@value #ATTENUATION_DB} dB down from that Nyquist
 * frequency on.
 */
final class SincPhases {
    /** Above the 100 dB that is promised; the rest is for rounding and normalising. */
    static final double ATTENUATION_DB = 108;
    private static final double AUDIBLE_HZ = 20_000;
    /** 20 kHz at 44.1 kHz: the narrowest transition that is worth its taps. */
    private static final double HIGHEST_PASS = 20_000 / 22_050.0;
    /** Above that, inaudible treble is not worth long filters; this much is passed all the same. */
    private static final double LOWEST_PASS = 0.85;
    /** A table of exact phases up to here (2 MB); beyond, phases are interpolated. */
    private static final int LARGEST_TABLE = 1 << 18;
    /** Linear interpolation between so many phases errs by less than -120 dB (0.41 / phases squared for a sinc). */
    private static final int INTERPOLATED_PHASES = 1024;
    private static final int UNROLL = 4;

    private final double[][] filters;
    private final int phaseCount;
    private final int taps;

    /**
     * Designs the filters.
     *
     * @param up how many places between two input frames an output frame can take
     */
    SincPhases(int inRate, int outRate, int up) {
        double nyquist = Math.min(inRate, outRate) / 2.0;
        double pass = Math.max(LOWEST_PASS * nyquist, Math.min(AUDIBLE_HZ, HIGHEST_PASS * nyquist));
        double cutoff = (pass + nyquist) / 2 / inRate;
        // Kaiser (1974): order = (attenuation - 7.95) / (2.285 x transition in radians)
        double length = (ATTENUATION_DB - 7.95) / (2.285 * 2 * Math.PI * (nyquist - pass) / inRate);
        taps = (int) Math.ceil(length / 2 / UNROLL) * 2 * UNROLL;
        boolean isExact = (long) up * taps <= LARGEST_TABLE;
        phaseCount = isExact ? up : Math.max(2, (int) Math.ceil(INTERPOLATED_PHASES * 2.0 * nyquist / inRate));
        filters = new double[phaseCount + 1][];
        double beta = KaiserSinc.beta(ATTENUATION_DB);
        for (int phase = 0; phase <= phaseCount; phase++) {
            filters[phase] = filter((double) phase / phaseCount, cutoff, beta);
        }
    }

    /** Taps for an output frame that stands {@code fraction} of an input frame after the tap in the middle. */
    private double[] filter(double fraction, double cutoff, double beta) {
        double[] filter = new double[taps];
        double sum = 0;
        for (int tap = 0; tap < taps; tap++) {
            double position = tap - (taps / 2 - 1) - fraction;
            filter[tap] = KaiserSinc.tap(position, taps / 2.0, cutoff, beta);
            sum += filter[tap];
        }
        for (int tap = 0; tap < taps; tap++) {
            filter[tap] /= sum;
        }
        return filter;
    }

    int taps() {
        return taps;
    }

    /** How many taps lie before the input frame that an output frame follows. */
    int tapsBefore() {
        return taps / 2 - 1;
    }

    /**
     * One output sample.
     *
     * @param numerator the output frame's place after the input frame, in parts of {@code up}
     * @param input where the filter's first tap lies at {@code start}
     */
    double at(int numerator, int up, double[] input, int start) {
        if (up == phaseCount) {
            return sum(filters[numerator], input, start);
        }
        double place = (double) numerator * phaseCount / up;
        int phase = (int) place;
        double weight = place - phase;
        double low = sum(filters[phase], input, start);
        return low + weight * (sum(filters[phase + 1], input, start) - low);
    }

    boolean areExact(int up) {
        return up == phaseCount;
    }

    /** One frame of two channels where phases are exact: the same sums as {@link #at}, the filter being read only once. */
    void pairAt(int numerator, double[][] input, int start, AudioBlock output, int frame) {
        double[] filter = filters[numerator];
        double[] left = input[0];
        double[] right = input[1];
        double leftA = 0;
        double leftB = 0;
        double leftC = 0;
        double leftD = 0;
        double rightA = 0;
        double rightB = 0;
        double rightC = 0;
        double rightD = 0;
        for (int tap = 0; tap < filter.length; tap += UNROLL) {
            int at = start + tap;
            leftA += filter[tap] * left[at];
            rightA += filter[tap] * right[at];
            leftB += filter[tap + 1] * left[at + 1];
            rightB += filter[tap + 1] * right[at + 1];
            leftC += filter[tap + 2] * left[at + 2];
            rightC += filter[tap + 2] * right[at + 2];
            leftD += filter[tap + 3] * left[at + 3];
            rightD += filter[tap + 3] * right[at + 3];
        }
        output.channel(0)[frame] = leftA + leftB + (leftC + leftD);
        output.channel(1)[frame] = rightA + rightB + (rightC + rightD);
    }

    /** Four sums at once, since one would wait for its own addition at every tap. */
    private static double sum(double[] filter, double[] input, int start) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int tap = 0; tap < filter.length; tap += UNROLL) {
            a += filter[tap] * input[start + tap];
            b += filter[tap + 1] * input[start + tap + 1];
            c += filter[tap + 2] * input[start + tap + 2];
            d += filter[tap + 3] * input[start + tap + 3];
        }
        return a + b + (c + d);
    }
}
