package org.mixwright.audio.processor;

import java.util.Arrays;

import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.unit.Milliseconds;

/**
 * A feed-forward compressor in the log domain with linked channels: the louder channel's level passes the
 * {@link GainComputer}, and the reduction it asks for is smoothed by a branching peak detector, eq. (16) of Giannoulis,
 * Massberg and Reiss (JAES 2012). Attack and release are the times in which the reduction, in dB, covers 1 - 1/e of a
 * step (eq. 7 there).
 */
public final class CompressorKernel implements Kernel {
    private static final int RUN_FRAMES = 256;
    /** A reduction this small, in dB, is none; the detector would otherwise fade into the subnormal numbers. */
    private static final double NO_REDUCTION_DB = 1e-9;

    private final GainComputer computer;
    private final double kneeStart;
    private final double makeup;
    private final double attackKeep;
    private final double releaseKeep;
    /** Of a run of frames: first the level, then the reduction wanted, then smoothed, at last the gain. */
    private final double[] reduction = new double[RUN_FRAMES];
    private final GainReduction.Tally tally = new GainReduction.Tally();
    private double smoothedDb;

    public CompressorKernel(CompressorSetting setting, int sampleRate) {
        computer = new GainComputer(setting);
        kneeStart = StrictMath.pow(10, computer.kneeStartDb() / 20);
        makeup = setting.makeup().toLinear();
        attackKeep = keep(setting.attack(), sampleRate);
        releaseKeep = keep(setting.release(), sampleRate);
    }

    /** What a one-pole smoother with this time constant keeps from sample to sample. */
    static double keep(Milliseconds timeConstant, int sampleRate) {
        return StrictMath.exp(-1 / (timeConstant.toSeconds() * sampleRate));
    }

    @Override
    public void process(AudioBlock block) {
        for (int from = 0; from < block.frames(); from += RUN_FRAMES) {
            int count = Math.min(RUN_FRAMES, block.frames() - from);
            readLevel(block, from, count);
            if (smoothedDb == 0 && loudest(count) <= kneeStart) {
                tally.addNone(count);
                Arrays.fill(reduction, 0, count, makeup);
            } else {
                wantReduction(count);
                smooth(count);
                tally.add(reduction, count);
                toGain(count);
            }
            turn(block, from, count);
        }
    }

    /** What was taken away since the start, without the make-up gain. */
    public GainReduction gainReduction() {
        return tally.total();
    }

    @Override
    public void reset() {
        smoothedDb = 0;
        tally.reset();
    }

    private void readLevel(AudioBlock block, int from, int count) {
        double[] first = block.channel(0);
        for (int n = 0; n < count; n++) {
            reduction[n] = Math.abs(first[from + n]);
        }
        for (int c = 1; c < block.channelCount(); c++) {
            double[] other = block.channel(c);
            for (int n = 0; n < count; n++) {
                reduction[n] = Math.max(reduction[n], Math.abs(other[from + n]));
            }
        }
    }

    private double loudest(int count) {
        double loudest = 0;
        for (int n = 0; n < count; n++) {
            loudest = Math.max(loudest, reduction[n]);
        }
        return loudest;
    }

    private void wantReduction(int count) {
        for (int n = 0; n < count; n++) {
            reduction[n] = computer.reductionDb(FastDecibels.ofAmplitude(reduction[n]));
        }
    }

    private void smooth(int count) {
        double smoothed = smoothedDb;
        double attackTake = 1 - attackKeep;
        double releaseTake = 1 - releaseKeep;
        for (int n = 0; n < count; n++) {
            double wanted = reduction[n];
            double rising = attackKeep * smoothed + attackTake * wanted;
            double falling = releaseKeep * smoothed + releaseTake * wanted;
            smoothed = wanted > smoothed ? rising : falling;
            smoothed = smoothed < NO_REDUCTION_DB ? 0 : smoothed;
            reduction[n] = smoothed;
        }
        smoothedDb = smoothed;
    }

    private void toGain(int count) {
        for (int n = 0; n < count; n++) {
            reduction[n] = makeup * FastDecibels.toAmplitude(-reduction[n]);
        }
    }

    private void turn(AudioBlock block, int from, int count) {
        for (int c = 0; c < block.channelCount(); c++) {
            double[] samples = block.channel(c);
            for (int n = 0; n < count; n++) {
                samples[from + n] *= reduction[n];
            }
        }
    }
}
