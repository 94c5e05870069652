package org.mixwright.desktop.control;
import javafx.geometry.Orientation;
import javafx.scene.Group;
final class FaderScale extends Group {
    FaderScale(Orientation orientation, Words words) {
    }
}
