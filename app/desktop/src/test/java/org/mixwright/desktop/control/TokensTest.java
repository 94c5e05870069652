package org.mixwright.desktop.control;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2, 1.4.11: what carries meaning stands out 3:1 from the bed of a plot and from the window; words 4.5:1. */
class TokensTest {
    private static final Pattern THEME = Pattern.compile("\\.root\\.(dark|light) \\{([^}]*)}");
    private static final Pattern TOKEN = Pattern.compile("(-mw-[a-z-]+): (#[0-9a-f]{6});");

    private static Map<String, String> tokens(String theme) throws IOException {
        var tokens = new HashMap<String, String>();
        try (var stream = TokensTest.class.getResourceAsStream("/org/mixwright/desktop/mixwright.css")) {
            var css = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            THEME.matcher(css).results().filter(block -> block.group(1).equals(theme)).forEach(block ->
                    TOKEN.matcher(block.group(2)).results().forEach(token -> tokens.put(token.group(1), token.group(2))));
        }
        return tokens;
    }

    /** The window's and the bed's colours are those of AtlantaFX's Primer themes. */
    @ParameterizedTest
    @CsvSource({"dark,#0d1117,#010409", "light,#ffffff,#f6f8fa"})
    void whatCarriesMeaningStandsOut(String theme, String window, String bed) throws IOException {
        var tokens = tokens(theme);
        for (String token : new String[] {"current", "ghost", "level", "level-hot", "clip", "level-pale", "level-hot-pale",
            "clip-pale", "reduction", "groove", "control-border", "before-edge", "after", "waveform", "focus"}) {
            for (String ground : new String[] {window, bed}) {
                double contrast = contrast(tokens.get("-mw-" + token), ground);
                assertTrue(contrast >= 3, "%s on %s in %s: %.2f".formatted(token, ground, theme, contrast));
            }
        }
        for (String word : new String[] {"current", "level", "level-hot", "clip"}) {
            double contrast = contrast(tokens.get("-mw-" + word), window);
            assertTrue(contrast >= 4.5, "the word in %s in %s: %.2f".formatted(word, theme, contrast));
        }
        assertTrue(contrast(tokens.get("-mw-on-current"), tokens.get("-mw-current")) >= 4.5, "a node's number");
    }

    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
