package org.mixwright.session.report;

import java.util.List;
import org.mixwright.mix.unit.Readout;

/** How loud each track is against the whole, before and after, as inline SVG: a ring, an arrow, a dot. */
final class BalancePlot {
    private static final int WIDTH = 720;
    private static final int LEFT = 190;
    private static final int RIGHT = 24;
    private static final int TOP = 24;
    private static final int ROW = 22;
    private static final int BOTTOM = 24;
    private static final double LOWEST_LU = -40;
    private static final double HIGHEST_LU = 0;

    private BalancePlot() {
    }

    /**
     * One row.
     *
     * @param name the track
     * @param beforeLu loudness against the plain sum, LU
     * @param afterLu loudness against the mix, LU
     */
    record Row(String name, double beforeLu, double afterLu) {
    }

    static String of(List<Row> rows) {
        int height = TOP + ROW * rows.size() + BOTTOM;
        var svg = new StringBuilder(Svg.open("balance", WIDTH, height, "Balance before and after", spoken(rows)));
        for (int lu = (int) LOWEST_LU; lu <= HIGHEST_LU; lu += 10) {
            svg.append(Svg.line("grid", x(lu), TOP - 4, x(lu), height - BOTTOM));
            svg.append(Svg.text("middle", x(lu), height - 8, Readout.plain(lu).replace(".0", "") + " LU"));
        }
        for (int i = 0; i < rows.size(); i++) {
            svg.append(row(rows.get(i), TOP + ROW * i + ROW / 2.0));
        }
        return svg.append("</svg>").toString();
    }

    private static String row(Row row, double y) {
        double before = x(row.beforeLu());
        double after = x(row.afterLu());
        return Svg.text("end", LEFT - 10, y + 4, shortened(row.name()))
                + Svg.line("way", before, y, after, y)
                + Svg.circle("ring", before, y, 4)
                + Svg.circle("dot", after, y, 4.5);
    }

    private static String spoken(List<Row> rows) {
        var text = new StringBuilder("Loudness of each track against the whole, before and after. ");
        for (Row row : rows) {
            text.append("%s: %s LU to %s LU. ".formatted(row.name(), Readout.plain(row.beforeLu()),
                    Readout.plain(row.afterLu())));
        }
        return text.toString().trim();
    }

    private static String shortened(String name) {
        int most = 24;
        return name.codePointCount(0, name.length()) <= most ? name
                : name.substring(0, name.offsetByCodePoints(0, most - 1)) + "\u2026";
    }

    private static double x(double lu) {
        double share = (Math.clamp(lu, LOWEST_LU, HIGHEST_LU) - LOWEST_LU) / (HIGHEST_LU - LOWEST_LU);
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }
}
