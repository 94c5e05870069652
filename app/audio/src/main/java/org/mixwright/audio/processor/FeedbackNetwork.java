package org.mixwright.audio.processor;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Eight delay lines that a Hadamard matrix feeds back to each other without loss (J.-M. Jot and A. Chaigne, "Digital Delay
 * Networks for Designing Artificial Reverberators", AES 90, 1991); what is lost, each line loses by its {@link LineLoss}.
 * The left side enters the even lines and leaves them, the right side the odd ones.
 */
final class FeedbackNetwork {
    static final int LINES = 8;
    private static final double HADAMARD = StrictMath.sqrt(1.0 / LINES);

    private final DelayRing[] lines;
    private final LineLoss[] losses;
    private final double[][] heads;

    /** @param frames length of each line */
    FeedbackNetwork(int[] frames, IntFunction<LineLoss> lossOfALine) {
        lines = Arrays.stream(frames).mapToObj(DelayRing::new).toArray(DelayRing[]::new);
        losses = IntStream.of(frames).mapToObj(lossOfALine).toArray(LineLoss[]::new);
        heads = new double[LINES][longestRun()];
    }

    /** The most frames that can be processed at a time. */
    int longestRun() {
        return Arrays.stream(lines).mapToInt(DelayRing::frames).min().orElseThrow();
    }

    /** Takes a run of both sides; gives what leaves the lines meanwhile. */
    void process(double[] inLeft, double[] inRight, double[] outLeft, double[] outRight, int count) {
        for (int l = 0; l < LINES; l++) {
            lines[l].readOldest(heads[l], count);
        }
        LineLoss.processFour(losses, heads, 0, count);
        LineLoss.processFour(losses, heads, LINES / 2, count);
        alternate(heads[0], heads[2], heads[4], heads[6], outLeft, count);
        alternate(heads[1], heads[3], heads[5], heads[7], outRight, count);
        mix(count);
        for (int l = 0; l < LINES; l++) {
            enter(heads[l], l % 2 == 0 ? inLeft : inRight, count);
            lines[l].write(heads[l], 0, count);
        }
    }

    private static void alternate(double[] a, double[] b, double[] c, double[] d, double[] out, int count) {
        for (int n = 0; n < count; n++) {
            out[n] = a[n] - b[n] + c[n] - d[n];
        }
    }

    /** Multiplies the heads by a Hadamard matrix, but for its factor, by the fast Walsh-Hadamard transform. */
    private void mix(int count) {
        for (int distance = 1; distance < LINES; distance *= 2) {
            for (int l = 0; l < LINES; l++) {
                if ((l & distance) == 0) {
                    sumAndDifference(heads[l], heads[l + distance], count);
                }
            }
        }
    }

    private static void sumAndDifference(double[] a, double[] b, int count) {
        for (int n = 0; n < count; n++) {
            double sum = a[n] + b[n];
            double difference = a[n] - b[n];
            a[n] = sum;
            b[n] = difference;
        }
    }

    private static void enter(double[] head, double[] in, int count) {
        for (int n = 0; n < count; n++) {
            head[n] = Quiet.flushed(HADAMARD * head[n] + in[n]);
        }
    }

    /** Holds what another with the same lines holds. */
    void copy(FeedbackNetwork other) {
        for (int l = 0; l < LINES; l++) {
            lines[l].copy(other.lines[l]);
            losses[l].copy(other.losses[l]);
        }
    }

    void reset() {
        for (int l = 0; l < LINES; l++) {
            lines[l].reset();
            losses[l].reset();
        }
    }
}
