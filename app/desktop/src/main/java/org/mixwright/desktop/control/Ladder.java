package org.mixwright.desktop.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/** Ticks and numbers along a scale. A number that would touch a more important one is left out. */
final class Ladder extends Group {
    private static final double AIR = 2;
    private static final double AIR_LYING = 6;

    private final Orientation orientation;
    private final Scale scale;
    private final List<Tick> ticks;
    private final List<Text> labels = new ArrayList<>();
    private final Path light = new Path();
    private final Path heavy = new Path();
    private double laidStart = Double.NaN;
    private double laidLength;
    private double laidText;

    /** @param ticks the most important first */
    Ladder(Orientation orientation, Scale scale, List<Tick> ticks) {
        this.orientation = orientation;
        this.scale = scale;
        this.ticks = ticks;
        light.getStyleClass().add("mw-tick-mark");
        heavy.getStyleClass().addAll("mw-tick-mark", "mw-heavy");
        getChildren().addAll(light, heavy);
        for (Tick tick : ticks) {
            var label = new Text(tick.label());
            label.setTextOrigin(VPos.CENTER);
            label.getStyleClass().add("mw-tick");
            if (tick.isHeavy()) {
                label.getStyleClass().add("mw-heavy");
            }
            labels.add(label);
        }
        getChildren().addAll(labels);
        setManaged(false);
        setMouseTransparent(true);
        setCache(true);
    }

    /**
     * Draws it.
     *
     * @param start where the scale begins: its upper or left end
     * @param length of the scale
     * @param tickFrom where a tick begins, across
     * @param tickTo where it ends
     * @param numbersAt the right edge of numbers beside an upright scale, the middle of those under a lying one; NaN for
     *     no numbers
     */
    void lay(double start, double length, double tickFrom, double tickTo, double numbersAt) {
        double text = labels.getFirst().getLayoutBounds().getHeight();
        if (start == laidStart && length == laidLength && text == laidText) {
            return;
        }
        laidStart = start;
        laidLength = length;
        laidText = text;
        light.getElements().clear();
        heavy.getElements().clear();
        List<double[]> taken = new ArrayList<>();
        for (int i = 0; i < ticks.size(); i++) {
            double position = scale.position(ticks.get(i).value());
            double exact = start + (isUpright() ? 1 - position : position) * (length - 1);
            // A light mark is one pixel wide, a heavy one two.
            double along = ticks.get(i).isHeavy() ? Math.round(exact) : Snap.line(exact);
            Path path = ticks.get(i).isHeavy() ? heavy : light;
            path.getElements().addAll(isUpright() ? new MoveTo(tickFrom, along) : new MoveTo(along, tickFrom),
                    isUpright() ? new LineTo(tickTo, along) : new LineTo(along, tickTo));
            number(labels.get(i), along, numbersAt, taken);
        }
    }

    private void number(Text label, double along, double at, List<double[]> taken) {
        double width = label.getLayoutBounds().getWidth();
        double half = (isUpright() ? label.getLayoutBounds().getHeight() - 3 : width) / 2;
        double air = isUpright() ? AIR : AIR_LYING;
        boolean fits = !Double.isNaN(at)
                && taken.stream().allMatch(other -> along + half + air <= other[0] || along - half - air >= other[1]);
        label.setVisible(fits);
        if (fits) {
            taken.add(new double[] {along - half, along + half});
            label.setX(Math.round(isUpright() ? at - width : along - width / 2));
            label.setY(isUpright() ? Math.round(along) : at);
        }
    }

    private boolean isUpright() {
        return orientation == Orientation.VERTICAL;
    }
}
