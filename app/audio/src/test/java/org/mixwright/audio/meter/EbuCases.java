package org.mixwright.audio.meter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.mixwright.audio.meter.EbuCase.Metric;

/**
 * What EBU Tech 3341 (v4, table 1) and 3342 (table 1) ask of a meter, row by row, and what follows from BS.1770 beside it.
 * Cases 7 and 8 of 3341 and 5 and 6 of 3342 are recordings, which can't be made from a recipe; 11 and 14, whose maxima grow
 * while the meter runs, stand in {@link EbuLiveTest}.
 */
final class EbuCases {
    private static final double LOUDNESS_LU = 0.1;
    private static final double RANGE_LU = 1;
    private static final double PEAK_BELOW_DB = 0.4;
    private static final double PEAK_ABOVE_DB = 0.2;
    private static final int STARTS = 20;

    private final List<EbuCase> cases = new ArrayList<>();

    private EbuCases() {
    }

    static List<EbuCase> all() {
        var table = new EbuCases();
        table.steady();
        table.moving();
        table.peaks();
        table.ranges();
        table.weighting();
        table.edges();
        return table.cases;
    }

    private void steady() {
        for (Metric metric : List.of(Metric.M, Metric.S, Metric.I)) {
            loudness("3341-1", metric, -23, () -> EbuSignals.steps("20 -23"));
            loudness("3341-2", metric, -33, () -> EbuSignals.steps("20 -33"));
        }
        loudness("3341-3", Metric.I, -23, () -> EbuSignals.steps("10 -36 60 -23 10 -36"));
        loudness("3341-4", Metric.I, -23, () -> EbuSignals.steps("10 -72 10 -36 60 -23 10 -36 10 -72"));
        loudness("3341-5", Metric.I, -23, () -> EbuSignals.steps("20 -26 20.1 -20 20 -26"));
        loudness("3341-6-5ch", Metric.I, -23, () -> EbuSignals.surround(5));
        loudness("3341-6-6ch", Metric.I, -23, () -> EbuSignals.surround(6));
    }

    private void moving() {
        loudness("3341-9", Metric.S_THROUGHOUT, -23, () -> EbuSignals.repeated(5, "1.34 -20 1.66 -30"));
        loudness("3341-12", Metric.M_THROUGHOUT, -23, () -> EbuSignals.repeated(25, "0.18 -20 0.22 -30"));
        for (int i = 0; i < STARTS; i++) {
            int start = i;
            loudness("3341-10-" + (i + 1), Metric.S_MAX, -23, () -> EbuSignals.between(start * 0.15, 3, -23, 1));
            loudness("3341-13-" + (i + 1), Metric.M_MAX, -23, () -> EbuSignals.between(start * 0.02, 0.4, -23, 1));
        }
    }

    private void peaks() {
        peak("3341-15", -6, () -> EbuSignals.crests(4, 0.5, 0));
        peak("3341-16", -6, () -> EbuSignals.crests(4, 0.5, 45));
        peak("3341-17", -6, () -> EbuSignals.crests(6, 0.5, 60));
        peak("3341-18", -6, () -> EbuSignals.crests(8, 0.5, 67.5));
        peak("3341-19", 3, () -> EbuSignals.crests(4, 1.41, 45));
        for (int i = 0; i < 4; i++) {
            int offset = i;
            peak("3341-" + (20 + i), 0, () -> EbuSignals.burst(offset));
        }
    }

    private void ranges() {
        range("3342-1", 10, "20 -20 20 -30");
        range("3342-2", 5, "20 -20 20 -15");
        range("3342-3", 20, "20 -40 20 -20");
        range("3342-4", 15, "20 -50 20 -35 20 -20 20 -35 20 -50");
    }

    /** Levels at which the 48 kHz coefficients of BS.1770 make a stereo tone read -23 LUFS, and 1 dB less. */
    private void weighting() {
        loudness("1770-997-L", Metric.I, -3.01, () -> EbuSignals.left(EbuSignals.steps(EbuSignals.RATE, 997, "20 0")));
        tone(25, -11.9162);
        tone(100, -21.1755);
        tone(500, -22.3515);
        tone(1000, -23.0067);
        tone(2000, -25.3803);
        tone(10000, -26.3509);
        for (int rate : new int[] {8_000, 11_025, 22_050, 32_000, 44_100, 88_200, 96_000, 192_000}) {
            cases.add(new EbuCase("3341-1-" + rate, Metric.I, -23, LOUDNESS_LU, LOUDNESS_LU, rate,
                    () -> EbuSignals.steps(rate, 1000, "20 -23")));
        }
    }

    private void tone(int hertz, double dbfs) {
        loudness("2217-23LKFS-%dHz".formatted(hertz), Metric.I, -23,
                () -> EbuSignals.steps(EbuSignals.RATE, hertz, "20 " + dbfs));
        loudness("2217-24LKFS-%dHz".formatted(hertz), Metric.I, -24,
                () -> EbuSignals.steps(EbuSignals.RATE, hertz, "20 " + (dbfs - 1)));
    }

    private void edges() {
        loudness("edge-silence", Metric.I, Double.NaN, () -> EbuSignals.silence(5));
        loudness("edge-0.3s", Metric.I, Double.NaN, () -> EbuSignals.steps("0.3 -23"));
        loudness("edge-absgate", Metric.I, -69, () -> EbuSignals.steps("5 -69"));
        loudness("edge-absgate-below", Metric.I, Double.NaN, () -> EbuSignals.steps("5 -71"));
    }

    private void loudness(String id, Metric metric, double lufs, Supplier<double[][]> signal) {
        cases.add(new EbuCase(id, metric, lufs, LOUDNESS_LU, LOUDNESS_LU, EbuSignals.RATE, signal));
    }

    private void peak(String id, double dbtp, Supplier<double[][]> signal) {
        cases.add(new EbuCase(id, Metric.TRUE_PEAK, dbtp, PEAK_BELOW_DB, PEAK_ABOVE_DB, EbuSignals.RATE, signal));
    }

    private void range(String id, double lu, String secondsAndLevels) {
        cases.add(new EbuCase(id, Metric.LRA, lu, RANGE_LU, RANGE_LU, EbuSignals.RATE,
                () -> EbuSignals.steps(secondsAndLevels)));
    }
}
