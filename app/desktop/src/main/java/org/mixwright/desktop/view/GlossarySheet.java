package org.mixwright.desktop.view;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.model.Workbench;
import org.mixwright.session.report.Glossary;

/** The words of mixing that the move in hand uses, and what they mean; all of them where none is in hand. */
final class GlossarySheet extends VBox {
    GlossarySheet(Workbench bench, Texts texts) {
        getStyleClass().add("glossary");
        var list = new VBox(8);
        bench.why().get().map(why -> Glossary.in(why.claim() + " " + why.detail() + " " + why.setting())).orElse(Glossary.all())
                .forEach(entry -> list.getChildren().addAll(Parts.label(entry.word(), "text-bold"), Parts.paragraph(entry.meaning())));
        if (list.getChildren().isEmpty()) {
            list.getChildren().add(Parts.paragraph(texts.of("glossary.none"), "text-muted"));
        }
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "takes-focus");
        getChildren().add(scroll);
    }
}
