package org.mixwright.audio.filter;

import java.util.Arrays;
import java.util.List;

import org.mixwright.audio.AudioBlock;

/**
 * Second-order sections in series on one or two channels. Two sections run in one pass over the samples: a single one
 * would wait for its own feedback most of the time. The arithmetic is that of {@link Biquad}, so the samples are too.
 */
public final class BiquadCascade {
    private final int channelCount;
    private final List<BiquadCoefficients> sections;
    /** By channel; two states for each section. */
    private final double[][] states;
    private int sinceTidy;

    public BiquadCascade(List<BiquadCoefficients> sections, int channelCount) {
        if (channelCount < 1 || channelCount > 2) {
            throw new IllegalArgumentException("a cascade runs 1 or 2 channels, not " + channelCount);
        }
        this.sections = List.copyOf(sections);
        this.channelCount = channelCount;
        states = new double[channelCount][2 * sections.size()];
    }

    public void process(AudioBlock block) {
        int to = block.frames();
        for (int start = 0; start < to;) {
            int end = Math.min(to, start + FilterState.TIDY_PERIOD - sinceTidy);
            run(block, start, end);
            sinceTidy += end - start;
            if (sinceTidy == FilterState.TIDY_PERIOD) {
                sinceTidy = 0;
                tidy();
            }
            start = end;
        }
    }

    public void reset() {
        for (double[] state : states) {
            Arrays.fill(state, 0);
        }
        sinceTidy = 0;
    }

    private void tidy() {
        for (double[] state : states) {
            for (int i = 0; i < state.length; i++) {
                state[i] = FilterState.tidy(state[i]);
            }
        }
    }

    private void run(AudioBlock block, int from, int to) {
        int section = 0;
        for (; section + 1 < sections.size(); section += 2) {
            if (channelCount == 2) {
                pairOnTwo(section, block.channel(0), block.channel(1), from, to);
            } else {
                pairOnOne(section, block.channel(0), from, to);
            }
        }
        if (section < sections.size()) {
            if (channelCount == 2) {
                oneOnTwo(section, block.channel(0), block.channel(1), from, to);
            } else {
                oneOnOne(section, block.channel(0), from, to);
            }
        }
    }

    private void oneOnOne(int section, double[] samples, int from, int to) {
        var c = sections.get(section);
        double b0 = c.b0(), b1 = c.b1(), b2 = c.b2(), a1 = c.a1(), a2 = c.a2();
        double[] state = states[0];
        int at = 2 * section;
        double s1 = state[at], s2 = state[at + 1];
        for (int n = from; n < to; n++) {
            double x = samples[n];
            double y = b0 * x + s1;
            s1 = (b1 * x + s2) - a1 * y;
            s2 = b2 * x - a2 * y;
            samples[n] = y;
        }
        state[at] = s1;
        state[at + 1] = s2;
    }

    private void oneOnTwo(int section, double[] left, double[] right, int from, int to) {
        var c = sections.get(section);
        double b0 = c.b0(), b1 = c.b1(), b2 = c.b2(), a1 = c.a1(), a2 = c.a2();
        int at = 2 * section;
        double l1 = states[0][at], l2 = states[0][at + 1];
        double r1 = states[1][at], r2 = states[1][at + 1];
        for (int n = from; n < to; n++) {
            double xl = left[n];
            double xr = right[n];
            double yl = b0 * xl + l1;
            double yr = b0 * xr + r1;
            l1 = (b1 * xl + l2) - a1 * yl;
            r1 = (b1 * xr + r2) - a1 * yr;
            l2 = b2 * xl - a2 * yl;
            r2 = b2 * xr - a2 * yr;
            left[n] = yl;
            right[n] = yr;
        }
        states[0][at] = l1;
        states[0][at + 1] = l2;
        states[1][at] = r1;
        states[1][at + 1] = r2;
    }

    private void pairOnOne(int section, double[] samples, int from, int to) {
        var c = sections.get(section);
        var d = sections.get(section + 1);
        double b0 = c.b0(), b1 = c.b1(), b2 = c.b2(), a1 = c.a1(), a2 = c.a2();
        double e0 = d.b0(), e1 = d.b1(), e2 = d.b2(), d1 = d.a1(), d2 = d.a2();
        double[] state = states[0];
        int at = 2 * section;
        double s1 = state[at], s2 = state[at + 1], t1 = state[at + 2], t2 = state[at + 3];
        for (int n = from; n < to; n++) {
            double x = samples[n];
            double y = b0 * x + s1;
            s1 = (b1 * x + s2) - a1 * y;
            s2 = b2 * x - a2 * y;
            double z = e0 * y + t1;
            t1 = (e1 * y + t2) - d1 * z;
            t2 = e2 * y - d2 * z;
            samples[n] = z;
        }
        state[at] = s1;
        state[at + 1] = s2;
        state[at + 2] = t1;
        state[at + 3] = t2;
    }

    private void pairOnTwo(int section, double[] left, double[] right, int from, int to) {
        var c = sections.get(section);
        var d = sections.get(section + 1);
        double b0 = c.b0(), b1 = c.b1(), b2 = c.b2(), a1 = c.a1(), a2 = c.a2();
        double e0 = d.b0(), e1 = d.b1(), e2 = d.b2(), d1 = d.a1(), d2 = d.a2();
        double[] l = states[0];
        double[] r = states[1];
        int at = 2 * section;
        double l1 = l[at], l2 = l[at + 1], l3 = l[at + 2], l4 = l[at + 3];
        double r1 = r[at], r2 = r[at + 1], r3 = r[at + 2], r4 = r[at + 3];
        for (int n = from; n < to; n++) {
            double xl = left[n];
            double xr = right[n];
            double yl = b0 * xl + l1;
            double yr = b0 * xr + r1;
            l1 = (b1 * xl + l2) - a1 * yl;
            r1 = (b1 * xr + r2) - a1 * yr;
            l2 = b2 * xl - a2 * yl;
            r2 = b2 * xr - a2 * yr;
            double zl = e0 * yl + l3;
            double zr = e0 * yr + r3;
            l3 = (e1 * yl + l4) - d1 * zl;
            r3 = (e1 * yr + r4) - d1 * zr;
            l4 = e2 * yl - d2 * zl;
            r4 = e2 * yr - d2 * zr;
            left[n] = zl;
            right[n] = zr;
        }
        l[at] = l1;
        l[at + 1] = l2;
        l[at + 2] = l3;
        l[at + 3] = l4;
        r[at] = r1;
        r[at + 1] = r2;
        r[at + 2] = r3;
        r[at + 3] = r4;
    }
}
