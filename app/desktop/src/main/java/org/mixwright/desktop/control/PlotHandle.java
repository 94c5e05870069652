package org.mixwright.desktop.control;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.shape.Circle;

/** A handle on a plot that moves along one of its axes. */
final class PlotHandle extends ValueControl {
    private static final double SIZE = 24;
    private static final double RADIUS = 6;

    private final Orientation orientation;
    private final Supplier<Scale> scale;
    private final Supplier<Double> length;
    private final Runnable redraw;

    /**
     * @param orientation the way it moves
     * @param scale where its values lie on the plot
     * @param length of that way, pixels
     * @param redraw puts it where its value is
     */
    PlotHandle(Travel travel, Orientation orientation, Supplier<Scale> scale, Supplier<Double> length, Runnable redraw,
            Function<String, String> texts) {
        super(travel, texts);
        this.orientation = orientation;
        this.scale = scale;
        this.length = length;
        this.redraw = redraw;
        getStyleClass().add("mw-plot-handle");
        var dot = new Circle(SIZE / 2, SIZE / 2, RADIUS);
        dot.getStyleClass().add("mw-handle-dot");
        getChildren().add(dot);
        resize(SIZE, SIZE);
        setManaged(false);
    }

    /** Puts its middle there. */
    void put(double x, double y) {
        relocate(Math.round(x) - SIZE / 2, Math.round(y) - SIZE / 2);
    }

    @Override
    Scale scale() {
        return scale.get();
    }

    @Override
    double way(double dx, double dy) {
        return (orientation == Orientation.HORIZONTAL ? dx : -dy) / length.get();
    }

    @Override
    void moved() {
        redraw.run();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.ORIENTATION ? orientation
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
