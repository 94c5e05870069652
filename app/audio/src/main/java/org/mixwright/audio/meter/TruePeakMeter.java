package org.mixwright.audio.meter;

import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.filter.KaiserSinc;

/**
 * True peak after ITU-R BS.1770-5, Annex 2: the highest absolute value of the stream interpolated to at least 192 kHz
 * from 44.1 kHz up: four values per sample below 96 kHz, two below 192 kHz, the samples themselves above.
 *
 * <p>A stretch whose samples are so low that no interpolated value could pass the peak so far is not interpolated; this
 * changes nothing in the result.
 */
public final class TruePeakMeter {
    private static final double ATTENUATION_DB = 80;
    private static final int TAPS = 16;
    /** Samples looked at together when a stretch may be passed over. */
    private static final int STRETCH = 64;
    private static final int CHUNK = 4096;
    /** Keeps the bound a bound under rounding. */
    private static final double SAFETY = 1 + 1e-9;

    /** Interpolation filters between one sample and the next; the place of the sample itself needs none. */
    private final double[][] phases;
    /** No interpolated value is above this times the highest sample under the filter. */
    private final double bound;
    /** By channel: the last samples of the block before, then the running chunk. */
    private final double[][] lines;
    private double samplePeak;
    private double peak;

    public TruePeakMeter(int sampleRate, int channels) {
        phases = phases(sampleRate < 96_000 ? 4 : sampleRate < 192_000 ? 2 : 1);
        double highest = 0;
        for (double[] phase : phases) {
            double sum = 0;
            for (double tap : phase) {
                sum += Math.abs(tap);
            }
            highest = Math.max(highest, sum);
        }
        bound = highest * SAFETY;
        lines = new double[channels][TAPS - 1 + CHUNK];
    }

    private static double[][] phases(int factor) {
        double[][] phases = new double[factor - 1][TAPS];
        double beta = KaiserSinc.beta(ATTENUATION_DB);
        for (int phase = 0; phase < factor - 1; phase++) {
            double fraction = (phase + 1.0) / factor;
            double sum = 0;
            for (int tap = 0; tap < TAPS; tap++) {
                phases[phase][tap] = KaiserSinc.tap(tap - (TAPS / 2 - 1) - fraction, TAPS / 2.0, 0.5, beta);
                sum += phases[phase][tap];
            }
            for (int tap = 0; tap < TAPS; tap++) {
                phases[phase][tap] /= sum;
            }
        }
        return phases;
    }

    /** Hears the block's frames. */
    public void feed(AudioBlock block) {
        for (int channel = 0; channel < lines.length; channel++) {
            double[] line = lines[channel];
            for (int from = 0; from < block.frames(); from += CHUNK) {
                int count = Math.min(CHUNK, block.frames() - from);
                System.arraycopy(block.channel(channel), from, line, TAPS - 1, count);
                samplePeak = Math.max(samplePeak, highest(line, TAPS - 1, TAPS - 1 + count));
                peak = interpolated(line, count, Math.max(peak, samplePeak));
                System.arraycopy(line, count, line, 0, TAPS - 1);
            }
        }
    }

    /** Highest absolute sample, 1.0 = full scale. */
    public double samplePeak() {
        return samplePeak;
    }

    /** Highest absolute value between the samples or on them, 1.0 = full scale; what follows the end counts as silence. */
    public double truePeak() {
        double[] tail = new double[2 * (TAPS - 1)];
        double highest = Math.max(peak, samplePeak);
        for (double[] line : lines) {
            System.arraycopy(line, 0, tail, 0, TAPS - 1);
            highest = interpolated(tail, TAPS - 1, highest);
        }
        return highest;
    }

    private double interpolated(double[] line, int count, double floor) {
        double highest = floor;
        for (int from = 0; from < count && phases.length > 0; from += STRETCH) {
            int to = Math.min(from + STRETCH, count);
            if (highest(line, from, to + TAPS - 1) * bound > highest) {
                for (double[] phase : phases) {
                    highest = Math.max(highest, interpolated(line, from, to, phase));
                }
            }
        }
        return highest;
    }

    private static double interpolated(double[] line, int from, int to, double[] phase) {
        double highest = 0;
        for (int i = from; i < to; i++) {
            double low = phase[0] * line[i] + phase[1] * line[i + 1] + phase[2] * line[i + 2] + phase[3] * line[i + 3];
            double rise = phase[4] * line[i + 4] + phase[5] * line[i + 5] + phase[6] * line[i + 6]
                    + phase[7] * line[i + 7];
            double fall = phase[8] * line[i + 8] + phase[9] * line[i + 9] + phase[10] * line[i + 10]
                    + phase[11] * line[i + 11];
            double high = phase[12] * line[i + 12] + phase[13] * line[i + 13] + phase[14] * line[i + 14]
                    + phase[15] * line[i + 15];
            highest = Math.max(highest, Math.abs((low + rise) + (fall + high)));
        }
        return highest;
    }

    private static double highest(double[] line, int from, int to) {
        double highest = 0;
        for (int i = from; i < to; i++) {
            highest = Math.max(highest, Math.abs(line[i]));
        }
        return highest;
    }
}
