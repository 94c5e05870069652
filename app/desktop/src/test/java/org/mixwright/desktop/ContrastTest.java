package org.mixwright.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast by WCAG 2.2, 1.4.3 and 1.4.11, computed from the colours that both themes name. */
class ContrastTest {
    private static final Pattern TOKEN = Pattern.compile("(-(?:color|mw)-[a-z0-9-]+):\\s*([^;]+);");
    private static final Pattern BLOCK = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    /** What words and plots stand on. */
    private static final List<String> GROUNDS = List.of("-color-bg-default", "-color-bg-subtle", "-color-bg-overlay");
    private static final List<String> WORDS = List.of("-color-fg-default", "-color-fg-muted", "-color-fg-subtle", "-color-danger-fg",
            "-color-warning-fg", "-mw-label", "-mw-text");
    private static final List<String> CHIPS = List.of("-mw-label", "-mw-level", "-mw-current", "-mw-level-hot", "-mw-clip");
    private static final List<String> GRAPHICS = List.of("-mw-current", "-mw-ghost", "-mw-level", "-mw-level-hot", "-mw-clip", "-mw-reduction",
            "-mw-control-border", "-mw-focus", "-mw-groove", "-mw-waveform", "-mw-after");

    private static Map<String, String> tokens(Theme theme) throws IOException {
        var found = new HashMap<String, String>();
        String primer = theme == Theme.DARK ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        collect(read(primer), ".root", found);
        String own = read("/org/mixwright/desktop/mixwright.css");
        collect(own, ".root", found);
        collect(own, theme == Theme.DARK ? ".root.dark" : ".root.light", found);
        return found;
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = Optional.ofNullable(Theme.class.getResourceAsStream(resource)).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?s)/\\*.*?\\*/", "");
        }
    }

    private static void collect(String css, String selector, Map<String, String> into) {
        BLOCK.matcher(css).results().filter(block -> List.of(block.group(1).strip().split("\\s*,\\s*")).contains(selector))
                .forEach(block -> TOKEN.matcher(block.group(2)).results().forEach(token -> into.put(token.group(1), token.group(2).strip())));
    }

    private static Color colour(Map<String, String> tokens, String name) {
        String value = name;
        while (value.startsWith("-")) {
            value = Optional.ofNullable(tokens.get(value)).orElseThrow(() -> new AssertionError("no colour " + name));
        }
        return Color.web(value);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static double contrast(Color over, Color under) {
        double alpha = over.getOpacity();
        Color seen = Color.color(over.getRed() * alpha + under.getRed() * (1 - alpha), over.getGreen() * alpha + under.getGreen() * (1 - alpha),
                over.getBlue() * alpha + under.getBlue() * (1 - alpha));
        double one = luminance(seen);
        double other = luminance(under);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static void check(Theme theme, List<String> over, List<String> under, double least) throws IOException {
        Map<String, String> tokens = tokens(theme);
        var weak = new ArrayList<String>();
        double lowest = Double.MAX_VALUE;
        for (String one : over) {
            for (String ground : under) {
                double contrast = contrast(colour(tokens, one), colour(tokens, ground));
                lowest = Math.min(lowest, contrast);
                if (contrast < least) {
                    weak.add("%s on %s: %.2f".formatted(one, ground, contrast));
                }
            }
        }
        System.out.printf("%s: the weakest of %d pairs that need %.1f has %.2f%n", theme, over.size() * under.size(), least, lowest);
        assertEquals(List.of(), weak);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wordsStandOutFourAndAHalfToOne(Theme theme) throws IOException {
        check(theme, WORDS, GROUNDS, 4.5);
        check(theme, CHIPS, List.of("-color-bg-default", "-color-bg-subtle"), 4.5);
        check(theme, List.of("-mw-label", "-mw-text"), List.of("-mw-plot"), 4.5);
        check(theme, List.of("-color-fg-emphasis"), List.of("-color-accent-emphasis"), 4.5);
        check(theme, List.of("-color-bg-default"), List.of("-mw-mute", "-mw-solo"), 4.5);
        check(theme, List.of("-mw-on-current"), List.of("-mw-current"), 4.5);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void bordersFocusAndPlotsStandOutThreeToOne(Theme theme) throws IOException {
        check(theme, GRAPHICS, List.of("-color-bg-default", "-color-bg-subtle", "-mw-plot"), 3);
        check(theme, List.of("-color-accent-emphasis"), List.of("-color-bg-default", "-color-bg-subtle"), 3);
    }

    /** To an eye without red or green (Viénot, Brettel and Mollon 1999) lightness tells what was decided from what waits. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void withoutColourTheStatesAreStillReadable(Theme theme) throws IOException {
        Map<String, String> tokens = tokens(theme);
        Color ground = colour(tokens, "-color-bg-default");
        for (String chip : CHIPS) {
            for (boolean red : new boolean[] {true, false}) {
                double contrast = contrast(dichromat(colour(tokens, chip), red), ground);
                assertTrue(contrast >= 4, "%s without %s: %.2f".formatted(chip, red ? "red" : "green", contrast));
            }
        }
    }

    private static Color dichromat(Color colour, boolean withoutRed) {
        double r = linear(colour.getRed());
        double g = linear(colour.getGreen());
        double b = linear(colour.getBlue());
        double both = withoutRed ? 0.11238 * r + 0.88762 * g : 0.29275 * r + 0.70725 * g;
        double blue = withoutRed ? 0.00401 * r - 0.00401 * g + b : -0.02234 * r + 0.02234 * g + b;
        return Color.color(encoded(both), encoded(both), encoded(blue));
    }

    private static double encoded(double part) {
        double bounded = Math.clamp(part, 0, 1);
        return bounded <= 0.0031308 ? 12.92 * bounded : 1.055 * Math.pow(bounded, 1 / 2.4) - 0.055;
    }
}
