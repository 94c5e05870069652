package org.mixwright.audio.filter;

import java.util.Arrays;
import java.util.List;
import org.mixwright.audio.lanes.Lanes;

/**
 * Second-order sections in series on up to {@link Lanes#TRACKS} tracks side by side, each with sections of its own. What
 * comes out of a track depends neither on the others nor on how the stream is cut.
 */
public final class FilterBank {
    /** How often the states must be tidied, in frames. */
    public static final int TIDY_PERIOD = FilterState.TIDY_PERIOD;

    private final Lanes lanes;
    private final int passes;
    private final double[] coefficients;
    private final double[] states;
    private final double[] gains = new double[Lanes.TRACKS];

    /** @param sections of each track, in signal order; none leaves it alone */
    public FilterBank(List<List<BiquadCoefficients>> sections, Lanes lanes) {
        this.lanes = lanes;
        int most = sections.stream().mapToInt(List::size).max().orElse(0);
        passes = (most + Lanes.SECTIONS - 1) / Lanes.SECTIONS;
        coefficients = new double[passes * Lanes.COEFFICIENTS];
        states = new double[passes * Lanes.STATES];
        Arrays.fill(gains, 1);
        for (int place = 0; place < passes * Lanes.SECTIONS; place++) {
            for (int track = 0; track < Lanes.TRACKS; track++) {
                boolean stands = track < sections.size() && place < sections.get(track).size();
                var section = stands ? sections.get(track).get(place) : BiquadCoefficients.NONE;
                put(place, track, section);
                put(place, track + Lanes.TRACKS, section);
                gains[track] *= section.b0();
            }
        }
    }

    private void put(int place, int lane, BiquadCoefficients section) {
        int at = place * 4 * Lanes.LANES + lane;
        coefficients[at] = section.b1() / section.b0();
        coefficients[at + Lanes.LANES] = section.b2() / section.b0();
        coefficients[at + 2 * Lanes.LANES] = section.a1();
        coefficients[at + 3 * Lanes.LANES] = section.a2();
    }

    /** What a track's samples must have been multiplied by on their way in: its sections' b0, which they leave out. */
    public double gain(int track) {
        return gains[track];
    }

    /**
     * Filters in place what already has each track's {@link #gain}.
     *
     * @param samples in lanes, see {@link Lanes}
     * @param stereo whether the right sides are in use
     */
    public void process(double[] samples, int frames, boolean stereo) {
        for (int pass = 0; pass < passes; pass++) {
            lanes.filter(samples, frames, stereo, coefficients, states, pass);
        }
    }

    /** Keeps states out of the subnormal numbers; to be called every {@link #TIDY_PERIOD} frames of the stream. */
    public void tidy() {
        for (int i = 0; i < states.length; i++) {
            states[i] = FilterState.tidy(states[i]);
        }
    }

    public void reset() {
        Arrays.fill(states, 0);
    }
}
