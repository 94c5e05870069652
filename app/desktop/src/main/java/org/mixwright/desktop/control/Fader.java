package org.mixwright.desktop.control;

import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * A fader with the travel of a desk ({@link FaderLaw}): upright with its scale, or lying as a compact row. The solid cap is
 * what is set, the outlined one what is suggested.
 */
public final class Fader extends ValueControl {
    private static final Travel TRAVEL = new Travel(Unit.DECIBELS, FaderLaw.LOWEST_DB, FaderLaw.HIGHEST_DB, 0, 0.1, true);

    private final Orientation orientation;
    private final Region cap = new Region();
    private final Region mark = new Region();
    private final FaderScale scale;
    private final Rectangle groove = new Rectangle();
    private final Text readout = new Text();

    public Fader(Orientation orientation, Function<String, String> texts) {
        super(TRAVEL, texts);
        this.orientation = orientation;
        scale = new FaderScale(orientation, words);
        boolean isUpright = orientation == Orientation.VERTICAL;
        getStyleClass().addAll("mw-fader", isUpright ? "mw-upright" : "mw-lying");
        groove.getStyleClass().add("mw-groove");
        cap.getStyleClass().add("mw-cap");
        mark.getStyleClass().add("mw-ghost-cap");
        readout.getStyleClass().add("mw-readout");
        getChildren().addAll(groove, scale, mark, cap, readout);
        getChildren().forEach(child -> child.setManaged(false));
        getChildren().forEach(child -> child.setMouseTransparent(true));
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

    @Override
    Scale scale() {
        return FaderLaw.LAW;
    }

    @Override
    double way(double dx, double dy) {
        return 0;
    }

    @Override
    void moved() {
        requestLayout();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.ORIENTATION ? orientation
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
