package org.mixwright.desktop.control;

import javafx.geometry.Orientation;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;

/** A level bar in full: its calm part, the part near full scale and the part over it. */
final class LevelZones extends Group {
    private static final double HOT_DB = -9;
    private static final double FULL_DB = 0;

    private final Orientation orientation;
    private final Rectangle calm = MeterBar.part("mw-zone-calm");
    private final Rectangle hot = MeterBar.part("mw-zone-hot");
    private final Rectangle over = MeterBar.part("mw-zone-over");

    LevelZones(Orientation orientation, String style) {
        this.orientation = orientation;
        getStyleClass().add(style);
        getChildren().addAll(calm, hot, over);
    }

    /** @param from where it begins across the bar */
    void lay(double from, double across, double length) {
        zone(calm, 0, MeterLaw.LEVEL.position(HOT_DB), from, across, length);
        zone(hot, MeterLaw.LEVEL.position(HOT_DB), MeterLaw.LEVEL.position(FULL_DB), from, across, length);
        zone(over, MeterLaw.LEVEL.position(FULL_DB), 1, from, across, length);
    }

    private void zone(Rectangle zone, double low, double high, double from, double across, double length) {
        boolean isUpright = orientation == Orientation.VERTICAL;
        double begin = Math.round((isUpright ? 1 - high : low) * length);
        double end = Math.round((isUpright ? 1 - low : high) * length);
        zone.setX(isUpright ? from : begin);
        zone.setY(isUpright ? begin : from);
        zone.setWidth(isUpright ? across : end - begin);
        zone.setHeight(isUpright ? end - begin : across);
    }
}
