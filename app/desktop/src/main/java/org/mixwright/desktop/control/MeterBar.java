package org.mixwright.desktop.control;

import javafx.geometry.Orientation;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;

/** Bars on one scale, one over the other: they are drawn once, in full, and uncovered by moving what clips them. */
final class MeterBar extends Group {
    private static final double HOLD_WIDTH = 2;

    private final Orientation orientation;
    private final Rectangle bed = part("mw-meter-bed");
    private final Rectangle hold = part("mw-meter-hold");
    private final Group[] layers;
    private double length;

    /** @param layers each in full, from the back to the front; they lay themselves out */
    MeterBar(Orientation orientation, Group... layers) {
        this.orientation = orientation;
        this.layers = layers;
        getChildren().add(bed);
        for (Group layer : layers) {
            layer.setClip(new Rectangle());
            getChildren().add(layer);
        }
        getChildren().add(hold);
        hold.setVisible(false);
        setManaged(false);
        setMouseTransparent(true);
    }

    static Rectangle part(String style) {
        var part = new Rectangle();
        part.getStyleClass().add(style);
        return part;
    }

    void lay(double x, double y, double width, double height) {
        relocate(x, y);
        length = isUpright() ? height : width;
        size(bed, width, height);
        for (Group layer : layers) {
            size((Rectangle) layer.getClip(), width, height);
        }
        size(hold, isUpright() ? width : HOLD_WIDTH, isUpright() ? HOLD_WIDTH : height);
    }

    private static void size(Rectangle part, double width, double height) {
        part.setWidth(width);
        part.setHeight(height);
    }

    /** Shows a layer from its quiet end up to a position of 0..1. */
    void uncover(int layer, double position) {
        move(layers[layer].getClip(), position, 0);
    }

    /** Shows a layer from its loud end down to a position of 0..1. */
    void uncoverFromTop(int layer, double position) {
        move(layers[layer].getClip(), 2 - position, 0);
    }

    void hold(double position) {
        if (hold.isVisible() != position > 0) {
            hold.setVisible(position > 0);
        }
        move(hold, position, isUpright() ? 0 : -HOLD_WIDTH);
    }

    private void move(Node part, double position, double aside) {
        if (isUpright()) {
            part.setTranslateY(Math.round((1 - position) * length));
        } else if (part == hold) {
            part.setTranslateX(Math.round(position * length + aside));
        } else {
            part.setTranslateX(Math.round((position - 1) * length));
        }
    }

    private boolean isUpright() {
        return orientation == Orientation.VERTICAL;
    }
}
