package org.mixwright.audio.meter;

import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.filter.TruePeakPhases;

/**
 * True peak after ITU-R BS.1770-5, Annex 2: the highest absolute value of the stream interpolated to at least 192 kHz
 * from 44.1 kHz up: four values per sample below 96 kHz, two below 192 kHz, the samples themselves above.
 *
 * <p>A stretch whose samples are so low that no interpolated value could pass the peak so far is not interpolated; this
 * changes nothing in the result.
 */
public final class TruePeakMeter {
    /** Taps that are multiplied in one go. */
    private static final int GROUP = 12;
    /** Samples looked at together when a stretch may be passed over. */
    private static final int STRETCH = 64;
    private static final int CHUNK = 4096;
    /** Keeps the bound a bound under rounding. */
    private static final double SAFETY = 1 + 1e-9;

    /** Interpolation filters between one sample and the next; the place of the sample itself needs none. */
    private final double[][] phases;
    private final int taps;
    /** By phase: no interpolated value is above this times the highest sample under the filter. */
    private final double[] bounds;
    /** By channel: the last samples of the block before, then the running chunk. */
    private final double[][] lines;
    private double samplePeak;
    private double peak;

    public TruePeakMeter(int sampleRate, int channels) {
        taps = TruePeakPhases.taps(sampleRate);
        phases = TruePeakPhases.between(sampleRate);
        bounds = new double[phases.length];
        for (int phase = 0; phase < phases.length; phase++) {
            for (double tap : phases[phase]) {
                bounds[phase] += Math.abs(tap) * SAFETY;
            }
        }
        lines = new double[channels][taps - 1 + CHUNK];
    }

    /** Hears the block's frames. */
    public void feed(AudioBlock block) {
        feed(block, 0, block.frames());
    }

    /** Hears the frames {@code start .. end} of the block. */
    void feed(AudioBlock block, int start, int end) {
        for (int channel = 0; channel < lines.length; channel++) {
            double[] line = lines[channel];
            for (int from = start; from < end; from += CHUNK) {
                int count = Math.min(CHUNK, end - from);
                System.arraycopy(block.channel(channel), from, line, taps - 1, count);
                samplePeak = Math.max(samplePeak, highest(line, taps - 1, taps - 1 + count));
                peak = interpolated(line, count, Math.max(peak, samplePeak));
                System.arraycopy(line, count, line, 0, taps - 1);
            }
        }
    }

    /** Forgets the peaks but not the last samples: what comes next still joins on to them. */
    void forgetPeaks() {
        samplePeak = 0;
        peak = 0;
    }

    /** Highest absolute sample, 1.0 = full scale. */
    public double samplePeak() {
        return samplePeak;
    }

    /**
     * Highest absolute value between the samples or on them, 1.0 = full scale. Of the last few samples, whose surroundings
     * are not known, only they themselves count.
     */
    public double truePeak() {
        return Math.max(peak, samplePeak);
    }

    private double interpolated(double[] line, int count, double floor) {
        double highest = floor;
        for (int from = 0; from < count && phases.length > 0; from += STRETCH) {
            int to = Math.min(from + STRETCH, count);
            double sample = highest(line, from, to + taps - 1);
            for (int phase = 0; phase < phases.length; phase++) {
                if (sample * bounds[phase] > highest) {
                    highest = Math.max(highest, interpolated(line, from, to, phases[phase]));
                }
            }
        }
        return highest;
    }

    private static double interpolated(double[] line, int from, int to, double[] phase) {
        double highest = 0;
        for (int i = from; i < to; i++) {
            double value = 0;
            for (int tap = 0; tap < phase.length; tap += GROUP) {
                value += group(phase, tap, line, i + tap);
            }
            highest = Math.max(highest, Math.abs(value));
        }
        return highest;
    }

    private static double group(double[] phase, int tap, double[] line, int at) {
        double first = phase[tap] * line[at] + phase[tap + 1] * line[at + 1]
                + phase[tap + 2] * line[at + 2] + phase[tap + 3] * line[at + 3];
        double middle = phase[tap + 4] * line[at + 4] + phase[tap + 5] * line[at + 5]
                + phase[tap + 6] * line[at + 6] + phase[tap + 7] * line[at + 7];
        double last = phase[tap + 8] * line[at + 8] + phase[tap + 9] * line[at + 9]
                + phase[tap + 10] * line[at + 10] + phase[tap + 11] * line[at + 11];
        return first + middle + last;
    }

    private static double highest(double[] line, int from, int to) {
        double highest = 0;
        for (int i = from; i < to; i++) {
            highest = Math.max(highest, Math.abs(line[i]));
        }
        return highest;
    }
}
