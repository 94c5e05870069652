package org.mixwright.desktop.model.planted;

import javafx.scene.control.Label;

/** What the rules must find: a model that draws. */
public final class DrawingModel {
    public Label label() {
        return new Label("no model draws");
    }
}
