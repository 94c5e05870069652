package org.mixwright.desktop.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Popup;

/** The value beside the pointer while something is dragged. No tooltip: those find their theme under a resting pointer only. */
final class DragTip {
    private static final double BESIDE = 16;

    private final Node owner;
    private Popup popup;
    private Label label;

    DragTip(Node owner) {
        this.owner = owner;
    }

    void show(String text, double screenX, double screenY) {
        if (owner.getScene() == null || owner.getScene().getWindow() == null || !owner.getScene().getWindow().isShowing()) {
            return;
        }
        if (popup == null) {
            make();
        }
        label.setText(text);
        if (popup.isShowing()) {
            popup.setX(screenX + BESIDE);
            popup.setY(screenY + BESIDE);
        } else {
            popup.show(owner, screenX + BESIDE, screenY + BESIDE);
        }
    }

    private void make() {
        label = new Label();
        label.getStyleClass().add("mw-drag-tip");
        label.setMouseTransparent(true);
        popup = new Popup();
        // Escape is for the drag.
        popup.setHideOnEscape(false);
        popup.getContent().add(label);
    }

    void hide() {
        if (popup != null) {
            popup.hide();
        }
    }
}
