package org.mixwright.session.report;

import java.util.List;
import java.util.Locale;
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
        var svg = new StringBuilder();
        svg.append("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"balance-title balance-desc\">"
                .formatted(WIDTH, height));
        svg.append("<title id=\"balance-title\">Balance before and after</title><desc id=\"balance-desc\">")
                .append(Html.text(spoken(rows))).append("</desc>");
        for (int lu = (int) LOWEST_LU; lu <= HIGHEST_LU; lu += 10) {
            svg.append("<line class=\"grid\" x1=\"%s\" y1=\"%d\" x2=\"%s\" y2=\"%d\"/>".formatted(
                    number(x(lu)), TOP - 4, number(x(lu)), height - BOTTOM));
            svg.append("<text text-anchor=\"middle\" x=\"%s\" y=\"%d\">%s LU</text>".formatted(
                    number(x(lu)), height - 8, Readout.plain(lu).replace(".0", "")));
        }
        for (int i = 0; i < rows.size(); i++) {
            svg.append(row(rows.get(i), TOP + ROW * i + ROW / 2.0));
        }
        return svg.append("</svg>").toString();
    }

    private static String row(Row row, double y) {
        double before = x(row.beforeLu());
        double after = x(row.afterLu());
        return "<text text-anchor=\"end\" x=\"%d\" y=\"%s\">%s</text>".formatted(LEFT - 10, number(y + 4), Html.text(shortened(row.name())))
                + "<line class=\"way\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>".formatted(
                        number(before), number(y), number(after), number(y))
                + "<circle class=\"ring\" cx=\"%s\" cy=\"%s\" r=\"4\"/>".formatted(number(before), number(y))
                + "<circle class=\"dot\" cx=\"%s\" cy=\"%s\" r=\"4.5\"/>".formatted(number(after), number(y));
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

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
