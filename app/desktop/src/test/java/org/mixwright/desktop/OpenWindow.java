package org.mixwright.desktop;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.mixwright.desktop.model.Settings;
import org.mixwright.desktop.model.Workbench;
import org.mixwright.desktop.view.MainWindow;
import org.mixwright.session.Session;

/** The real window with a transport that plays nothing, and a person's hands on its keys. */
final class OpenWindow implements AutoCloseable {
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    final StillTransport transport = new StillTransport();
    final Settings settings;
    final Path folder;
    /** What the person answers when they are asked for a file or a folder. */
    Optional<Path> chosen = Optional.empty();
    final Shell shell;
    final Scene scene;
    private final Stage stage;

    OpenWindow(Texts texts, Settings settings, Theme theme, double width, double height, Optional<Path> demo) throws IOException {
        this.settings = settings;
        folder = Files.createTempDirectory("mixwright-window");
        folder.toFile().deleteOnExit();
        shell = Screen.on(() -> new Shell(texts, settings, Platform::runLater, new Answers(), _ -> transport, demo));
        scene = Screen.on(() -> new Scene(shell, width, height));
        stage = Screen.on(() -> {
            var made = new Stage();
            made.setScene(scene);
            made.setWidth(width);
            made.setHeight(height);
            theme.wear(scene);
            made.show();
            made.requestFocus();
            return made;
        });
    }

    /** In English, dark, as the mock of the window has it. */
    static OpenWindow usual() throws IOException {
        return new OpenWindow(Texts.of(Locale.ENGLISH), new Settings(), Theme.DARK, 1440, 900, Optional.empty());
    }

    static OpenWindow on(Session session) throws Exception {
        return usual().take(session);
    }

    OpenWindow take(Session session) throws Exception {
        Path file = Files.createTempFile(folder, "Song", ".mix.json");
        Files.delete(file);
        Screen.run(() -> shell.take(file, session));
        until(() -> shell.lookup(".main-window") != null);
        settle();
        return this;
    }

    private final class Answers implements Shell.Chooser {
        @Override
        public Optional<Path> folder(String title) {
            return chosen;
        }

        @Override
        public Optional<Path> file(String title) {
            return chosen;
        }

        @Override
        public Optional<Path> save(String title, Path where, String usual) {
            return chosen;
        }
    }

    Workbench bench() {
        return shell.bench().orElseThrow();
    }

    MainWindow main() {
        return (MainWindow) shell.lookup(".main-window");
    }

    /** Lets the window come to rest: styles, sizes, and what was put off. */
    void settle() {
        for (int n = 0; n < 2; n++) {
            Screen.run(() -> {
                shell.applyCss();
                shell.layout();
            });
        }
    }

    /** Waits until something is so, asked on the screen's thread. */
    void until(Callable<Boolean> so) throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!Screen.on(so)) {
            if (System.nanoTime() > end) {
                fail("it did not come about");
            }
            Thread.sleep(10);
        }
    }

    Node focus() {
        return Screen.on(scene::getFocusOwner);
    }

    /** Presses keys one after the other, each such as "J" or "Ctrl+Shift+Z", where the focus is. */
    OpenWindow keys(String... keys) {
        for (String key : keys) {
            Screen.run(() -> press(key));
            settle();
        }
        return this;
    }

    private void press(String key) {
        String name = key.substring(key.lastIndexOf('+') + 1);
        KeyCode code = switch (name) {
            case "[" -> KeyCode.OPEN_BRACKET;
            case "]" -> KeyCode.CLOSE_BRACKET;
            case "?" -> KeyCode.SLASH;
            case "Escape" -> KeyCode.ESCAPE;
            default -> KeyCode.getKeyCode(name);
        };
        fire(KeyEvent.KEY_PRESSED, name.length() == 1 ? name : "", code, key);
        if (name.length() == 1 && !key.contains("Ctrl+")) {
            fire(KeyEvent.KEY_TYPED, key.contains("Shift+") ? name : name.toLowerCase(Locale.ROOT), KeyCode.UNDEFINED, key);
        }
        fire(KeyEvent.KEY_RELEASED, "", code, key);
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode code, String key) {
        Node owner = scene.getFocusOwner();
        EventTarget target = owner == null ? scene : owner;
        Event.fireEvent(target, new KeyEvent(type, type == KeyEvent.KEY_TYPED ? character : KeyEvent.CHAR_UNDEFINED,
                type == KeyEvent.KEY_TYPED ? "" : character, code, key.contains("Shift+"), key.contains("Ctrl+"),
                key.contains("Alt+"), false));
    }

    /** Types letters into what has the focus. */
    OpenWindow type(String text) {
        for (String letter : text.split("")) {
            Screen.run(() -> {
                KeyCode code = letter.equals(" ") ? KeyCode.SPACE : KeyCode.getKeyCode(letter.toUpperCase(Locale.ROOT));
                fire(KeyEvent.KEY_PRESSED, letter, code == null ? KeyCode.UNDEFINED : code, "");
                fire(KeyEvent.KEY_TYPED, letter, KeyCode.UNDEFINED, "");
                fire(KeyEvent.KEY_RELEASED, letter, code == null ? KeyCode.UNDEFINED : code, "");
            });
        }
        return this;
    }

    /** Every node in sight that the predicate likes, the outer ones first. */
    static List<Node> all(Node from) {
        var found = new ArrayList<Node>();
        collect(from, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        found.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    @Override
    public void close() {
        Screen.run(() -> {
            shell.close();
            stage.close();
        });
    }
}
