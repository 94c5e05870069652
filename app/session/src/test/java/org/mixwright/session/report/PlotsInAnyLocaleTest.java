package org.mixwright.session.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixwright.audio.feature.FeatureSchema;
import org.mixwright.audio.feature.FeatureVector;

/** Browsers read plots: a decimal comma, or digits of another script, would break them. */
class PlotsInAnyLocaleTest {
    private static final Locale USUAL = Locale.getDefault(Locale.Category.FORMAT);

    @AfterEach
    void backToUsual() {
        Locale.setDefault(Locale.Category.FORMAT, USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "fa-IR"})
    void plotsAreTheSameInEveryLocale(String locale) {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        String plain = plots();
        Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag(locale));
        assertEquals(plain, plots());
    }

    @Test
    void namesCannotBreakOutOfThePlot() {
        String plot = BalancePlot.of(List.of(new BalancePlot.Row("<script>&", -12.5, -9)));
        assertTrue(plot.contains("&lt;script&gt;&amp;") && !plot.contains("<script>"));
    }

    private static String plots() {
        var tilted = FeatureVector.of(Map.of(FeatureSchema.spectrum(3), -12.5, FeatureSchema.spectrum(4), -15.5));
        return BalancePlot.of(List.of(new BalancePlot.Row("Bass", -12.5, -9))) + SpectrumPlot.of(tilted, tilted);
    }
}
