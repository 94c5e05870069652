package org.mixwright.session.report;

import java.util.Locale;
import java.util.stream.DoubleStream;
import org.mixwright.mix.move.Evidence;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.unit.Readout;

/** One number against the range it is held against, as inline SVG: a shade, a tick for the usual, a ring before and a dot after. */
final class GaugePlot {
    private static final double WIDTH = 480;
    private static final double HEIGHT = 100;
    private static final double SIDE = 28;
    private static final double TOP = 22;
    private static final double FLOOR = 60;
    private static final double MIDDLE = (TOP + FLOOR) / 2;
    /** An end of the range that lies further out than so many times the rest is not shown to its end. */
    private static final double FARTHEST = 2.5;
    private static final double MOST_TICKS = 7;

    private final Reason reason;
    private final double before;
    private final double after;
    private final double lowest;
    private final double highest;

    private GaugePlot(Reason reason, double before, double after) {
        this.reason = reason;
        this.before = before;
        this.after = after;
        double[] core = finite(before, after, reason.usual(), nearerEnd());
        double from = DoubleStream.of(core).min().orElse(0);
        double to = DoubleStream.of(core).max().orElse(1);
        double reach = FARTHEST * Math.max(to - from, 1);
        from = within(reason.low(), from - reach, from) ? reason.low() : from;
        to = within(reason.high(), to, to + reach) ? reason.high() : to;
        double air = Math.max(0.1 * (to - from), 0.1);
        lowest = from - air;
        highest = to + air;
    }

    /** @param evidence what was measured without and with the move; null where nothing was, then the stems' number stands alone */
    static String of(String id, Reason reason, Evidence evidence) {
        var plot = evidence == null ? new GaugePlot(reason, reason.measured(), Double.NaN)
                : new GaugePlot(reason, evidence.without(), evidence.with());
        return plot.draw(id);
    }

    private static double[] finite(double... numbers) {
        return DoubleStream.of(numbers).filter(Double::isFinite).toArray();
    }

    private static boolean within(double number, double from, double to) {
        return number >= from && number <= to;
    }

    private double nearerEnd() {
        double value = Double.isFinite(before) ? before : reason.measured();
        return Math.abs(value - reason.low()) < Math.abs(value - reason.high()) ? reason.low() : reason.high();
    }

    private String draw(String id) {
        var svg = new StringBuilder(Svg.open(id, WIDTH, HEIGHT, title(), spoken()));
        double from = x(reason.low());
        double to = x(reason.high());
        svg.append("<rect class=\"shade\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>".formatted(
                Svg.number(from), Svg.number(TOP), Svg.number(Math.max(2, to - from)), Svg.number(FLOOR - TOP)));
        if (reason.low() < lowest) {
            svg.append(Svg.text("start", from, MIDDLE + 4, " \u2039"));
        }
        if (reason.high() > highest) {
            svg.append(Svg.text("end", to, MIDDLE + 4, "\u203A "));
        }
        double step = step();
        for (long n = (long) Math.ceil(lowest / step); n * step <= highest; n++) {
            svg.append(Svg.line("grid", x(n * step), TOP, x(n * step), FLOOR + 5));
            svg.append(Svg.text("middle", x(n * step), FLOOR + 19, label(n * step, step)));
        }
        svg.append(Svg.text("middle", WIDTH / 2, HEIGHT - 5, title()));
        if (within(reason.usual(), lowest, highest)) {
            svg.append(Svg.line("usual", x(reason.usual()), TOP - 5, x(reason.usual()), FLOOR + 5));
            svg.append(Svg.text("middle", x(reason.usual()), TOP - 9, "usual"));
        }
        if (Double.isFinite(before) && Double.isFinite(after)) {
            svg.append(Svg.line("way", x(before), MIDDLE, x(after), MIDDLE));
        }
        if (Double.isFinite(before)) {
            svg.append(Svg.circle("ring", x(before), MIDDLE, 7));
        }
        if (Double.isFinite(after)) {
            svg.append(Svg.circle("dot", x(after), MIDDLE, 4));
        }
        return svg.append("</svg>").toString();
    }

    private String title() {
        String unit = reason.gauge().unit();
        return capital(reason.gauge().feature()) + (unit.isEmpty() ? "" : ", " + unit);
    }

    private String spoken() {
        return "Range %s%s%s%s.".formatted(range(reason),
                Double.isFinite(reason.usual()) ? ", most usual " + number(reason, reason.usual()) : "",
                Double.isFinite(before) ? "; without the move " + number(reason, before) : "",
                Double.isFinite(after) ? ", with it " + number(reason, after) : "");
    }

    /** "−14.1 to −2.3 LU", or "up to −35.0 dB" where the range has no end that anybody would meet. */
    static String range(Reason reason) {
        if (!Double.isFinite(reason.low()) || reason.low() <= -100) {
            return "up to " + number(reason, reason.high());
        }
        if (!Double.isFinite(reason.high())) {
            return "from " + number(reason, reason.low());
        }
        return Readout.plain(reason.low()) + " to " + number(reason, reason.high());
    }

    /** With its unit. */
    static String number(Reason reason, double value) {
        String unit = reason.gauge().unit();
        return Readout.plain(value) + (unit.isEmpty() || Double.isNaN(value) ? "" : " " + unit);
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private double step() {
        double least = (highest - lowest) / MOST_TICKS;
        double ten = StrictMath.pow(10, Math.floor(StrictMath.log10(least)));
        return ten * (least <= ten ? 1 : least <= 2 * ten ? 2 : least <= 5 * ten ? 5 : 10);
    }

    private static String label(double value, double step) {
        String text = step >= 1 ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, step >= 0.1 ? "%.1f" : "%.2f", value);
        return text.matches("-0(\\.0+)?") ? text.substring(1) : text.replace('-', '\u2212');
    }

    private double x(double value) {
        return SIDE + (Math.clamp(value, lowest, highest) - lowest) / (highest - lowest) * (WIDTH - 2 * SIDE);
    }
}
