package org.mixwright.desktop.view;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mixwright.desktop.Texts;

/** What went wrong, in a sentence that says what still works and what to do; never a stack of code. */
public final class TroublePane extends VBox {
    /**
     * @param sentence for the person
     * @param details for whoever helps them
     * @param then what comes after it was read
     */
    public TroublePane(Texts texts, String sentence, String details, Runnable then) {
        super(12);
        getStyleClass().addAll("sheet", "trouble");
        setMaxSize(560, USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        var ok = Parts.button(texts.of("trouble.ok"), then, "accent");
        getChildren().addAll(Parts.label(texts.of("trouble.title"), "title-4"), Parts.paragraph(sentence),
                new HBox(8, ok, Parts.button(texts.of("trouble.copy"), () -> {
                    var content = new ClipboardContent();
                    content.putString(sentence + "\n" + details);
                    Clipboard.getSystemClipboard().setContent(content);
                }, "flat")));
        ok.setDefaultButton(true);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                Platform.runLater(ok::requestFocus);
            }
        });
    }
}
