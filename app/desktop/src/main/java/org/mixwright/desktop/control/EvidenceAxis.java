package org.mixwright.desktop.control;

import java.util.stream.DoubleStream;

/** The stretch of an {@link EvidencePlot}: all that was measured, the nearer end of the range, and the farther if it is near. */
final class EvidenceAxis {
    /** An end of the range that lies further out than so many times the rest is not shown to its end. */
    private static final double FARTHEST = 2.5;

    private EvidenceAxis() {
    }

    static Axis of(EvidencePlot.Reading reading) {
        double[] core = DoubleStream.of(reading.without(), reading.with(), reading.usual(), nearerEnd(reading))
                .filter(Double::isFinite).toArray();
        double from = DoubleStream.of(core).min().orElse(0);
        double to = DoubleStream.of(core).max().orElse(1);
        double reach = FARTHEST * Math.max(to - from, 1);
        if (reading.low() >= from - reach && reading.low() <= from) {
            from = reading.low();
        }
        if (reading.high() <= to + reach && reading.high() >= to) {
            to = reading.high();
        }
        double air = Math.max(0.1 * (to - from), 0.1);
        return Axis.linear(from - air, to + air);
    }

    private static double nearerEnd(EvidencePlot.Reading reading) {
        if (!Double.isFinite(reading.low()) || !Double.isFinite(reading.high())) {
            return Double.isFinite(reading.low()) ? reading.low() : reading.high();
        }
        double value = Double.isFinite(reading.without()) ? reading.without() : reading.with();
        return Math.abs(value - reading.low()) < Math.abs(value - reading.high()) ? reading.low() : reading.high();
    }
}
