package org.mixwright.audio.processor;

import java.util.Arrays;

import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.lanes.FastDecibels;
import org.mixwright.mix.setting.LimiterSetting;
import org.mixwright.mix.unit.Decibels;

/**
 * A true-peak limiter with look-ahead and linked channels. Where nothing rises above the ceiling the signal passes bit by
 * bit, only later. A gain that moves can itself raise what lies between the samples by a little, so a second, equal stage
 * listens to what the first has made and takes away the rest.
 */
public final class LimiterKernel implements Kernel {
    /**
     * Peaks above this, relative to the ceiling, are turned down. Meters that interpolate in yet another way read up to
     * 0.12 dB more of hostile signals (white noise 20 dB too loud, tones that jump just below half the sample rate).
     */
    private static final Decibels MARGIN = Decibels.of(-0.11);
    /** How far below that they are turned down, so that the second stage leaves them alone. */
    private static final Decibels CLEARANCE = Decibels.of(-0.05);

    private final LimiterStage[] stages;
    private final double[][] channels;
    private final double[] applied = new double[LimiterStage.RUN_FRAMES];
    private final GainReduction.Tally tally = new GainReduction.Tally();
    private int framesUntilSound;
    private double latestDb;

    public LimiterKernel(LimiterSetting setting, int sampleRate, int channelCount) {
        Decibels highest = setting.ceiling().plus(MARGIN);
        double ceiling = highest.toLinear();
        double target = highest.plus(CLEARANCE).toLinear();
        stages = new LimiterStage[] {
            new LimiterStage(ceiling, target, setting.release(), sampleRate, channelCount, false),
            new LimiterStage(ceiling, target, setting.release(), sampleRate, channelCount, true)};
        channels = new double[channelCount][];
        framesUntilSound = latencyFrames();
    }

    @Override
    public int latencyFrames() {
        return Arrays.stream(stages).mapToInt(LimiterStage::latencyFrames).sum();
    }

    @Override
    public void process(AudioBlock block) {
        for (int c = 0; c < channels.length; c++) {
            channels[c] = block.channel(c);
        }
        latestDb = 0;
        for (int from = 0; from < block.frames(); from += LimiterStage.RUN_FRAMES) {
            int count = Math.min(LimiterStage.RUN_FRAMES, block.frames() - from);
            Arrays.fill(applied, 0, count, 1);
            for (var stage : stages) {
                stage.process(channels, from, applied, count);
            }
            count(count);
        }
    }

    private void count(int frames) {
        int silent = Math.min(framesUntilSound, frames);
        framesUntilSound -= silent;
        for (int n = silent; n < frames; n++) {
            applied[n - silent] = applied[n] == 1 ? 0 : -FastDecibels.ofAmplitude(applied[n]);
            latestDb = Math.max(latestDb, applied[n - silent]);
        }
        tally.add(applied, frames - silent);
    }

    /** What was taken away since the start; frames that have not come out yet do not count. */
    public GainReduction gainReduction() {
        return tally.total();
    }

    /** The most that was taken away in the last block, dB, zero or negative. */
    public double latestReductionDb() {
        return -latestDb;
    }

    @Override
    public void reset() {
        for (var stage : stages) {
            stage.reset();
        }
        tally.reset();
        framesUntilSound = latencyFrames();
        latestDb = 0;
    }
}
