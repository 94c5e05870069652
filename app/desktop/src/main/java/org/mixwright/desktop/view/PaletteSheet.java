package org.mixwright.desktop.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.model.Act;
import org.mixwright.desktop.model.Workbench;
import org.mixwright.desktop.model.Workbench.Overlay;

/** Finds anything that can be done by a few letters of its name, and shows its key. */
final class PaletteSheet extends VBox {
    private final Workbench bench;
    private final Texts texts;
    private final Consumer<Act> perform;
    private final TextField field = new TextField();
    private final ListView<Act> list = new ListView<>();

    PaletteSheet(Workbench bench, Texts texts, Consumer<Act> perform) {
        this.bench = bench;
        this.texts = texts;
        this.perform = perform;
        getStyleClass().add("palette");
        field.setPromptText(texts.of("palette.prompt"));
        field.setAccessibleText(texts.of("palette.prompt"));
        field.getStyleClass().add("takes-focus");
        field.textProperty().subscribe(this::find);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Cell());
        list.setOnMouseClicked(_ -> run());
        getChildren().addAll(field, list);
    }

    private void find(String letters) {
        String[] words = letters.toLowerCase(Locale.ROOT).strip().split("\\s+");
        List<Act> found = Arrays.stream(Act.values()).filter(act -> act != Act.PALETTE && act != Act.UNDO_PLAIN)
                .filter(act -> Arrays.stream(words).allMatch(word -> name(act).toLowerCase(Locale.ROOT).contains(word))).toList();
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
    }

    private String name(Act act) {
        return texts.of("act." + act.label());
    }

    private void pressed(KeyEvent event) {
        int row = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.ENTER) {
            run();
        } else if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().select(Math.min(row + 1, list.getItems().size() - 1));
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().select(Math.max(row - 1, 0));
        } else {
            return;
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 4));
        event.consume();
    }

    private void run() {
        Act act = list.getSelectionModel().getSelectedItem();
        if (act != null && bench.isPossible(act)) {
            bench.overlay().set(Overlay.NONE);
            perform.accept(act);
        }
    }

    private final class Cell extends ListCell<Act> {
        @Override
        protected void updateItem(Act act, boolean empty) {
            super.updateItem(act, empty);
            if (empty || act == null) {
                setGraphic(null);
                return;
            }
            Label key = Parts.label(Keys.shown(bench.settings(), act), "key");
            var row = new HBox(Parts.label(name(act)), Parts.spring(), key);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setDisable(!bench.isPossible(act));
            setGraphic(row);
            setAccessibleText(name(act) + " " + key.getText());
        }
    }
}
