package org.mixwright.desktop.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * What every plot has: a bed, a grid, and the numbers of its axes. Curves go into {@link #content}, which is cut off at the
 * bed's edges, and are drawn in the plot's own pixels.
 */
final class PlotFrame extends Group {
    /** Where the numbers of an upright axis stand. */
    enum Beside { LEFT, RIGHT }

    private static final double AIR = 8;
    private static final double BELOW = 10;
    private static final double BESIDE = 6;
    /** How far a number may stand out at the ends of an axis. */
    private static final double OVER = 10;

    private final Rectangle bed = MeterBar.part("mw-plot-bed");
    private final Rectangle edge = MeterBar.part("mw-plot-edge");
    private final Group grid = new Group();
    private final Path light = new Path();
    private final Path heavy = new Path();
    private final Group content = new Group();
    private final Rectangle window = new Rectangle();
    private final List<Text> labels = new ArrayList<>();
    private List<Object> laid = List.of();
    private Axis across;
    private Axis upright;
    private double left;
    private double top;
    private double width = 1;
    private double height = 1;

    PlotFrame(Axis across, Axis upright) {
        this.across = across;
        this.upright = upright;
        light.getStyleClass().add("mw-grid");
        heavy.getStyleClass().addAll("mw-grid", "mw-heavy");
        grid.getChildren().addAll(light, heavy);
        grid.setCache(true);
        grid.setMouseTransparent(true);
        edge.setMouseTransparent(true);
        content.setClip(window);
        content.setMouseTransparent(true);
        content.setManaged(false);
        setManaged(false);
        getChildren().addAll(bed, grid, content, edge);
    }

    /** Curves and shades, the hindmost first. */
    List<Node> content() {
        return content.getChildren();
    }

    Axis across() {
        return across;
    }

    Axis upright() {
        return upright;
    }

    void setAxes(Axis newAcross, Axis newUpright) {
        across = newAcross;
        upright = newUpright;
    }

    /**
     * Puts the bed there.
     *
     * @param more what grid and numbers depend on, beside place and axes
     * @return whether grid and numbers are to be drawn anew, by what is called next
     */
    boolean lay(double newLeft, double newTop, double newWidth, double newHeight, Object... more) {
        List<Object> wanted = new ArrayList<>(List.of(newLeft, newTop, newWidth, newHeight, across, upright));
        wanted.addAll(List.of(more));
        if (wanted.equals(laid)) {
            return false;
        }
        laid = wanted;
        left = Math.round(newLeft);
        top = Math.round(newTop);
        width = Math.max(1, Math.round(newWidth));
        height = Math.max(1, Math.round(newHeight));
        for (Rectangle part : List.of(bed, window)) {
            part.setX(left);
            part.setY(top);
            part.setWidth(width);
            part.setHeight(height);
        }
        edge.setX(left + 0.5);
        edge.setY(top + 0.5);
        edge.setWidth(width - 1);
        edge.setHeight(height - 1);
        light.getElements().clear();
        heavy.getElements().clear();
        getChildren().removeAll(labels);
        labels.clear();
        return true;
    }

    /** Upright lines at values of the axis across, and their numbers below. */
    void gridAcross(List<Tick> ticks) {
        List<double[]> taken = new ArrayList<>();
        for (Tick tick : ticks) {
            double x = Snap.line(Math.min(x(tick.value()), left + width - 1));
            if (isInside(across, tick)) {
                (tick.isHeavy() ? heavy : light).getElements().addAll(new MoveTo(x, top + 1), new LineTo(x, top + height - 1));
            }
            Text label = label(tick);
            double half = label.getLayoutBounds().getWidth() / 2;
            double middle = Math.round(Math.clamp(x, left + half - OVER, Math.max(left + half - OVER, left + width - half + OVER)));
            if (isFree(taken, middle - half - AIR / 2, middle + half + AIR / 2)) {
                label.setX(middle - half);
                label.setY(top + height + BELOW);
            } else {
                label.setVisible(false);
            }
        }
    }

    /** Level lines at values of an upright axis, and their numbers beside the bed. */
    void gridUpright(Axis axis, List<Tick> ticks, Beside beside, boolean isDrawn) {
        List<double[]> taken = new ArrayList<>();
        for (Tick tick : ticks) {
            double y = Snap.line(Math.min(y(axis, tick.value()), top + height - 1));
            if (isDrawn && isInside(axis, tick)) {
                (tick.isHeavy() ? heavy : light).getElements().addAll(new MoveTo(left + 1, y), new LineTo(left + width - 1, y));
            }
            Text label = label(tick);
            double half = label.getLayoutBounds().getHeight() / 2;
            double middle = Math.clamp(y, top + half - 3, Math.max(top + half - 3, top + height - half + 3));
            if (isFree(taken, middle - half, middle + half)) {
                label.setX(beside == Beside.LEFT ? Math.round(left - BESIDE - label.getLayoutBounds().getWidth())
                        : left + width + BESIDE);
                label.setY(Math.round(middle));
            } else {
                label.setVisible(false);
            }
        }
    }

    private static boolean isInside(Axis axis, Tick tick) {
        return tick.value() > axis.lowest() && tick.value() < axis.highest();
    }

    private static boolean isFree(List<double[]> taken, double from, double to) {
        boolean isFree = taken.stream().allMatch(other -> to <= other[0] || from >= other[1]);
        if (isFree) {
            taken.add(new double[] {from, to});
        }
        return isFree;
    }

    private Text label(Tick tick) {
        Text label = word(tick.label());
        if (tick.isHeavy()) {
            label.getStyleClass().add("mw-heavy");
        }
        labels.add(label);
        getChildren().add(label);
        label.applyCss();
        return label;
    }

    /** The place of a title over the plot. */
    static void head(Text title, double middle) {
        title.setX(4);
        title.setY(middle);
    }

    /** How high words are just now: they follow the window's font. */
    static double height(Text word) {
        return word.getLayoutBounds().getHeight();
    }

    /** A small word on or beside a plot, its height around its y. */
    static Text word(String text) {
        var word = new Text(text);
        word.getStyleClass().add("mw-tick");
        word.setTextOrigin(VPos.CENTER);
        word.setMouseTransparent(true);
        word.setManaged(false);
        return word;
    }

    double x(double value) {
        return left + across.free(value) * width;
    }

    double y(double value) {
        return y(upright, value);
    }

    double y(Axis axis, double value) {
        return top + (1 - axis.free(value)) * height;
    }

    double valueAtX(double x) {
        return across.value((x - left) / width);
    }

    double valueAtY(Axis axis, double y) {
        return axis.value(1 - (y - top) / height);
    }

    double left() {
        return left;
    }

    double top() {
        return top;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }
}
