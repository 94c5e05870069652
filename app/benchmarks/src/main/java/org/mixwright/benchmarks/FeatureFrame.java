package org.mixwright.benchmarks;

import java.util.Arrays;
import org.mixwright.audio.lanes.FastDecibels;

/** The features of one spectrum after another, added up. */
final class FeatureFrame {
    static final int LENGTH = 2048;
    static final int HOP = 512;
    /** Means are taken over chunks of so many frames, then over the chunks. */
    static final int CHUNK = 1024;
    static final int FEATURES = 7;
    private static final int BINS = LENGTH / 2 + 1;
    private static final int MELS = 128;
    private static final int LOWEST_THIRD = -17;
    private static final int THIRDS = 31;
    private static final double FLOOR = 1e-10;
    private static final double ROLLOFF = 0.85;
    /** So many powers, each 1e-10 or more and below 1e9, can be multiplied before their logarithm is taken. */
    private static final int LOG_RUN = 16;

    private final float[] window = new float[LENGTH];
    private final double binHz;
    /** The bins from one start to the next lie on the falling side of one mel band and on the rising side of the next. */
    private final int[] melStart = new int[MELS + 2];
    private final double[] rising = new double[BINS];
    private final double[] falling = new double[BINS];
    private final int[] thirdStart = new int[THIRDS];
    private final int[] thirdEnd = new int[THIRDS];
    private final double[] power = new double[BINS];
    private final double[] running = new double[BINS + 1];
    private final double[] mel = new double[MELS + 2];
    private final double[] previousMelDb = new double[MELS];
    private final double[] sums = new double[FEATURES];
    private boolean first = true;
    private boolean firstOfAll = true;
    private double crest;

    FeatureFrame(int sampleRate) {
        binHz = (double) sampleRate / LENGTH;
        for (int n = 0; n < LENGTH; n++) {
            window[n] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * n / LENGTH));
        }
        double[] edges = new double[MELS + 2];
        double top = 2595 * Math.log10(1 + sampleRate / 2.0 / 700);
        for (int m = 0; m < edges.length; m++) {
            edges[m] = 700 * (Math.pow(10, top * m / (MELS + 1) / 2595) - 1);
        }
        for (int bin = 0, m = 0; bin < BINS; bin++) {
            double hertz = bin * binHz;
            while (m < MELS && hertz >= edges[m + 1]) {
                m++;
            }
            Arrays.fill(melStart, m + 1, melStart.length, bin + 1);
            rising[bin] = Math.max(0, (hertz - edges[m]) / (edges[m + 1] - edges[m]));
            falling[bin] = 1 - rising[bin];
        }
        for (int third = 0; third < THIRDS; third++) {
            double centre = 1000 * Math.pow(2, (LOWEST_THIRD + third) / 3.0);
            thirdStart[third] = bin(centre * Math.pow(2, -1 / 6.0));
            thirdEnd[third] = bin(centre * Math.pow(2, 1 / 6.0));
        }
    }

    private int bin(double hertz) {
        return Math.min(BINS, (int) Math.ceil(hertz / binHz));
    }

    void startChunk() {
        Arrays.fill(sums, 0);
        first = firstOfAll;
        firstOfAll = false;
    }

    /** Multiplies a frame by the window, after its crest factor was taken. */
    void window(float[] frame) {
        float highest = 0;
        double square = 0;
        for (int n = 0; n < LENGTH; n++) {
            float sample = frame[n];
            highest = Math.max(highest, Math.abs(sample));
            square += sample * sample;
            frame[n] = sample * window[n];
        }
        crest = highest / Math.sqrt(square / LENGTH + 1e-12);
    }

    /** @param spectrum as JTransforms packs it: Re(0), Re(n/2), Re(1), Im(1), ... */
    void add(float[] spectrum) {
        double magnitudes = powers(spectrum);
        sums[4] += firstReaching(ROLLOFF * magnitudes) * binHz;
        sums[5] += crest;
        melLevels();
        thirdLevels();
    }

    /** The first bin up to which the magnitudes add up to so much; 0 where they never do, in silence. */
    private int firstReaching(double wanted) {
        if (running[BINS] < wanted) {
            return 0;
        }
        int below = 0;
        int reached = BINS;
        while (reached - below > 1) {
            int middle = (below + reached) / 2;
            if (running[middle] < wanted) {
                below = middle;
            } else {
                reached = middle;
            }
        }
        return reached - 1;
    }

    private double powers(float[] spectrum) {
        power[0] = (double) spectrum[0] * spectrum[0];
        power[BINS - 1] = (double) spectrum[1] * spectrum[1];
        for (int bin = 1; bin < BINS - 1; bin++) {
            double re = spectrum[2 * bin];
            double im = spectrum[2 * bin + 1];
            power[bin] = re * re + im * im;
        }
        double magnitudes = 0;
        double weighted = 0;
        double sum = 0;
        double logDb = 0;
        for (int from = 0; from < BINS; from += LOG_RUN) {
            double product = 1;
            for (int bin = from; bin < Math.min(from + LOG_RUN, BINS); bin++) {
                double p = power[bin];
                double magnitude = Math.sqrt(p);
                sum += p;
                magnitudes += magnitude;
                running[bin + 1] = magnitudes;
                weighted += magnitude * bin;
                product *= p + FLOOR;
            }
            logDb += logDb(product);
        }
        magnitudes += 1e-12;
        sums[2] += weighted * binHz / magnitudes;
        sums[3] += Math.exp(logDb / BINS * Math.log(10) / 10) / (sum / BINS + FLOOR);
        return magnitudes;
    }

    /** 10 log10 of any product; {@link FastDecibels} has its floor at -200 dB. */
    private static double logDb(double product) {
        int shift = Math.getExponent(product);
        return FastDecibels.ofAmplitude(Math.scalb(product, -shift)) / 2 + shift * (10 * Math.log10(2));
    }

    /** Band m of the filter bank is fed by the rising side of m and the falling side of m + 1, so its sum stands at m + 1. */
    private void melLevels() {
        double risen = 0;
        for (int m = 0; m <= MELS; m++) {
            double fallen = risen;
            risen = 0;
            for (int bin = melStart[m]; bin < melStart[m + 1]; bin++) {
                fallen += falling[bin] * power[bin];
                risen += rising[bin] * power[bin];
            }
            mel[m] = fallen;
        }
        double level = 0;
        double flux = 0;
        for (int m = 0; m < MELS; m++) {
            double db = FastDecibels.ofAmplitude(Math.max(mel[m + 1], FLOOR)) / 2;
            level += db;
            flux += first ? 0 : Math.max(0, db - previousMelDb[m]);
            previousMelDb[m] = db;
        }
        first = false;
        sums[0] += level / MELS;
        sums[6] += flux / MELS;
    }

    private void thirdLevels() {
        double level = 0;
        for (int third = 0; third < THIRDS; third++) {
            double sum = 0;
            for (int bin = thirdStart[third]; bin < thirdEnd[third]; bin++) {
                sum += power[bin];
            }
            level += FastDecibels.ofAmplitude(Math.max(sum, FLOOR)) / 2;
        }
        sums[1] += level / THIRDS;
    }

    void addMeansTo(double[] means, int frames) {
        for (int i = 0; i < FEATURES; i++) {
            means[i] += sums[i] / frames;
        }
    }
}
