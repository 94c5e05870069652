package org.mixwright.desktop;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.mixwright.desktop.model.Act;
import org.mixwright.desktop.model.Settings;

/** The desktop program. */
public final class Desktop {
    private static List<Path> toOpen = List.of();
    private static Optional<Path> demo = Optional.empty();

    private Desktop() {
    }

    /**
     * Opens the window and returns when it is closed. To be called once in the life of a program.
     *
     * @param files a session file, or folders and files of stems; none for the welcome screen
     * @param demoSong the folder of the demo song's stems; empty where it is missing
     */
    public static void show(List<Path> files, Optional<Path> demoSong) {
        toOpen = List.copyOf(files);
        demo = demoSong;
        Application.launch(Window.class);
    }

    /** The window; JavaFX makes it. */
    public static final class Window extends Application {
        private static final double WIDTH = 1440;
        private static final double HEIGHT = 900;
        private static final double LEAST_WIDTH = 1024;
        private static final double LEAST_HEIGHT = 700;

        private final Path settingsFile = Settings.usualPlace();
        private final Settings settings = Settings.load(settingsFile);
        private Shell shell;
        private Scene scene;

        @Override
        public void start(Stage stage) {
            Locale locale = settings.language.isEmpty() ? systemLanguage() : Locale.forLanguageTag(settings.language);
            Platform.Preferences system = Platform.getPreferences();
            settings.reducedMotion |= system.isReducedMotion();
            shell = new Shell(Texts.of(locale), settings, Platform::runLater, new Files(stage), LivePlayback::of, demo);
            shell.onWindow(this::perform);
            scene = new Scene(shell, WIDTH, HEIGHT);
            dress();
            system.colorSchemeProperty().subscribe(this::dress);
            stage.setTitle("Mixwright");
            shell.title().subscribe(name -> stage.setTitle(name.isEmpty() ? "Mixwright" : name + " \u2013 Mixwright"));
            stage.setMinWidth(LEAST_WIDTH);
            stage.setMinHeight(LEAST_HEIGHT);
            stage.setScene(scene);
            stage.show();
            if (!toOpen.isEmpty()) {
                shell.open(toOpen);
            }
        }

        /** The program itself speaks no language: its numbers are the same everywhere. The screen speaks the machine's. */
        private static Locale systemLanguage() {
            return Locale.of(System.getProperty("user.language", "en"), System.getProperty("user.country", ""));
        }

        private void dress() {
            Theme.of(settings.theme, Platform.getPreferences().getColorScheme()).wear(scene);
        }

        private void perform(Act act) {
            if (act == Act.THEME) {
                boolean dark = scene.getRoot().getStyleClass().contains("dark");
                settings.theme = dark ? "light" : "dark";
                dress();
            }
        }

        @Override
        public void stop() {
            shell.shutDown();
            settings.save(settingsFile);
        }
    }

    /** Asks with the system's own dialogs. */
    private record Files(Stage stage) implements Shell.Chooser {
        @Override
        public Optional<Path> folder(String title) {
            var chooser = new DirectoryChooser();
            chooser.setTitle(title);
            return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
        }

        @Override
        public Optional<Path> file(String title) {
            var chooser = new FileChooser();
            chooser.setTitle(title);
            return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
        }

        @Override
        public Optional<Path> save(String title, Path folder, String usual) {
            var chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.setInitialDirectory(folder.toFile());
            chooser.setInitialFileName(usual);
            return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
        }
    }
}
