package org.mixwright.desktop.view;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mixwright.desktop.Texts;

/** What one sees first: the demo song, a folder to open, what was open before; and that nothing leaves this computer. */
public final class WelcomePane extends VBox {
    /**
     * @param demo opens the demo song; null where there is none
     * @param folder asks for a folder of stems
     * @param session asks for a session file
     * @param open opens what was dropped or was open before
     */
    public WelcomePane(Texts texts, List<Path> recent, Runnable demo, Runnable folder, Runnable session, Consumer<List<Path>> open) {
        super(16);
        getStyleClass().add("welcome");
        setAlignment(Pos.CENTER);
        Button first = Parts.button(texts.of("welcome.demo"), () -> {
            if (demo != null) {
                demo.run();
            }
        }, "accent", "large");
        first.setDisable(demo == null);
        var buttons = new HBox(8, first, Parts.button(texts.of("welcome.folder"), folder, "large"),
                Parts.button(texts.of("welcome.session"), session, "large"));
        buttons.setAlignment(Pos.CENTER);
        getChildren().addAll(Parts.label("Mixwright", "title-1"), Parts.label(texts.of("welcome.claim"), "title-4", "text-muted"), buttons,
                Parts.label(texts.of("welcome.drop"), "drop-zone"));
        if (!recent.isEmpty()) {
            var list = new VBox(4, Parts.label(texts.of("welcome.recent"), "text-muted"));
            list.setAlignment(Pos.CENTER);
            recent.forEach(file -> list.getChildren().add(
                    Parts.button(file.getFileName() + "   " + file.getParent(), () -> open.accept(List.of(file)), "flat", "small")));
            getChildren().add(list);
        }
        getChildren().add(Parts.label(texts.of("welcome.private"), "text-muted"));
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.LINK, TransferMode.COPY);
            }
            event.consume();
        });
        setOnDragDropped(event -> {
            List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
            event.setDropCompleted(!files.isEmpty());
            event.consume();
            if (!files.isEmpty()) {
                open.accept(files);
            }
        });
    }
}
