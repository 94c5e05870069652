package org.mixwright.desktop.control;

import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.text.Text;

/**
 * A fader with the travel of a desk ({@link FaderLaw}): upright with its scale, or lying as a compact row, for a send too.
 * The solid cap is what is set, the outlined one what is suggested.
 */
public final class Fader extends ValueControl {
    private static final Travel TRAVEL = new Travel(Unit.DECIBELS, FaderLaw.LOWEST_DB, FaderLaw.HIGHEST_DB, 0, 0.1, true);
    /** In order of importance, dB. */
    private static final double[] TICKS_DB = {
        0, 6, Double.NEGATIVE_INFINITY, -10, -20, -6, -40, 3, -3, -30, -15, -60};
    private static final double SIDE = 8;
    private static final double UPRIGHT_WIDTH = 72;
    private static final double UPRIGHT_HEIGHT = 240;
    private static final double UPRIGHT_LEAST = 120;
    private static final double READOUT_HEIGHT = 24;
    private static final double LYING_WIDTH = 208;
    private static final double LYING_LEAST = 128;
    private static final double LYING_HEIGHT = 28;
    private static final double READOUT_WIDTH = 64;
    /** Where the groove of a lying fader is. */
    private static final double GROOVE = 12;

    private final Orientation orientation;
    private final Ladder ladder;
    private final CapTrack track;
    private final Text readout = new Text();

    public Fader(Orientation orientation, Function<String, String> texts) {
        super(TRAVEL, texts);
        this.orientation = orientation;
        track = isUpright() ? new CapTrack(orientation, 14, 28) : new CapTrack(orientation, 10, 18);
        ladder = new Ladder(orientation, FaderLaw.LAW, Tick.at(0, db -> words.signed(db, 0), TICKS_DB));
        getStyleClass().addAll("mw-fader", isUpright() ? "mw-upright" : "mw-lying");
        readout.getStyleClass().add("mw-readout");
        readout.setTextOrigin(VPos.CENTER);
        readout.setManaged(false);
        readout.setMouseTransparent(true);
        getChildren().addAll(ladder, track, readout);
        moved();
    }

    /** What is set, dB; minus infinity is off. */
    public DoubleProperty valueDbProperty() {
        return valueProperty();
    }

    /** What is suggested, dB; NaN for nothing. */
    public DoubleProperty ghostDbProperty() {
        return ghostProperty();
    }

    private boolean isUpright() {
        return orientation == Orientation.VERTICAL;
    }

    @Override
    Scale scale() {
        return FaderLaw.LAW;
    }

    private double length() {
        return Math.max(1, isUpright() ? getHeight() - 2 * SIDE - READOUT_HEIGHT : getWidth() - 2 * SIDE - READOUT_WIDTH);
    }

    @Override
    double way(double dx, double dy) {
        return (isUpright() ? -dy : dx) / length();
    }

    @Override
    void moved() {
        readout.setText(shown(getValue()));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double position = FaderLaw.LAW.position(getValue());
        double ghost = Double.isNaN(getGhost()) ? Double.NaN : FaderLaw.LAW.position(getGhost());
        if (isUpright()) {
            track.lay(SIDE, length(), 50, position, ghost);
            ladder.lay(SIDE, length() + 1, 28, 33, 24);
            readout.setX(Math.round((getWidth() - readout.getLayoutBounds().getWidth()) / 2));
            readout.setY(getHeight() - READOUT_HEIGHT / 2);
        } else {
            track.lay(SIDE, length(), GROOVE, position, ghost);
            ladder.lay(SIDE, length() + 1, 22, 27, Double.NaN);
            readout.setX(Math.round(getWidth() - 4 - readout.getLayoutBounds().getWidth()));
            readout.setY(GROOVE);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return isUpright() ? UPRIGHT_WIDTH : LYING_WIDTH;
    }

    @Override
    protected double computeMinWidth(double height) {
        return isUpright() ? UPRIGHT_WIDTH : LYING_LEAST;
    }

    @Override
    protected double computePrefHeight(double width) {
        return isUpright() ? UPRIGHT_HEIGHT : LYING_HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return isUpright() ? UPRIGHT_LEAST : LYING_HEIGHT;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.ORIENTATION ? orientation
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
