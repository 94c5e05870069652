package org.mixwright.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixwright.desktop.model.Act;
import org.mixwright.desktop.model.Settings;
import org.mixwright.session.Session;
import org.mixwright.session.file.SessionFile;
import org.mixwright.session.stems.ChannelPick;
import org.mixwright.session.stems.ImportedTrack;

class ShellTest {
    @TempDir
    private Path folder;

    private static List<String> words(OpenWindow window) {
        return Screen.on(() -> OpenWindow.all(window.shell).stream().filter(Labeled.class::isInstance).map(Labeled.class::cast)
                .map(Labeled::getText).filter(text -> text != null && !text.isBlank()).toList());
    }

    private static Button button(OpenWindow window, String text) {
        return Screen.on(() -> OpenWindow.all(window.shell).stream().filter(node -> node instanceof Button button
                && text.equals(button.getText())).map(Button.class::cast).findFirst().orElseThrow(() -> new AssertionError("no " + text)));
    }

    private static void waitFor(OpenWindow window, String style) throws Exception {
        window.until(() -> window.shell.lookup(style) != null);
        window.settle();
    }

    @Test
    void withoutADemoItsButtonIsThereButCannotBePressed() throws Exception {
        try (OpenWindow window = OpenWindow.usual()) {
            assertTrue(button(window, "Try the demo song").isDisabled());
            assertFalse(button(window, "Open a folder of stems …").isDisabled());
        }
    }

    @Test
    void whatWasOpenBeforeIsOpenedAgainByOnePress() throws Exception {
        Path file = folder.resolve("Evening.mix.json");
        SessionFile.save(TestSong.session(), file, false);
        var settings = new Settings();
        settings.opened(file);
        try (var window = new OpenWindow(Texts.of(Locale.ENGLISH), settings, Theme.LIGHT, 1024, 700, Optional.empty())) {
            Screen.run(() -> OpenWindow.all(window.shell).stream().filter(node -> node instanceof Button button
                    && button.getText().startsWith("Evening.mix.json")).map(Button.class::cast).findFirst().orElseThrow().fire());
            waitFor(window, ".main-window");
            assertEquals(file, window.bench().open().file());
        }
    }

    @Test
    void oddStemsAreToldAboutAndHoldUpNobody() throws Exception {
        Path stems = Files.createDirectory(folder.resolve("Odd"));
        for (String name : List.of("01 Kick In.wav", "Gitarre ?&#ü.wav", "Lead Vox.wav")) {
            double pitch = 0.01 * (1 + name.length());
            TestSong.write(stems.resolve(name), n -> 0.2 * Math.sin(pitch * n));
        }
        TestSong.write(stems.resolve("Silence.wav"), _ -> 0);
        Files.writeString(stems.resolve("Broken.wav"), "this is no sound");
        Files.writeString(stems.resolve("notes.txt"), "call the drummer");
        try (OpenWindow window = OpenWindow.usual()) {
            Screen.run(() -> window.shell.open(List.of(stems)));
            waitFor(window, ".import");
            List<String> words = words(window);
            assertTrue(words.stream().anyMatch(text -> text.startsWith("Not readable: ") && text.contains("Broken.wav")), words.toString());
            assertTrue(words.stream().anyMatch(text -> text.contains("Gitarre ?&#ü")), words.toString());
            assertTrue(words.contains("3 tracks, 44100 Hz"), words.toString());
            Button back = button(window, "Back");
            Screen.run(back::fire);
            waitFor(window, ".welcome");
        }
    }

    @Test
    void aFolderWithoutStemsSaysWhatToOpen() throws Exception {
        try (OpenWindow window = OpenWindow.usual()) {
            Screen.run(() -> window.shell.open(List.of(folder)));
            waitFor(window, ".trouble");
            assertTrue(words(window).stream().anyMatch(text -> text.contains("WAV, AIFF, FLAC")), words(window).toString());
        }
    }

    @Test
    void aDamagedSessionSaysSoWithoutAStackOfCodeAndOkLeadsBack() throws Exception {
        Path file = Files.writeString(folder.resolve("Damaged.mix.json"), "{\"schemaVersion\": ");
        try (OpenWindow window = OpenWindow.usual()) {
            Screen.run(() -> window.shell.open(List.of(file)));
            waitFor(window, ".trouble");
            assertTrue(words(window).stream().anyMatch(text -> text.contains("Damaged.mix.json")), words(window).toString());
            assertTrue(words(window).stream().noneMatch(text -> text.contains("Exception") || text.contains("  at ")));
            window.until(() -> window.scene.getFocusOwner() instanceof Button);
            window.keys("Enter");
            waitFor(window, ".welcome");
        }
    }

    @Test
    void whoFailsToOpenAnotherSessionStillHasTheirOwn() throws Exception {
        Path file = Files.writeString(folder.resolve("Damaged.mix.json"), "{");
        try (OpenWindow window = OpenWindow.on(TestSong.session())) {
            Screen.run(() -> window.bench().perform(Act.ACCEPT));
            window.chosen = Optional.of(file);
            window.keys("Ctrl+O");
            waitFor(window, ".trouble");
            window.until(() -> window.scene.getFocusOwner() instanceof Button);
            window.keys("Enter");
            waitFor(window, ".main-window");
            assertEquals(1, window.bench().review().count().get().decided());
            window.keys("R");
            assertEquals(2, window.bench().review().count().get().decided());
        }
    }

    @Test
    void whenAllStemsAreGoneItIsSaidWhatToDo() throws Exception {
        Session lost = TestSong.session().withStems(track -> new ImportedTrack(track.id(), track.name(),
                track.channels().stream().map(pick -> new ChannelPick(folder.resolve("gone").resolve(track.name() + ".wav"), pick.channel()))
                        .toList(), track.sampleRate(), track.frames(), track.startFrames(), Map.of()));
        Path file = folder.resolve("Lost.mix.json");
        SessionFile.save(lost, file, false);
        try (OpenWindow window = OpenWindow.usual()) {
            Screen.run(() -> window.shell.open(List.of(file)));
            waitFor(window, ".trouble");
            assertTrue(words(window).stream().anyMatch(text -> text.contains("None of the stems") && text.contains("mixwright relink")),
                    words(window).toString());
        }
    }

    @Test
    void whatAnotherWindowHasOpenIsNotOpenedTwice() throws Exception {
        Path file = folder.resolve("Shared.mix.json");
        SessionFile.save(TestSong.session(), file, false);
        try (OpenWindow one = OpenWindow.usual(); OpenWindow other = OpenWindow.usual()) {
            Screen.run(() -> one.shell.open(List.of(file)));
            waitFor(one, ".main-window");
            Screen.run(() -> other.shell.open(List.of(file)));
            waitFor(other, ".trouble");
            assertTrue(words(other).stream().anyMatch(text -> text.contains("Shared.mix.json")));
        }
    }

    @Test
    void cancellingAnImportLeadsBackToTheWelcome() throws Exception {
        try (OpenWindow window = OpenWindow.usual()) {
            Screen.run(() -> {
                window.shell.open(List.of(TestSong.stems()));
                OpenWindow.all(window.shell).stream().filter(node -> node instanceof Button button && "Cancel".equals(button.getText()))
                        .map(Button.class::cast).findFirst().orElseThrow().fire();
            });
            waitFor(window, ".welcome");
            Node shown = Screen.on(() -> window.shell.getChildren().getFirst());
            assertTrue(shown.getStyleClass().contains("welcome"));
        }
    }
}
