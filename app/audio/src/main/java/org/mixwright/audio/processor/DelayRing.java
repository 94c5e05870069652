package org.mixwright.audio.processor;

import java.util.Arrays;

/**
 * A delay line that is read and written by runs of samples: a run at a time lets plain loops work on arrays, which is
 * several times faster than going round sample by sample.
 */
final class DelayRing {
    private final double[] values;
    private int place;

    DelayRing(int frames) {
        values = new double[frames];
    }

    /** The longest run that can be read before it is written, in frames: the delay. */
    int frames() {
        return values.length;
    }

    /** The oldest values: what the next run that is written takes the place of. */
    void readOldest(double[] run, int count) {
        copyFrom(place, run, count);
    }

    /**
     * What was written so many frames before the newest {@code count} values.
     *
     * @param framesAgo with {@code count} no more than {@link #frames()}
     */
    void readBefore(int framesAgo, double[] run, int count) {
        int from = place - count - framesAgo;
        copyFrom(from < 0 ? from + values.length : from, run, count);
    }

    private void copyFrom(int from, double[] run, int count) {
        int first = Math.min(count, values.length - from);
        System.arraycopy(values, from, run, 0, first);
        System.arraycopy(values, 0, run, first, count - first);
    }

    void write(double[] run, int from, int count) {
        int first = Math.min(count, values.length - place);
        System.arraycopy(run, from, values, place, first);
        System.arraycopy(run, from + first, values, 0, count - first);
        place = place + count < values.length ? place + count : place + count - values.length;
    }

    /** Holds what another ring of this length holds. */
    void copy(DelayRing other) {
        System.arraycopy(other.values, 0, values, 0, values.length);
        place = other.place;
    }

    void reset() {
        Arrays.fill(values, 0);
        place = 0;
    }
}
