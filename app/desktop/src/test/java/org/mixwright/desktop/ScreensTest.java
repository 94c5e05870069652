package org.mixwright.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixwright.desktop.model.Act;
import org.mixwright.desktop.model.ReviewModel;
import org.mixwright.desktop.model.Settings;
import org.mixwright.desktop.model.Workbench.Overlay;

/** Pictures of everything that can be seen, and that no word of it is cut off. */
class ScreensTest {
    private static Texts texts(String language) {
        return language.equals("stretched") ? Texts.stretched() : Texts.of(Locale.forLanguageTag(language));
    }

    private static OpenWindow window(String language, Theme theme, double width, double height) throws IOException {
        return new OpenWindow(texts(language), new Settings(), theme, width, height, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"DARK,1024,700,1", "DARK,1440,900,1", "DARK,1440,900,2", "DARK,2560,1440,1", "LIGHT,1024,700,1", "LIGHT,1440,900,1",
        "LIGHT,2560,1440,1"})
    void everyModeIsPhotographedInBothThemesAndAllSizes(Theme theme, int width, int height, int scale) throws Exception {
        try (OpenWindow window = window("en", theme, width, height).take(TestSong.large())) {
            String size = "-%s-%dx%d@%d".formatted(theme, width, height, scale).toLowerCase(Locale.ROOT);
            for (Act mode : List.of(Act.ENGINEER, Act.BEGINNER, Act.LESSON)) {
                Screen.run(() -> window.bench().perform(mode));
                photograph(window, mode.label() + size, scale);
            }
            Screen.run(() -> window.bench().perform(Act.ENGINEER));
            for (String move : List.of("M17", "M06")) {
                Screen.run(() -> window.bench().review().select(move));
                photograph(window, "engineer-" + move + size, scale);
            }
        }
    }

    private static void photograph(OpenWindow window, String name, double scale) throws Exception {
        Thread.sleep(150);
        window.settle();
        Screen.photograph(window.scene, name, scale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "stretched"})
    void noWordOfTheMainWindowIsCutOff(String language) throws Exception {
        try (OpenWindow window = window(language, Theme.DARK, 1024, 700).take(TestSong.large())) {
            var cut = new ArrayList<String>();
            for (Act mode : List.of(Act.ENGINEER, Act.BEGINNER, Act.LESSON)) {
                Screen.run(() -> window.bench().perform(mode));
                for (String move : List.of("M01", "M02", "M03", "M06", "M17", "M18", "M19")) {
                    Screen.run(() -> window.bench().review().select(move));
                    look(window, "%s %s %s".formatted(language, mode.label(), move), cut);
                }
                photograph(window, "main-%s-%s".formatted(language, mode.label()), 1);
            }
            Screen.run(() -> window.bench().perform(Act.ENGINEER));
            Screen.run(() -> window.bench().review().select("M17"));
            photograph(window, "main-%s-compressor".formatted(language), 1);
            Screen.run(() -> window.bench().perform(Act.ACCEPT_SHOWN));
            Screen.run(() -> window.bench().review().filter().set(ReviewModel.Filter.OPEN));
            look(window, language + " bulk", cut);
            photograph(window, "bulk-" + language, 1);
            Screen.run(() -> window.bench().open().acceptAll(window.bench().open().session().get().plan().moves()));
            Screen.run(() -> window.bench().open().reject(window.bench().open().session().get().plan().moves().get(2), ""));
            look(window, language + " all done", cut);
            photograph(window, "done-" + language, 1);
            assertEquals("", String.join("\n", cut));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "stretched"})
    void noWordOfASheetIsCutOff(String language) throws Exception {
        try (OpenWindow window = window(language, language.equals("de") ? Theme.LIGHT : Theme.DARK, 1024, 700).take(TestSong.session())) {
            var cut = new ArrayList<String>();
            Screen.run(() -> {
                window.bench().perform(Act.ACCEPT);
                window.bench().open().keepVersion("evening");
            });
            for (Overlay overlay : Overlay.values()) {
                if (overlay != Overlay.NONE) {
                    Screen.run(() -> window.bench().overlay().set(overlay));
                    window.settle();
                    if (overlay == Overlay.WHAT_IF) {
                        window.until(() -> window.shell.lookup(".progress-indicator") == null);
                    }
                    look(window, language + " " + overlay, cut);
                    photograph(window, "sheet-%s-%s".formatted(overlay, language).toLowerCase(Locale.ROOT), 1);
                }
            }
            assertEquals("", String.join("\n", cut));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "stretched"})
    void noWordBeforeAndAfterASessionIsCutOff(String language) throws Exception {
        var settings = new Settings();
        settings.opened(TestSong.stems().resolve("Kick.wav"));
        var cut = new ArrayList<String>();
        try (var window = new OpenWindow(texts(language), settings, Theme.LIGHT, 1024, 700, Optional.empty())) {
            look(window, language + " welcome", cut);
            photograph(window, "welcome-" + language, 1);
            Screen.run(() -> window.shell.open(List.of(TestSong.stems())));
            window.until(() -> window.shell.lookup(".import") != null);
            look(window, language + " import", cut);
            photograph(window, "import-" + language, 1);
            Screen.run(() -> window.shell.open(List.of(Path.of("nothing here.mix.json"))));
            window.until(() -> window.shell.lookup(".trouble") != null);
            look(window, language + " trouble", cut);
            photograph(window, "trouble-" + language, 1);
        }
        try (OpenWindow window = window(language, Theme.LIGHT, 1024, 700).take(TestSong.with(List.of(), java.util.Map.of()))) {
            look(window, language + " nothing", cut);
            photograph(window, "nothing-" + language, 1);
        }
        assertEquals("", String.join("\n", cut));
    }

    /** Finds words that end in dots or leave the window. What a tooltip says in full may. */
    private static void look(OpenWindow window, String where, List<String> cut) {
        window.settle();
        Screen.run(() -> {
            for (Node node : OpenWindow.all(window.shell)) {
                if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank() && !isInScroll(node)) {
                    String shown = labeled.lookup(".text") instanceof Text text ? text.getText() : labeled.getText();
                    Bounds at = labeled.localToScene(labeled.getLayoutBounds());
                    boolean outside = at.getMaxX() > window.scene.getWidth() + 0.5 || at.getMaxY() > window.scene.getHeight() + 0.5
                            || at.getMinX() < -0.5 || at.getMinY() < -0.5;
                    boolean dots = !shown.strip().replace("\n", "").endsWith(end(labeled.getText())) && labeled.getTooltip() == null;
                    if (dots || outside) {
                        String line = "%s \"%s\" shown \"%s\"".formatted(outside ? "outside" : "cut", labeled.getText(), shown);
                        if (cut.stream().noneMatch(known -> known.endsWith(line))) {
                            cut.add(where + ": " + line);
                        }
                    }
                }
            }
        });
    }

    private static String end(String text) {
        return text.strip().substring(Math.max(0, text.strip().length() - 2));
    }

    /** What is scrolled may lie outside. */
    private static boolean isInScroll(Node node) {
        for (Node outer = node; outer != null; outer = outer.getParent()) {
            if (outer instanceof ScrollPane || outer instanceof VirtualFlow) {
                return true;
            }
        }
        return false;
    }
}
