package org.mixwright.desktop.view;

import javafx.scene.layout.VBox;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.model.Workbench;

/** What this is, which model speaks, and that nothing leaves this computer. */
public final class AboutSheet extends VBox {
    public AboutSheet(Workbench bench, Texts texts, String version) {
        super(8);
        getStyleClass().add("small-sheet");
        getChildren().addAll(Parts.paragraph(texts.of("about.version", version), "text-bold"), Parts.paragraph(texts.of("about.what")),
                Parts.paragraph(texts.of("about.model", bench.open().session().get().plan().provenance())),
                Parts.paragraph(texts.of("about.libraries")), Parts.paragraph(texts.of("welcome.private")),
                Parts.paragraph(texts.of("about.command", "mixwright show \"" + bench.open().file().getFileName() + "\""), "numbers"));
    }
}
