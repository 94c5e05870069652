package org.mixwright.desktop.control;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** Where a track sits between the speakers: L100, C for the centre, R100; the value is -1..+1. */
public final class PanControl extends ValueControl {
    private static final Travel TRAVEL = new Travel(Unit.PAN, -1, 1, 0, 0.01, false);
    private static final Axis WAY = Axis.linear(-1, 1);
    private static final double SIDE = 8;
    private static final double WIDTH = 144;
    private static final double LEAST = 96;
    private static final double HEIGHT = 28;
    private static final double READOUT_WIDTH = 40;
    private static final double MIDDLE = 12;

    private final CapTrack track = new CapTrack(Orientation.HORIZONTAL, 10, 18);
    private final Ladder ladder = new Ladder(Orientation.HORIZONTAL, WAY, List.of(new Tick(0, "", true),
            new Tick(-1, "", false), new Tick(1, "", false), new Tick(-0.5, "", false), new Tick(0.5, "", false)));
    private final Rectangle fromCentre = new Rectangle();
    private final Text readout = new Text();

    public PanControl(Function<String, String> texts) {
        super(TRAVEL, texts);
        getStyleClass().addAll("mw-pan", "mw-lying");
        fromCentre.getStyleClass().add("mw-from-centre");
        readout.getStyleClass().add("mw-readout");
        readout.setTextOrigin(VPos.CENTER);
        getChildren().addAll(ladder, track, readout);
        track.getChildren().add(1, fromCentre);
        readout.setManaged(false);
        readout.setMouseTransparent(true);
        moved();
    }

    @Override
    Scale scale() {
        return WAY;
    }

    /** Whole, so that the centre lies on a pixel's middle. */
    private double length() {
        return Math.max(2, 2 * Math.floor((getWidth() - 2 * SIDE - READOUT_WIDTH) / 2));
    }

    @Override
    double way(double dx, double dy) {
        return dx / length();
    }

    @Override
    void moved() {
        readout.setText(shown(getValue()));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double ghost = Double.isNaN(getGhost()) ? Double.NaN : WAY.position(getGhost());
        double position = WAY.position(getValue());
        track.lay(SIDE, length(), MIDDLE, position, ghost);
        ladder.lay(SIDE, length() + 1, 22, 27, Double.NaN);
        double centre = SIDE + length() / 2;
        double at = SIDE + length() * position;
        fromCentre.setX(Math.min(at, centre));
        fromCentre.setWidth(Math.abs(at - centre));
        fromCentre.setY(MIDDLE - 2);
        fromCentre.setHeight(4);
        readout.setX(Math.round(getWidth() - 4 - readout.getLayoutBounds().getWidth()));
        readout.setY(MIDDLE);
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDTH;
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEAST;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.ORIENTATION ? Orientation.HORIZONTAL
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
