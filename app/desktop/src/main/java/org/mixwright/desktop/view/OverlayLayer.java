package org.mixwright.desktop.view;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.model.Workbench;
import org.mixwright.desktop.model.Workbench.Overlay;

/** What lies over the window, one at a time: a sheet with a title that Escape, or a click beside it, takes away. */
final class OverlayLayer extends StackPane {
    /** A sheet leaves something of the window to be seen. */
    private static final double MOST_OF_HEIGHT = 0.85;

    private final Workbench bench;
    private final Texts texts;
    private final Function<Overlay, Region> content;
    private Node focusedBefore;

    /** @param content makes what a sheet holds */
    OverlayLayer(Workbench bench, Texts texts, Function<Overlay, Region> content) {
        this.bench = bench;
        this.texts = texts;
        this.content = content;
        getStyleClass().add("overlay-layer");
        setAlignment(Pos.TOP_CENTER);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == this) {
                bench.overlay().set(Overlay.NONE);
            }
        });
        bench.overlay().subscribe(this::show);
    }

    private void show(Overlay overlay) {
        boolean shown = overlay != Overlay.NONE;
        setVisible(shown);
        setMouseTransparent(!shown);
        if (!shown) {
            getChildren().clear();
            if (focusedBefore != null) {
                focusedBefore.requestFocus();
                focusedBefore = null;
            }
            return;
        }
        if (focusedBefore == null && getScene() != null) {
            focusedBefore = getScene().getFocusOwner();
        }
        Region inside = content.apply(overlay);
        Label title = Parts.label(texts.of("overlay." + overlay.name().toLowerCase(Locale.ROOT)), "title-4");
        var head = new HBox(title, Parts.spring(), Parts.icon(MaterialDesignC.CLOSE, texts.of("overlay.close"),
                () -> bench.overlay().set(Overlay.NONE), "flat"));
        head.setAlignment(Pos.CENTER_LEFT);
        var sheet = new VBox(head, inside);
        sheet.getStyleClass().add("sheet");
        sheet.setAccessibleText(title.getText());
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.maxHeightProperty().bind(Bindings.createDoubleBinding(
                () -> Math.min(sheet.prefHeight(-1), MOST_OF_HEIGHT * getHeight()), heightProperty(), sheet.layoutBoundsProperty()));
        getChildren().setAll(sheet);
        Node first = inside.lookup(".takes-focus");
        (first == null ? head.getChildren().getLast() : first).requestFocus();
    }
}
