package org.mixwright.desktop.control;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/** The value beside the pointer while something is dragged. */
final class DragTip {
    private static final double BESIDE = 16;

    private final Node owner;
    private Tooltip tip;

    DragTip(Node owner) {
        this.owner = owner;
    }

    void show(String text, double screenX, double screenY) {
        if (owner.getScene() == null || owner.getScene().getWindow() == null || !owner.getScene().getWindow().isShowing()) {
            return;
        }
        if (tip == null) {
            tip = new Tooltip();
            tip.getStyleClass().add("mw-drag-tip");
            // Escape is for the drag.
            tip.setHideOnEscape(false);
        }
        tip.setText(text);
        if (tip.isShowing()) {
            tip.setAnchorX(screenX + BESIDE);
            tip.setAnchorY(screenY + BESIDE);
        } else {
            tip.show(owner, screenX + BESIDE, screenY + BESIDE);
        }
    }

    void hide() {
        if (tip != null) {
            tip.hide();
        }
    }

    /** Such as "−3.0 dB"; null while it is hidden. */
    String text() {
        return tip != null && tip.isShowing() ? tip.getText() : null;
    }
}
