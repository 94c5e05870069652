package org.mixwright.audio.meter;

import org.mixwright.audio.AudioBlock;

/**
 * Loudness after ITU-R BS.1770-5 and EBU Tech 3341/3342, of a stream of any length in bounded memory.
 *
 * <p>The energy of K-weighted steps of 10 ms is kept for the last 3 s: momentary (400 ms) and short-term (3 s) loudness
 * are looked at after every step, the gated measures every 100 ms (since 2016 Tech 3342 asks for windows that overlap
 * by at least 2.9 s). What a channel counts for is said by its {@link Speaker}.
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
     * @param channels 1 or more, in their {@linkplain ChannelLayout#ofCount usual order}
     */
    public LoudnessMeter(int sampleRate, int channels) {
        this(sampleRate, ChannelLayout.ofCount(channels));
    }

    /** @param sampleRate 4..768 kHz */
    public LoudnessMeter(int sampleRate, ChannelLayout layout) {
        weights = layout.speakers().stream().mapToDouble(Speaker::weight).toArray();
        filters = new KWeighting[weights.length];
        for (int channel = 0; channel < filters.length; channel++) {
            filters[channel] = new KWeighting(sampleRate);
        }
        clock = new StepClock(sampleRate);
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

    /** Where a gate lies that is {@code gateLu} from the mean of all 3 s above the absolute gate, LUFS. */
    double shortTermGateLufs(double gateLu) {
        return shortTerm.gateLufs(gateLu);
    }

    private static double lufsOrNaN(double energy) {
        return energy > 0 ? LoudnessHistogram.lufs(energy) : Double.NaN;
    }
}
