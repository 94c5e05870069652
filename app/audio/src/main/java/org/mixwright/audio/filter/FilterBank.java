package org.mixwright.audio.filter;

import java.util.Arrays;
import java.util.List;
import org.mixwright.audio.lanes.Lanes;

/**
 * Second-order sections in series on up to {@link Lanes#LANES} channels side by side, each with sections of its own. What
 * comes out of a channel depends neither on the others nor on how the stream is cut into blocks.
 */
public final class FilterBank {
    /** What fits into the processor's nearest memory, and divides {@link FilterState#TIDY_PERIOD}. */
    private static final int RUN_FRAMES = 128;

    private final Lanes lanes;
    private final int channels;
    private final int passes;
    private final double[] coefficients;
    private final double[] states;
    private final double[] samples = new double[RUN_FRAMES * Lanes.LANES];
    private int sinceTidy;

    /** @param sections of each channel, in signal order; none leaves it alone */
    public FilterBank(List<List<BiquadCoefficients>> sections) {
        this(sections, Lanes.chosen());
    }

    FilterBank(List<List<BiquadCoefficients>> sections, Lanes lanes) {
        if (sections.size() > Lanes.LANES) {
            throw new IllegalArgumentException("%d channels don't fit into a bank of %d".formatted(
                    sections.size(), Lanes.LANES));
        }
        this.lanes = lanes;
        channels = sections.size();
        int most = sections.stream().mapToInt(List::size).max().orElse(0);
        passes = (most + Lanes.SECTIONS - 1) / Lanes.SECTIONS;
        coefficients = new double[passes * Lanes.COEFFICIENTS];
        states = new double[passes * Lanes.STATES];
        for (int place = 0; place < passes * Lanes.SECTIONS; place++) {
            for (int lane = 0; lane < Lanes.LANES; lane++) {
                boolean stands = lane < channels && place < sections.get(lane).size();
                put(place, lane, stands ? sections.get(lane).get(place) : BiquadCoefficients.NONE);
            }
        }
    }

    private void put(int place, int lane, BiquadCoefficients section) {
        int at = place * 5 * Lanes.LANES + lane;
        coefficients[at] = section.b0();
        coefficients[at + Lanes.LANES] = section.b1();
        coefficients[at + 2 * Lanes.LANES] = section.b2();
        coefficients[at + 3 * Lanes.LANES] = section.a1();
        coefficients[at + 4 * Lanes.LANES] = section.a2();
    }

    /**
     * Filters in place.
     *
     * @param audio one array for each channel of the bank
     * @param frames of each array that count
     */
    public void process(double[][] audio, int frames) {
        if (passes == 0) {
            return;
        }
        for (int from = 0; from < frames;) {
            int count = Math.min(Math.min(RUN_FRAMES, FilterState.TIDY_PERIOD - sinceTidy), frames - from);
            run(audio, from, count);
            from += count;
            sinceTidy += count;
            if (sinceTidy == FilterState.TIDY_PERIOD) {
                sinceTidy = 0;
                tidy();
            }
        }
    }

    private void run(double[][] audio, int from, int count) {
        for (int c = 0; c < channels; c++) {
            double[] channel = audio[c];
            for (int n = 0, i = c; n < count; n++, i += Lanes.LANES) {
                samples[i] = channel[from + n];
            }
        }
        for (int pass = 0; pass < passes; pass++) {
            lanes.filter(samples, count, channels, coefficients, states, pass);
        }
        for (int c = 0; c < channels; c++) {
            double[] channel = audio[c];
            for (int n = 0, i = c; n < count; n++, i += Lanes.LANES) {
                channel[from + n] = samples[i];
            }
        }
    }

    private void tidy() {
        for (int i = 0; i < states.length; i++) {
            states[i] = FilterState.tidy(states[i]);
        }
    }

    public void reset() {
        Arrays.fill(states, 0);
        sinceTidy = 0;
    }
}
