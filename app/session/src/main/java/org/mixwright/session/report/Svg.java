package org.mixwright.session.report;

import java.util.Locale;

/** The pieces of an inline plot. Numbers stand to a tenth of a pixel and look alike in every locale. */
final class Svg {
    private Svg() {
    }

    /**
     * Begins a plot that says in words what it shows.
     *
     * @param id begins the ids of title and description; unique in the page
     */
    static String open(String id, double width, double height, String title, String description) {
        return "<svg viewBox=\"0 0 %s %s\" role=\"img\" aria-labelledby=\"%s-title %s-desc\">".formatted(
                number(width), number(height), id, id)
                + "<title id=\"%s-title\">%s</title>".formatted(id, Html.text(title))
                + "<desc id=\"%s-desc\">%s</desc>".formatted(id, Html.text(description));
    }

    static String line(String style, double x1, double y1, double x2, double y2) {
        return "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>".formatted(
                style, number(x1), number(y1), number(x2), number(y2));
    }

    static String circle(String style, double x, double y, double radius) {
        return "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>".formatted(
                style, number(x), number(y), number(radius));
    }

    /** @param anchor which end of the text stands at x: start, middle or end */
    static String text(String anchor, double x, double y, String text) {
        return "<text text-anchor=\"%s\" x=\"%s\" y=\"%s\">%s</text>".formatted(
                anchor, number(x), number(y), Html.text(text));
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
