package org.mixwright.audio.processor;

import java.util.Arrays;

import org.mixwright.mix.unit.Milliseconds;

/**
 * Turns the gain that each sample calls for into a smooth gain that is never above it: the lowest gain in a sliding
 * window, which then recovers with the release time, then three moving averages in series. The averages reach no further
 * than the window, so they come down to a dip before it arrives and stay there while it lasts.
 *
 * <p>The averages are sums of integers: exact, however long they run, and exactly one when no gain is wanted.
 */
final class GainCurve {
    private static final double ONE = 0x1p36;
    private static final double RECOVERED = 1e-9;

    private final LowestOfWindow lowest;
    private final MovingSum[] averages;
    private final double whole;
    private final int fallFrames;
    private final double recover;
    private double released = 1;
    private int framesAtOne;

    /**
     * @param averageFrames length of each of the three moving averages
     * @param holdFrames for how many samples around a dip the gain stays down
     */
    GainCurve(int averageFrames, int holdFrames, Milliseconds release, int sampleRate) {
        averages = new MovingSum[] {
            new MovingSum(averageFrames, (long) ONE),
            new MovingSum(averageFrames, (long) ONE * averageFrames),
            new MovingSum(averageFrames, (long) ONE * averageFrames * averageFrames)};
        whole = ONE * averageFrames * averageFrames * averageFrames;
        fallFrames = 3 * (averageFrames - 1);
        lowest = new LowestOfWindow(fallFrames + holdFrames);
        framesAtOne = averagedFrames();
        recover = 1 - CompressorBank.keep(release, sampleRate);
    }

    /** From the sample that calls for a dip until the curve is down, in samples. */
    int fallFrames() {
        return fallFrames;
    }

    /** Takes the gain that the newest sample calls for, 0..1; returns the next value of the curve. */
    double next(double wanted) {
        double floor = lowest.next(wanted);
        released = floor <= released + RECOVERED ? floor : released + recover * (floor - released);
        framesAtOne = released == 1 ? Math.min(framesAtOne + 1, averagedFrames()) : 0;
        long sum = (long) (released * ONE);
        for (var average : averages) {
            sum = average.next(sum);
        }
        return sum / whole;
    }

    /** Whether the curve is exactly one and stays so as long as no gain is called for. */
    boolean isAtRest() {
        return framesAtOne == averagedFrames();
    }

    /** What {@link #next} does when it hears one for so many frames: to a curve at rest, nothing but the time goes by. */
    void rest(int frames) {
        lowest.rest(frames);
    }

    private int averagedFrames() {
        return averages.length * averages[0].values.length;
    }

    void reset() {
        released = 1;
        framesAtOne = averagedFrames();
        lowest.reset();
        for (var average : averages) {
            average.reset();
        }
    }

    /** The sum of the newest {@code length} values. */
    private static final class MovingSum {
        private final long[] values;
        private final long start;
        private long sum;
        private int at;

        MovingSum(int length, long start) {
            this.values = new long[length];
            this.start = start;
            reset();
        }

        long next(long value) {
            sum += value - values[at];
            values[at] = value;
            at = at + 1 == values.length ? 0 : at + 1;
            return sum;
        }

        void reset() {
            Arrays.fill(values, start);
            sum = start * values.length;
            at = 0;
        }
    }

    /** The lowest of the newest {@code length} values: a queue of those that can still become the lowest. */
    private static final class LowestOfWindow {
        private final double[] values;
        private final long[] times;
        private final int length;
        private int first;
        private int count;
        private long now;

        LowestOfWindow(int length) {
            this.length = length;
            values = new double[length + 1];
            times = new long[length + 1];
        }

        double next(double value) {
            while (count > 0 && values[index(count - 1)] >= value) {
                count--;
            }
            values[index(count)] = value;
            times[index(count)] = now;
            count++;
            if (times[first] <= now - length) {
                first = index(1);
                count--;
            }
            now++;
            return values[first];
        }

        /** Takes one, the highest value there is, many times over: it is then the only one that can become the lowest. */
        void rest(int frames) {
            now += frames;
            count = 1;
            values[first] = 1;
            times[first] = now - 1;
        }

        private int index(int place) {
            int index = first + place;
            return index < values.length ? index : index - values.length;
        }

        void reset() {
            first = 0;
            count = 0;
            now = 0;
        }
    }
}
