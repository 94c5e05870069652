package org.mixwright.desktop.control;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;

/** What the controls say, by key, and how numbers are written in that language. */
public final class Words implements Function<String, String> {
    private static final char MINUS = '\u2212';
    private static final String UNDEFINED = "\u2013";

    private final Function<String, String> texts;

    private Words(Function<String, String> texts) {
        this.texts = texts;
    }

    /** The controls' own words in a language; English where they are not translated. */
    public static Words in(Locale language) {
        var bundle = ResourceBundle.getBundle("org.mixwright.desktop.control.Controls", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new Words(bundle::getString);
    }

    static Words of(Function<String, String> texts) {
        return texts instanceof Words words ? words : new Words(texts);
    }

    @Override
    public String apply(String key) {
        return texts.apply(key);
    }

    /** The sentence of a key with its gaps {0}, {1} ... filled. */
    String say(String key, Object... parts) {
        String sentence = apply(key);
        for (int i = 0; i < parts.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return sentence;
    }

    /** "−3.0": with a true minus and the language's decimal sign; a dash for what is not defined. */
    String number(double value, int decimals) {
        if (Double.isNaN(value)) {
            return UNDEFINED;
        }
        if (Double.isInfinite(value)) {
            return value < 0 ? MINUS + "\u221E" : "\u221E";
        }
        String digits = digits(value, decimals);
        return isZero(digits) || value >= 0 ? digits : MINUS + digits;
    }

    /** As {@link #number}, with a plus above zero. */
    String signed(double value, int decimals) {
        String text = number(value, decimals);
        return value > 0 && !isZero(text) ? "+" + text : text;
    }

    /** "minus 3.0": for a voice, which would skip a sign. */
    String spokenNumber(double value, int decimals) {
        if (Double.isInfinite(value)) {
            return say("spoken.minus", apply("spoken.infinity"));
        }
        String digits = digits(value, decimals);
        return value < 0 && !isZero(digits) ? say("spoken.minus", digits) : digits;
    }

    private String digits(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(value)).replace(".", apply("number.decimal"));
    }

    private static boolean isZero(String digits) {
        return digits.chars().noneMatch(c -> c >= '1' && c <= '9' || c == '\u221E');
    }
}
