package org.mixwright.mix.unit;

import java.util.Locale;

/** How quantities read on a desk: a true minus, one decimal of a dB, Hz up to a thousand and kHz above. */
public final class Readout {
    private static final char MINUS = '\u2212';
    private static final String UNDEFINED = "\u2013";

    private Readout() {
    }

    /** "+1.5", "\u22122.0", "0.0": signed, one decimal; a dash for what is not defined, such as the loudness of silence. */
    public static String signed(double value) {
        if (Double.isNaN(value)) {
            return UNDEFINED;
        }
        String digits = String.format(Locale.ROOT, "%.1f", Math.abs(value));
        if (digits.equals("0.0")) {
            return digits;
        }
        return (value < 0 ? MINUS : '+') + digits;
    }

    /** "\u221217.2", "3.0": one decimal, no plus. */
    public static String plain(double value) {
        String text = signed(value);
        return text.startsWith("+") ? text.substring(1) : text;
    }

    /** "80 Hz", "1.25 kHz". */
    public static String hertz(double hertz) {
        if (hertz < 1000) {
            return Math.round(hertz) + " Hz";
        }
        return "%s kHz".formatted(trimmed(String.format(Locale.ROOT, "%.2f", hertz / 1000)));
    }

    /** "0.25 ms", "12 ms". */
    public static String milliseconds(double milliseconds) {
        return trimmed(String.format(Locale.ROOT, "%.2f", milliseconds)) + " ms";
    }

    /** A share of 0..1 as "35 %". */
    public static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    /** "C", "L30", "R100": the place between the speakers in percent. */
    public static String pan(double position) {
        long percent = Math.round(100 * Math.abs(position));
        return percent == 0 ? "C" : (position < 0 ? "L" : "R") + percent;
    }

    private static String trimmed(String decimals) {
        return decimals.replaceAll("\\.?0+$", "");
    }
}
