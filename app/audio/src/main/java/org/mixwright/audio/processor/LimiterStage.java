package org.mixwright.audio.processor;

import java.util.Arrays;

import org.mixwright.mix.unit.Milliseconds;

/**
 * One pass of the limiter: reads the true peaks of all channels, draws the {@link GainCurve} that keeps them below the
 * ceiling, and applies it to the signal, which waits meanwhile.
 */
final class LimiterStage {
    static final int RUN_FRAMES = 256;
    private static final double AVERAGE_SECONDS = 0.0005;
    /** How far around a peak the gain is held down: what lies further away adds little to it. With 4, squares come too high. */
    private static final int HOLD_EACH_SIDE = 8;

    private final double ceiling;
    private final double target;
    private final TruePeakWatch watch;
    private final GainCurve curve;
    private final boolean followsAnother;
    private final int latency;
    private final int kept;
    /** By channel, the newest samples; the last line is not audio but the gain that earlier stages have applied. */
    private final double[][] lines;
    private final double[] peaks = new double[RUN_FRAMES];
    private final double[] gains = new double[RUN_FRAMES];

    /**
     * @param ceiling peaks above this are turned down, linear
     * @param target to this, linear
     * @param followsAnother whether a stage with the same ceiling stands before this one
     */
    LimiterStage(double ceiling, double target, Milliseconds release, int sampleRate, int channelCount,
            boolean followsAnother) {
        this.followsAnother = followsAnother;
        this.ceiling = ceiling;
        this.target = target;
        watch = new TruePeakWatch(ceiling);
        int averageFrames = Math.max(4, (int) Math.rint(AVERAGE_SECONDS * sampleRate));
        curve = new GainCurve(averageFrames, 2 * HOLD_EACH_SIDE + 2, release, sampleRate);
        latency = TruePeakWatch.reachFrames() + curve.fallFrames() + HOLD_EACH_SIDE;
        kept = Math.max(latency, 2 * TruePeakWatch.reachFrames());
        lines = new double[channelCount + 1][kept + RUN_FRAMES];
        reset();
    }

    int latencyFrames() {
        return latency;
    }

    /**
     * Limits {@code count} frames, no more than {@link #RUN_FRAMES}.
     *
     * @param channels audio, changed in place from {@code from} on
     * @param applied the gain that these frames have had so far, from 0 on; multiplied by the gain of this stage
     */
    void process(double[][] channels, int from, double[] applied, int count) {
        for (int c = 0; c < channels.length; c++) {
            System.arraycopy(channels[c], from, lines[c], kept, count);
        }
        System.arraycopy(applied, 0, lines[channels.length], kept, count);
        boolean rests = !readPeaks(channels.length, count) && curve.isAtRest();
        if (rests) {
            curve.rest(count);
        } else {
            drawGains(count);
        }
        for (int c = 0; c < channels.length; c++) {
            deliver(lines[c], channels[c], from, count, rests);
        }
        deliver(lines[channels.length], applied, 0, count, rests);
    }

    /** Whether there is a peak above the ceiling. */
    private boolean readPeaks(int channelCount, int count) {
        Arrays.fill(peaks, 0, count, 0);
        if (!isKnownToFit(count)) {
            for (int c = 0; c < channelCount; c++) {
                watch.raise(lines[c], kept - TruePeakWatch.reachFrames(), count, peaks);
            }
        }
        double highest = 0;
        for (int n = 0; n < count; n++) {
            highest = Math.max(highest, peaks[n]);
        }
        return highest > ceiling;
    }

    private void drawGains(int count) {
        for (int n = 0; n < count; n++) {
            gains[n] = curve.next(peaks[n] > ceiling ? target / peaks[n] : 1);
        }
    }

    /** Where an earlier stage has looked and left everything alone, there is nothing to find. */
    private boolean isKnownToFit(int count) {
        if (!followsAnother) {
            return false;
        }
        double[] applied = lines[lines.length - 1];
        for (int n = kept - 2 * TruePeakWatch.reachFrames(); n < kept + count; n++) {
            if (applied[n] != 1) {
                return false;
            }
        }
        return true;
    }

    private void deliver(double[] line, double[] out, int from, int count, boolean asItIs) {
        int waiting = kept - latency;
        if (asItIs) {
            System.arraycopy(line, waiting, out, from, count);
        } else {
            for (int n = 0; n < count; n++) {
                out[from + n] = line[waiting + n] * gains[n];
            }
        }
        System.arraycopy(line, count, line, 0, kept);
    }

    void reset() {
        for (double[] line : lines) {
            Arrays.fill(line, 0);
        }
        Arrays.fill(lines[lines.length - 1], 1);
        curve.reset();
    }
}
