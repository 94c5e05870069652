package org.mixwright.audio.filter;

import java.util.Arrays;

/**
 * Reads the highest absolute value of a signal between its samples, by polyphase interpolation as ITU-R BS.1770-5,
 * Annex 2, describes for true peak. Asked about one sample, or about a whole run at once, which is several times
 * faster; both give the same bits.
 */
public final class PeakInterpolator {
    /** More would widen the band below half the sample rate in which peaks read low; the error it leaves is 0.01 dB. */
    private static final double ATTENUATION_DB = 60;
    private static final int RUN_FRAMES = 256;

    /** The interpolation filters of the places between two samples; the samples themselves need none. */
    private final double[][] phases;
    private final int taps;
    private final double[][] runs;
    private final double[][] shifted = new double[4][RUN_FRAMES];

    private PeakInterpolator(double[][] phases, int taps) {
        this.phases = phases;
        this.taps = taps;
        runs = new double[phases.length][RUN_FRAMES];
    }

    /**
     * An interpolator that is flat up to near half the sample rate, the nearer the longer it is.
     *
     * @param factor how many values are looked at per sample, 4 or more
     * @param tapsPerPhase length of each interpolation filter; a multiple of 4
     */
    public static PeakInterpolator flat(int factor, int tapsPerPhase) {
        if (tapsPerPhase <= 0 || tapsPerPhase % 4 != 0) {
            throw new IllegalArgumentException("an interpolation filter has 4, 8, 12 ... taps, not " + tapsPerPhase);
        }
        var phases = new double[factor - 1][];
        for (int phase = 1; phase < factor; phase++) {
            phases[phase - 1] = phase(tapsPerPhase, (double) phase / factor);
        }
        return new PeakInterpolator(phases, tapsPerPhase);
    }

    /** An interpolator that hears what true-peak meters hear at this sample rate, Hz. */
    public static PeakInterpolator likeMeters(int sampleRate) {
        return new PeakInterpolator(TruePeakPhases.between(sampleRate), TruePeakPhases.taps(sampleRate));
    }

    private static double[] phase(int taps, double fraction) {
        double beta = KaiserSinc.beta(ATTENUATION_DB);
        double half = taps / 2.0;
        var phase = new double[taps];
        double sum = 0;
        for (int tap = 0; tap < taps; tap++) {
            phase[tap] = KaiserSinc.tap(tap - (half - 1) - fraction, half, 0.5, beta);
            sum += phase[tap];
        }
        for (int tap = 0; tap < taps; tap++) {
            phase[tap] /= sum;
        }
        return phase;
    }

    /** How many times the loudest sample around it a value between two samples can be, at the very most. */
    public double highestRise() {
        double highest = 1;
        for (double[] phase : phases) {
            highest = Math.max(highest, Arrays.stream(phase).map(Math::abs).sum());
        }
        return highest;
    }

    /**
     * How many times the loudest sample around them {@link #distancesTo another} can be, at the very most.
     *
     * @param other looks at as many values per sample through fewer taps
     */
    public double highestDistanceTo(PeakInterpolator other) {
        int ahead = (taps - other.taps) / 2;
        double sum = 0;
        for (int phase = 0; phase < phases.length; phase++) {
            for (int tap = 0; tap < taps; tap++) {
                int there = tap - ahead;
                double otherTap = there >= 0 && there < other.taps ? other.phases[phase][there] : 0;
                sum += Math.abs(phases[phase][tap] - otherTap);
            }
        }
        return sum;
    }

    /**
     * The highest absolute value from one sample of an array up to the next.
     *
     * @param samples reach from {@code index - taps / 2 + 1} to {@code index + taps / 2} at least, taps being the filters' length
     */
    public double highestAfter(double[] samples, int index) {
        double peak = Math.abs(samples[index]);
        int first = index - taps / 2 + 1;
        for (double[] phase : phases) {
            double value = 0;
            for (int tap = 0; tap < taps; tap += 4) {
                int at = first + tap;
                value += phase[tap] * samples[at] + phase[tap + 1] * samples[at + 1]
                        + phase[tap + 2] * samples[at + 2] + phase[tap + 3] * samples[at + 3];
            }
            peak = Math.max(peak, Math.abs(value));
        }
        return peak;
    }

    /**
     * {@link #highestAfter} for each of {@code frames} samples from {@code index} on, into {@code peaks[0 .. frames)}.
     */
    public void highestAfter(double[] samples, int index, int frames, double[] peaks) {
        for (int done = 0; done < frames; done += RUN_FRAMES) {
            int count = Math.min(RUN_FRAMES, frames - done);
            interpolate(samples, index + done - taps / 2 + 1, count);
            System.arraycopy(samples, index + done, shifted[0], 0, count);
            Arrays.fill(peaks, done, done + count, 0);
            raise(peaks, done, shifted[0], count);
            for (double[] run : runs) {
                raise(peaks, done, run, count);
            }
        }
    }

    /**
     * How far this interpolator and another of the same factor are apart: the most between each sample and the next, of the
     * run that both were last asked about.
     *
     * @param frames at most 256
     */
    public void apart(PeakInterpolator other, int frames, double[] distances) {
        Arrays.fill(distances, 0, frames, 0);
        for (int phase = 0; phase < runs.length; phase++) {
            double[] a = runs[phase], b = other.runs[phase];
            for (int n = 0; n < frames; n++) {
                distances[n] = Math.max(distances[n], Math.abs(a[n] - b[n]));
            }
        }
    }

    /**
     * How far this interpolator and another are apart between each sample of a run and the next, summed over the places there.
     *
     * @param other looks at as many values per sample; both were last asked about this run
     * @param frames of that run, at most 256
     */
    public void distancesTo(PeakInterpolator other, int frames, double[] distances) {
        Arrays.fill(distances, 0, frames, 0);
        for (int phase = 0; phase < phases.length; phase++) {
            double[] run = runs[phase];
            double[] otherRun = other.runs[phase];
            for (int n = 0; n < frames; n++) {
                distances[n] += Math.abs(run[n] - otherRun[n]);
            }
        }
    }

    /**
     * Plain loops with one index for all arrays: only such loops does the compiler turn into vector code, hence the
     * shifted copies.
     */
    private void interpolate(double[] samples, int first, int count) {
        for (double[] run : runs) {
            Arrays.fill(run, 0, count, 0);
        }
        for (int tap = 0; tap < taps; tap += 4) {
            for (int k = 0; k < 4; k++) {
                System.arraycopy(samples, first + tap + k, shifted[k], 0, count);
            }
            for (int phase = 0; phase < phases.length; phase++) {
                double[] c = phases[phase];
                addFour(runs[phase], count, shifted[0], c[tap], shifted[1], c[tap + 1],
                        shifted[2], c[tap + 2], shifted[3], c[tap + 3]);
            }
        }
    }

    private static void addFour(double[] sums, int count, double[] s0, double c0, double[] s1, double c1,
            double[] s2, double c2, double[] s3, double c3) {
        for (int n = 0; n < count; n++) {
            sums[n] += c0 * s0[n] + c1 * s1[n] + c2 * s2[n] + c3 * s3[n];
        }
    }

    private static void raise(double[] peaks, int from, double[] run, int count) {
        for (int n = 0; n < count; n++) {
            peaks[from + n] = Math.max(peaks[from + n], Math.abs(run[n]));
        }
    }
}
