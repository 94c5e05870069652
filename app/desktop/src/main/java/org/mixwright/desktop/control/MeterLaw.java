package org.mixwright.desktop.control;

/** A scale through points that are joined by straight lines, as meters have it. */
public final class MeterLaw implements Scale {
    /** Deflection of a level after IEC 60268-18, with 6 dB above full scale: 0 dBFS at 0.87, -20 at 0.43, -60 at 0.02. */
    public static final MeterLaw LEVEL = new MeterLaw(
            new double[] {-70, -60, -50, -40, -30, -20, 6},
            new double[] {0, 2.5 / 115, 7.5 / 115, 15 / 115.0, 30 / 115.0, 50 / 115.0, 1});
    /** Gain reduction: wide where a dB more or less is heard, down to -20 dB. */
    public static final MeterLaw REDUCTION = new MeterLaw(
            new double[] {-20, -10, -6, -3, -2, -1, 0}, new double[] {0, 0.25, 0.44, 0.66, 0.76, 0.88, 1});

    private final double[] values;
    private final double[] positions;

    /** @param values rising, with as many rising positions from 0 to 1 */
    private MeterLaw(double[] values, double[] positions) {
        this.values = values;
        this.positions = positions;
    }

    @Override
    public double position(double value) {
        return through(values, positions, value);
    }

    @Override
    public double value(double position) {
        return through(positions, values, position);
    }

    private static double through(double[] from, double[] to, double at) {
        int last = from.length - 1;
        if (!(at > from[0])) {
            return to[0];
        }
        if (at >= from[last]) {
            return to[last];
        }
        int right = 1;
        while (from[right] < at) {
            right++;
        }
        double share = (at - from[right - 1]) / (from[right] - from[right - 1]);
        return to[right - 1] + share * (to[right] - to[right - 1]);
    }
}
