package org.mixwright.desktop.control;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixwright.desktop.Screen;

class GalleryTest {
    @ParameterizedTest
    @CsvSource({"dark,1,en", "dark,2,en", "light,1,en", "light,2,de"})
    void allControlsAreDrawnInBothThemesAndSharpAtTwiceTheSize(String theme, double scale, String language) throws Exception {
        var scene = Screen.on(() -> Gallery.scene(new Gallery(Locale.forLanguageTag(language)).sheet(), theme));
        var picture = Screen.photograph(scene, "controls-%s-%dx-%s".formatted(theme, (int) scale, language), scale);
        assertTrue(Files.size(picture) > 10_000);
    }
}
