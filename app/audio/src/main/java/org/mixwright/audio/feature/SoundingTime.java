package org.mixwright.audio.feature;

import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.meter.StepClock;

/**
 * When and how loud a track sounds, unweighted: the histogram of its 10 ms levels, and its blocks of 400 ms by level. A
 * block counts as active when it is above -70 dBFS and not more than 20 dB below the mean power of all blocks above
 * -70 dBFS: the two gates of EBU Tech 3342, without weighting.
 */
public final class SoundingTime {
    /** How far below the mean a track still counts as sounding, dB. */
    static final double RELATIVE_GATE_DB = -20;
    static final double ABSOLUTE_GATE_DB = -70;
    private static final int STEPS_PER_BLOCK = 40;
    private static final int BINS_PER_DB = 10;
    private static final int BINS = 100 * BINS_PER_DB;

    private final StepClock clock;
    private final LevelHistogram levels = new LevelHistogram();
    private final double[] stepSums;
    private final long[] blockFrames = new long[BINS];
    private final double[] blockEnergies = new double[BINS];
    private double blockEnergy;
    private long framesInBlock;

    /** @param channels of the blocks that will come */
    public SoundingTime(int sampleRate, int channels) {
        clock = new StepClock(sampleRate);
        stepSums = new double[channels];
    }

    /** Hears the block's frames. */
    public void feed(AudioBlock block) {
        int from = 0;
        while (from < block.frames()) {
            int count = Math.min(clock.framesToStepEnd(), block.frames() - from);
            for (int channel = 0; channel < stepSums.length; channel++) {
                stepSums[channel] = squares(block.channel(channel), from, from + count, stepSums[channel]);
            }
            if (clock.advance(count)) {
                endStep(clock.framesInLast(1));
                if (clock.steps() % STEPS_PER_BLOCK == 0) {
                    endBlock();
                }
            }
            from += count;
        }
    }

    /** Counts what the last step and block hold, though they are not full. */
    public void finish() {
        if (clock.framesIntoStep() > 0) {
            endStep(clock.framesIntoStep());
        }
        if (framesInBlock > 0) {
            endBlock();
        }
    }

    private static double squares(double[] samples, int from, int to, double sum) {
        double squares = sum;
        for (int i = from; i < to; i++) {
            squares += samples[i] * samples[i];
        }
        return squares;
    }

    private void endStep(int frames) {
        double energy = 0;
        for (int channel = 0; channel < stepSums.length; channel++) {
            energy += stepSums[channel] / stepSums.length;
            stepSums[channel] = 0;
        }
        levels.add(10 * StrictMath.log10(energy / frames));
        blockEnergy += energy;
        framesInBlock += frames;
    }

    private void endBlock() {
        double levelDb = 10 * StrictMath.log10(blockEnergy / framesInBlock);
        if (levelDb > ABSOLUTE_GATE_DB) {
            int bin = Math.min(BINS - 1, (int) ((levelDb - ABSOLUTE_GATE_DB) * BINS_PER_DB));
            blockFrames[bin] += framesInBlock;
            blockEnergies[bin] += blockEnergy;
        }
        blockEnergy = 0;
        framesInBlock = 0;
    }

    /** How long the track stays at which level, in frames of 10 ms. */
    public LevelHistogram levels() {
        return levels;
    }

    /** The frames of all active blocks. */
    long activeFrames() {
        return framesFrom(firstActiveBin());
    }

    /** RMS of all active blocks, dBFS; NaN when there is none. */
    double activeRmsDb() {
        int first = firstActiveBin();
        return 10 * StrictMath.log10(energyFrom(first) / framesFrom(first));
    }

    private int firstActiveBin() {
        double meanDb = 10 * StrictMath.log10(energyFrom(0) / framesFrom(0));
        double gate = (meanDb + RELATIVE_GATE_DB - ABSOLUTE_GATE_DB) * BINS_PER_DB;
        return gate > 0 ? (int) gate : 0;
    }

    private long framesFrom(int first) {
        long frames = 0;
        for (int bin = first; bin < BINS; bin++) {
            frames += blockFrames[bin];
        }
        return frames;
    }

    private double energyFrom(int first) {
        double energy = 0;
        for (int bin = first; bin < BINS; bin++) {
            energy += blockEnergies[bin];
        }
        return energy;
    }
}
