package org.mixwright.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
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

    /** What the keyboard is on must be seen on every control. */
    @ParameterizedTest
    @CsvSource({"dark", "light"})
    void theFocusIsDrawnOnEveryControl(String theme) throws Exception {
        var scene = Screen.on(() -> {
            var sheet = new Gallery(Locale.ENGLISH).sheet();
            var drawn = Gallery.scene(sheet, theme);
            sheet.applyCss();
            sheet.layout();
            sheet.lookupAll("*").stream().filter(node -> node.isFocusTraversable())
                    .forEach(node -> node.pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), true));
            return drawn;
        });
        Screen.photograph(scene, "controls-focus-" + theme, 1);
    }

    @Test
    void atTheirSmallestNothingIsCutOff() throws Exception {
        var scene = Screen.on(() -> {
            var sheet = new Gallery(Locale.GERMAN).sheet();
            sheet.lookupAll("*").stream().filter(node -> node.getStyleClass().stream().anyMatch(style -> style.startsWith("mw-")))
                    .filter(Region.class::isInstance).map(Region.class::cast).filter(Region::isManaged)
                    .filter(node -> !(node instanceof Labeled) && !(node instanceof NumberField))
                    .forEach(node -> {
                        node.setPrefSize(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
                        node.setMaxSize(node.minWidth(-1), node.minHeight(-1));
                    });
            var drawn = Gallery.scene(sheet, "dark");
            return drawn;
        });
        Screen.photograph(scene, "controls-smallest", 1);
    }

    /** Tip, field and menu open in windows of their own, in the theme of the scene. */
    @Test
    void whatOpensIsInTheSameTheme() throws Exception {
        var fader = Screen.on(() -> {
            var shown = new Gallery(Locale.ENGLISH).fader(-3, -1.5);
            shown.setOnExplain(() -> { });
            Hand.show(shown, 72, 240);
            Hand.press(shown, 50, 60, Hand.Key.NONE, 1);
            Hand.drag(shown, 50, 90, Hand.Key.NONE);
            return shown;
        });
        assertEquals(Color.web("#c9d1d9"), Screen.on(() -> {
            var label = (Label) Window.getWindows().stream().filter(Popup.class::isInstance)
                    .map(popup -> popup.getScene().getRoot().lookup(".mw-drag-tip")).findFirst().orElseThrow();
            label.applyCss();
            return label.getTextFill();
        }));
        Screen.run(() -> {
            Hand.release(fader, 50, 90);
            Hand.type(fader, "-");
        });
        Screen.photograph(Screen.on(() -> Hand.entry().getScene()), "control-entry", 2);
        Screen.run(() -> Hand.entry().getScene().getWindow().hide());
        var menu = Screen.on(() -> {
            var opened = ValueMenu.of(fader);
            opened.show(fader, 100, 100);
            return opened;
        });
        Screen.photograph(Screen.on(menu::getScene), "control-menu", 2);
        Screen.run(() -> {
            menu.hide();
            fader.getScene().getWindow().hide();
        });
    }
}
