package org.mixwright.desktop.control;

import javafx.geometry.Orientation;
import javafx.scene.Group;
import javafx.scene.layout.Region;

/** What moves on a fader: the groove, the solid cap and the outlined one of the suggestion. */
final class CapTrack extends Group {
    private static final double GROOVE = 4;

    private final Orientation orientation;
    private final double capLong;
    private final double capWide;
    private final Region groove = part("mw-groove");
    private final Region mark = part("mw-ghost-cap");
    private final Region cap = part("mw-cap");
    private final Region line = part("mw-cap-line");

    /**
     * @param capLong size of the cap along the groove
     * @param capWide size across it
     */
    CapTrack(Orientation orientation, double capLong, double capWide) {
        this.orientation = orientation;
        this.capLong = capLong;
        this.capWide = capWide;
        getChildren().addAll(groove, mark, cap, line);
        setManaged(false);
        setMouseTransparent(true);
    }

    private static Region part(String style) {
        var part = new Region();
        part.getStyleClass().add(style);
        part.setManaged(false);
        return part;
    }

    /**
     * Draws it.
     *
     * @param start where the way begins: its upper or left end
     * @param length of the way
     * @param across the groove's middle
     * @param position of the cap, 0..1
     * @param ghost position of the suggestion, NaN for none
     */
    void lay(double start, double length, double across, double position, double ghost) {
        place(groove, start + length / 2, length + capLong / 2, across, GROOVE);
        place(cap, along(start, length, position), capLong, across, capWide);
        place(line, along(start, length, position), 2, across, capWide - 2);
        mark.setVisible(!Double.isNaN(ghost));
        if (mark.isVisible()) {
            place(mark, along(start, length, ghost), capLong, across, capWide + 8);
        }
    }

    private double along(double start, double length, double position) {
        return Math.round(start + (isUpright() ? 1 - position : position) * length);
    }

    private void place(Region part, double along, double size, double across, double wide) {
        double from = Math.round(along - size / 2);
        double side = Math.round(across - wide / 2);
        if (isUpright()) {
            part.resizeRelocate(side, from, wide, size);
        } else {
            part.resizeRelocate(from, side, size, wide);
        }
    }

    private boolean isUpright() {
        return orientation == Orientation.VERTICAL;
    }
}
