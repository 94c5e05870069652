package org.mixwright.desktop.view;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.model.Workbench;
import org.mixwright.desktop.model.Workbench.Overlay;

/** Keeps what stands now under a name. */
final class KeepVersionSheet extends VBox {
    KeepVersionSheet(Workbench bench, Texts texts) {
        getStyleClass().add("small-sheet");
        var name = new TextField();
        name.setPromptText(texts.of("version.prompt"));
        name.setAccessibleText(texts.of("version.prompt"));
        name.getStyleClass().add("takes-focus");
        Label trouble = Parts.paragraph("", "text-danger");
        Runnable keep = () -> {
            try {
                bench.open().keepVersion(name.getText());
                bench.overlay().set(Overlay.NONE);
            } catch (IllegalArgumentException e) {
                trouble.setText(texts.of("version.refused"));
            }
        };
        name.setOnAction(_ -> keep.run());
        getChildren().addAll(Parts.paragraph(texts.of("version.how"), "text-muted"), name, trouble,
                new HBox(Parts.spring(), Parts.button(texts.of("version.keep"), keep, "accent")));
    }
}
