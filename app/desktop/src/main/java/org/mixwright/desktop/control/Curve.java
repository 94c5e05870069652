package org.mixwright.desktop.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.shape.Polyline;

/** A curve on a plot: as few points as keep it within a fraction of a pixel of the function. */
final class Curve extends Polyline {
    private static final double STEP = 2;
    private static final double TOLERANCE = 0.2;
    private static final int DEEPEST = 6;
    /** What lies further out than that is not seen. */
    private static final double FAR = 1e4;

    private final List<Double> traced = new ArrayList<>();

    Curve(String... styles) {
        getStyleClass().addAll("mw-curve");
        getStyleClass().addAll(styles);
        setMouseTransparent(true);
        setManaged(false);
    }

    /**
     * Draws a function of pixels.
     *
     * @param y pixels down for pixels across
     */
    void trace(DoubleUnaryOperator y, double from, double to) {
        traced.clear();
        double left = from;
        double atLeft = seen(y.applyAsDouble(from));
        add(left, atLeft);
        while (left < to) {
            double right = Math.min(left + STEP, to);
            double atRight = seen(y.applyAsDouble(right));
            halve(y, left, atLeft, right, atRight, 0);
            add(right, atRight);
            left = right;
            atLeft = atRight;
        }
        getPoints().setAll(traced);
    }

    private void halve(DoubleUnaryOperator y, double left, double atLeft, double right, double atRight, int depth) {
        double middle = (left + right) / 2;
        double atMiddle = seen(y.applyAsDouble(middle));
        if (depth < DEEPEST && Math.abs(atMiddle - (atLeft + atRight) / 2) > TOLERANCE) {
            halve(y, left, atLeft, middle, atMiddle, depth + 1);
            add(middle, atMiddle);
            halve(y, middle, atMiddle, right, atRight, depth + 1);
        }
    }

    private static double seen(double y) {
        return Double.isNaN(y) ? FAR : Math.clamp(y, -FAR, FAR);
    }

    private void add(double x, double y) {
        traced.add(x);
        traced.add(y);
    }
}
