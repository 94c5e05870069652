package org.mixwright.desktop;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words on the screen in the person's language. Numbers with units come ready from the readouts and are not translated. */
public final class Texts {
    private static final String BUNDLE = "org.mixwright.desktop.Texts";

    private final ResourceBundle bundle;
    private final Locale locale;
    private final boolean stretched;

    private Texts(Locale locale, boolean stretched) {
        // What is not translated is said in English, whatever the machine speaks.
        bundle = ResourceBundle.getBundle(BUNDLE, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = locale;
        this.stretched = stretched;
    }

    public static Texts of(Locale locale) {
        return new Texts(locale, false);
    }

    /** English with letters under accents and four tenths longer: what cuts this off cuts off a translation. */
    public static Texts stretched() {
        return new Texts(Locale.ENGLISH, true);
    }

    /**
     * The words for a key.
     *
     * @param values what stands at {0}, {1} ...
     * @throws java.util.MissingResourceException when there are none: a defect that a test finds
     */
    public String of(String key, Object... values) {
        String text = new MessageFormat(bundle.getString(key), locale).format(values);
        return stretched ? stretch(text) : text;
    }

    private static String stretch(String text) {
        var accented = new StringBuilder("[");
        for (int n = 0; n < text.length(); n++) {
            int place = "aeiouAEIOU".indexOf(text.charAt(n));
            accented.append(place < 0 ? text.charAt(n) : "\u00E1\u00E9\u00ED\u00F3\u00FA\u00C1\u00C9\u00CD\u00D3\u00DA".charAt(place));
        }
        return accented.append("~".repeat((int) Math.ceil(0.4 * text.length()))).append(']').toString();
    }

    public Locale locale() {
        return locale;
    }
}
