package org.mixwright.desktop;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.mixwright.desktop.model.Settings;
import org.mixwright.session.file.SessionFile;

final class PhotoMain {
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        var session = SessionFile.load(file);
        var settings = new Settings();
        Shell shell = Screen.on(() -> new Shell(Texts.of(Locale.ENGLISH), settings, Platform::runLater, null, _ -> new StillTransport(), Optional.empty()));
        Scene scene = Screen.on(() -> new Scene(shell, Integer.parseInt(args[2]), Integer.parseInt(args[3])));
        javafx.stage.Stage stage = Screen.on(() -> { var s = new javafx.stage.Stage(); s.setScene(scene); s.setWidth(Integer.parseInt(args[2])); s.setHeight(Integer.parseInt(args[3])); s.show(); return s; });
        Screen.run(() -> Theme.valueOf(args[1]).wear(scene));
        Screen.photograph(scene, "welcome-" + args[1], 1);
        Screen.run(() -> shell.take(file, session));
        Thread.sleep(1500);
        for (int n = 4; n < args.length; n++) {
            String act = args[n];
            Screen.run(() -> { if (act.startsWith("M")) shell.bench().get().review().select(act); else shell.bench().get().perform(org.mixwright.desktop.model.Act.valueOf(act)); });
            Thread.sleep(2500);
            Screen.photograph(scene, "dev-" + args[1] + "-" + act, 1);
        }
        Screen.run(shell::close);
        System.exit(0);
    }
}
