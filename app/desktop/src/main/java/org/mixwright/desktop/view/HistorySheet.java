package org.mixwright.desktop.view;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.model.Act;
import org.mixwright.desktop.model.Workbench;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.move.Step;

/** Everything that was done, the newest first, and the versions to go back to. */
final class HistorySheet extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d.M. HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Workbench bench;
    private final Texts texts;
    private final ListView<Step> steps = new ListView<>();
    private final HBox versions = new HBox();

    HistorySheet(Workbench bench, Texts texts) {
        this.bench = bench;
        this.texts = texts;
        getStyleClass().add("history");
        steps.setCellFactory(_ -> new Cell());
        steps.setAccessibleText(texts.of("overlay.history"));
        steps.setPlaceholder(Parts.label(texts.of("history.empty"), "text-muted"));
        Button undo = Parts.button(texts.of("act.undo"), () -> bench.perform(Act.UNDO));
        Button redo = Parts.button(texts.of("act.redo"), () -> bench.perform(Act.REDO));
        undo.getStyleClass().add("takes-focus");
        versions.getStyleClass().add("row");
        getChildren().addAll(steps, new HBox(8, undo, redo), Parts.label(texts.of("history.versions"), "text-bold"), versions);
        Subscription shown = bench.open().session().subscribe(_ -> show());
        sceneProperty().subscribe((before, now) -> {
            if (before != null && now == null) {
                shown.unsubscribe();
            }
        });
    }

    private void show() {
        Review review = bench.open().session().get().review();
        steps.getItems().setAll(review.history().steps().reversed());
        versions.getChildren().clear();
        version(Review.ORIGINAL, texts.of("state-button.original"));
        version(Review.AS_SUGGESTED, texts.of("state-button.suggested"));
        review.versions().keySet().forEach(name -> version(name, name));
    }

    private void version(String name, String shown) {
        versions.getChildren().add(Parts.button(shown, () -> bench.open().recallVersion(name), "small"));
    }

    private final class Cell extends ListCell<Step> {
        @Override
        protected void updateItem(Step step, boolean empty) {
            super.updateItem(step, empty);
            if (empty || step == null) {
                setText(null);
                return;
            }
            int done = bench.open().session().get().review().history().done();
            int place = steps.getItems().size() - 1 - getIndex();
            String text = TIME.format(step.at()) + "   " + step.what();
            setText(place < done ? text : texts.of("history.undone", text));
            setOpacity(place < done ? 1 : 0.6);
        }
    }
}
