package org.mixwright.audio.processor;

import java.util.Arrays;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.lanes.FastDecibels;
import org.mixwright.mix.setting.GateSetting;
import org.mixwright.mix.unit.Milliseconds;

/**
 * A downward expander in the log domain with linked channels. Below the threshold every dB that the level falls takes away
 * another ratio - 1 dB, down to the range. The level is the peak of the louder channel, held for
 * {@value #PEAK_HOLD_MS} ms, so that a tone of 40 Hz or more reads steadily; then it falls by 1/e every
 * {@value #PEAK_FALL_MS} ms.
 *
 * <p>A gate that is open stays so until the level is lower than the threshold by the hysteresis, and for the hold time
 * after that. Attack and release are the times in which the reduction, in dB, covers 1 - 1/e of a step.
 */
public final class GateKernel implements Kernel {
    private static final int PEAK_HOLD_MS = 13;
    private static final int PEAK_FALL_MS = 10;
    /** A reduction this small, in dB, is none. */
    private static final double NO_REDUCTION_DB = 1e-9;

    private final double thresholdDb;
    private final double threshold;
    private final double closing;
    private final double slope;
    private final double rangeDb;
    private final double attackKeep;
    private final double releaseKeep;
    private final double peakKeep;
    private final int peakHoldFrames;
    private final int holdFrames;
    private final boolean leavesAlone;
    /** By channel: the frames that wait until the gate has seen what follows them. */
    private final double[][] waiting;
    private int place;
    private double peak;
    private int peakHeld;
    private int held;
    private boolean open;
    private double reductionDb;

    /** @param channels 1 or 2, of the blocks that will come */
    public GateKernel(GateSetting setting, int sampleRate, int channels) {
        thresholdDb = setting.threshold().value();
        threshold = setting.threshold().toLinear();
        closing = setting.threshold().value() - setting.hysteresis().value() <= -200
                ? 0 : StrictMath.pow(10, (thresholdDb - setting.hysteresis().value()) / 20);
        slope = setting.ratio() - 1;
        rangeDb = -setting.range().value();
        leavesAlone = slope == 0 || rangeDb == 0;
        attackKeep = CompressorBank.keep(setting.attack(), sampleRate);
        releaseKeep = CompressorBank.keep(setting.release(), sampleRate);
        peakKeep = CompressorBank.keep(Milliseconds.of(PEAK_FALL_MS), sampleRate);
        peakHoldFrames = frames(Milliseconds.of(PEAK_HOLD_MS), sampleRate);
        holdFrames = frames(setting.hold(), sampleRate);
        waiting = new double[channels][frames(setting.lookAhead(), sampleRate)];
        reset();
    }

    private static int frames(Milliseconds time, int sampleRate) {
        return (int) StrictMath.rint(time.toSeconds() * sampleRate);
    }

    @Override
    public int latencyFrames() {
        return waiting[0].length;
    }

    @Override
    public void process(AudioBlock block) {
        for (int n = 0; n < block.frames(); n++) {
            double gain = leavesAlone ? 1 : gain(louder(block, n));
            for (int c = 0; c < waiting.length; c++) {
                double[] samples = block.channel(c);
                samples[n] = gain * delayed(waiting[c], samples[n]);
            }
            place = place + 1 >= waiting[0].length ? 0 : place + 1;
        }
    }

    private double delayed(double[] line, double sample) {
        if (line.length == 0) {
            return sample;
        }
        double old = line[place];
        line[place] = sample;
        return old;
    }

    private static double louder(AudioBlock block, int n) {
        double level = Math.abs(block.channel(0)[n]);
        return block.channelCount() == 1 ? level : Math.max(level, Math.abs(block.channel(1)[n]));
    }

    private double gain(double level) {
        follow(level);
        double wanted = open ? 0 : Math.min(rangeDb, slope * Math.max(0, thresholdDb - FastDecibels.ofAmplitude(peak)));
        double keep = wanted < reductionDb ? attackKeep : releaseKeep;
        reductionDb = keep * reductionDb + (1 - keep) * wanted;
        if (reductionDb < NO_REDUCTION_DB) {
            reductionDb = 0;
            return 1;
        }
        return FastDecibels.toAmplitude(-reductionDb);
    }

    private void follow(double level) {
        if (level >= peak) {
            peak = level;
            peakHeld = peakHoldFrames;
        } else if (peakHeld > 0) {
            peakHeld--;
        } else {
            peak = Math.max(level, peakKeep * peak);
            peak = peak < FastDecibels.FLOOR_AMPLITUDE ? 0 : peak;
        }
        if (peak >= threshold || open && peak >= closing) {
            open = true;
            held = holdFrames;
        } else if (held > 0) {
            held--;
        } else {
            open = false;
        }
    }

    @Override
    public void reset() {
        for (double[] line : waiting) {
            Arrays.fill(line, 0);
        }
        place = 0;
        peak = 0;
        peakHeld = 0;
        held = 0;
        open = false;
        reductionDb = leavesAlone ? 0 : rangeDb;
    }
}
