package org.mixwright.audio.meter;

import java.util.Arrays;
import org.mixwright.audio.AudioBlock;

/**
 * Loudness after ITU-R BS.1770-5 and EBU Tech 3341/3342, of a stream of any length in bounded memory.
 *
 * <p>The energy of K-weighted steps of 10 ms is kept for the last 3 s: momentary (400 ms) and short-term (3 s) loudness
 * are looked at after every step, the gated measures every 100 ms (since 2016 Tech 3342 asks for windows that overlap
 * by at least 2.9 s). A mono stream is one channel; two stand for L R, three for L R C, four for L R Ls Rs, five for L
 * R C Ls Rs, six for L R C LFE Ls Rs. Of more channels, whose places nothing tells, the first six count as these and the
 * rest are not heard.
 */
public final class LoudnessMeter {
    private static final int MOMENTARY_STEPS = 40;
    static final int SHORT_TERM_STEPS = 300;
    static final int STEPS_PER_GATING_BLOCK = 10;
    /** BS.1770-5, Annex 1: relative gate of the integrated loudness. */
    private static final double INTEGRATED_GATE_LU = -10;
    /** Tech 3342, section 3: relative gate and percentiles of the loudness range. */
    private static final double RANGE_GATE_LU = -20;
    private static final double RANGE_LOW = 0.10;
    private static final double RANGE_HIGH = 0.95;
    /** BS.1770-5, table 3: +1.5 dB for channels beside or behind the listener. */
    private static final double SURROUND = 1.41;

    /** How many channels have a place that is known. */
    public static final int MOST_HEARD = 6;

    private final double[] weights;
    private final KWeighting[] filters;
    private final StepClock clock;
    private final double[] stepEnergies = new double[SHORT_TERM_STEPS];
    private final LoudnessHistogram momentary = new LoudnessHistogram();
    private final LoudnessHistogram shortTerm = new LoudnessHistogram();
    private double maxMomentaryEnergy;
    private double maxShortTermEnergy;

    /**
     * @param sampleRate 4..768 kHz
     * @param channels 1 or more
     */
    public LoudnessMeter(int sampleRate, int channels) {
        weights = weights(channels);
        filters = new KWeighting[channels];
        for (int channel = 0; channel < channels; channel++) {
            filters[channel] = new KWeighting(sampleRate);
        }
        clock = new StepClock(sampleRate);
    }

    private static double[] weights(int channels) {
        if (channels < 1) {
            throw new IllegalArgumentException("loudness is measured of 1 channel or more, not of " + channels);
        }
        return switch (channels) {
            case 1 -> new double[] {1};
            case 2 -> new double[] {1, 1};
            case 3 -> new double[] {1, 1, 1};
            case 4 -> new double[] {1, 1, SURROUND, SURROUND};
            case 5 -> new double[] {1, 1, 1, SURROUND, SURROUND};
            case 6 -> new double[] {1, 1, 1, 0, SURROUND, SURROUND};
            default -> Arrays.copyOf(weights(MOST_HEARD), channels);
        };
    }

    /** Hears the block's frames. */
    public void feed(AudioBlock block) {
        feed(block, 0, block.frames());
    }

    /** Hears the frames {@code start .. end} of the block. */
    void feed(AudioBlock block, int start, int end) {
        int from = start;
        while (from < end) {
            int count = Math.min(clock.framesToStepEnd(), end - from);
            filter(block, from, from + count);
            if (clock.advance(count)) {
                endStep();
            }
            from += count;
        }
    }

    private void filter(AudioBlock block, int from, int to) {
        for (int channel = 0; channel < filters.length; channel++) {
            boolean paired = channel + 1 < filters.length && weights[channel] > 0 && weights[channel + 1] > 0;
            if (paired) {
                KWeighting.feed(filters[channel], block.channel(channel),
                        filters[channel + 1], block.channel(channel + 1), from, to);
                channel++;
            } else if (weights[channel] > 0) {
                filters[channel].feed(block.channel(channel), from, to);
            }
        }
    }

    private void endStep() {
        double energy = 0;
        for (int channel = 0; channel < filters.length; channel++) {
            energy += weights[channel] * filters[channel].takeSquareSum();
        }
        long steps = clock.steps();
        stepEnergies[(int) ((steps - 1) % SHORT_TERM_STEPS)] = energy;
        double momentaryEnergy = energyOfLast(MOMENTARY_STEPS);
        double shortTermEnergy = energyOfLast(SHORT_TERM_STEPS);
        maxMomentaryEnergy = Math.max(maxMomentaryEnergy, momentaryEnergy);
        maxShortTermEnergy = Math.max(maxShortTermEnergy, shortTermEnergy);
        if (steps % STEPS_PER_GATING_BLOCK == 0) {
            momentary.add(momentaryEnergy);
            shortTerm.add(shortTermEnergy);
        }
    }

    /** Weighted mean square of the last steps; 0 before there are so many. Summed afresh so that no error builds up. */
    private double energyOfLast(int count) {
        long steps = clock.steps();
        if (steps < count) {
            return 0;
        }
        double sum = 0;
        for (long step = steps - count; step < steps; step++) {
            sum += stepEnergies[(int) (step % SHORT_TERM_STEPS)];
        }
        return sum / clock.framesInLast(count);
    }

    /** Loudness of the last 400 ms, LUFS; NaN when silent or too early. */
    public double momentaryLufs() {
        return lufsOrNaN(energyOfLast(MOMENTARY_STEPS));
    }

    /** Loudness of the last 3 s, LUFS; NaN when silent or too early. */
    public double shortTermLufs() {
        return lufsOrNaN(energyOfLast(SHORT_TERM_STEPS));
    }

    /** Highest momentary loudness so far, LUFS; NaN when silent or shorter than 400 ms. */
    public double maxMomentaryLufs() {
        return lufsOrNaN(maxMomentaryEnergy);
    }

    /** Highest short-term loudness so far, LUFS; NaN when silent or shorter than 3 s. */
    public double maxShortTermLufs() {
        return lufsOrNaN(maxShortTermEnergy);
    }

    /** Gated loudness of all so far, LUFS; NaN when no 400 ms are louder than -70 LUFS. */
    public double integratedLufs() {
        return momentary.gatedLufs(INTEGRATED_GATE_LU);
    }

    /** Loudness range of all so far, LU; NaN when no 3 s are louder than -70 LUFS. */
    public double loudnessRangeLu() {
        return shortTerm.spreadLu(RANGE_GATE_LU, RANGE_LOW, RANGE_HIGH);
    }

    /** The lowest bin of {@link LoudnessHistogram} whose short-term loudness the gates of the loudness range let pass. */
    int lowestBinOfRange() {
        return shortTerm.firstBinAbove(RANGE_GATE_LU);
    }

    private static double lufsOrNaN(double energy) {
        return energy > 0 ? LoudnessHistogram.lufs(energy) : Double.NaN;
    }
}
