package org.mixwright.desktop.control;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * One number against the range it is held against: a shade for the range, a tick for what is most usual, a ring for how it
 * is without the move and a dot for how it is with it. The same as in the report.
 */
public final class EvidencePlot extends Region {
    private static final double HEIGHT = 92;
    private static final double LEGEND = 16;
    private static final double SIDE = 12;
    private static final double TOP = 20;
    private static final double BED = 28;
    private static final double RING = 6;

    /**
     * What was measured and what it is held against.
     *
     * @param feature what is measured, in words
     * @param unit empty for a plain ratio
     * @param low lower end of the range, minus infinity for none
     * @param high upper end of the range, infinity for none
     * @param usual the most usual value, NaN for none
     * @param without the move, NaN where nothing was measured
     * @param with the move, NaN where nothing was measured
     */
    public record Reading(
            String feature, String unit, double low, double high, double usual, double without, double with) {
    }

    private final Words words;
    private final PlotFrame frame = new PlotFrame(Axis.linear(0, 1), Axis.linear(0, 1));
    private final Rectangle shade = MeterBar.part("mw-target");
    private final Line usual = new Line();
    private final Line way = new Line();
    private final Circle ring = new Circle(RING);
    private final Circle dot = new Circle(4);
    private final Text usualLabel;
    private final Text title = PlotFrame.word("");
    private final Text leftEnd = PlotFrame.word("\u2039");
    private final Text rightEnd = PlotFrame.word("\u203A");
    private final EvidenceLegend legend;
    private final ObjectProperty<Reading> reading = new SimpleObjectProperty<>(this, "reading");

    public EvidencePlot(Function<String, String> texts) {
        words = Words.of(texts);
        usualLabel = PlotFrame.word(words.apply("evidence.usual"));
        legend = new EvidenceLegend(words);
        usual.getStyleClass().add("mw-usual");
        way.getStyleClass().add("mw-way");
        ring.getStyleClass().add("mw-ring");
        dot.getStyleClass().add("mw-dot");
        frame.content().addAll(List.of(shade, usual, way, ring, dot, leftEnd, rightEnd));
        getStyleClass().addAll("mw-plot", "mw-evidence");
        getChildren().addAll(frame, usualLabel, title, legend);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        reading.addListener((_, _, _) -> changed());
        changed();
    }

    /** What is shown; null for nothing. */
    public ObjectProperty<Reading> readingProperty() {
        return reading;
    }

    /** The same in a sentence: "Range −14.1 to −2.3 LU, most usual ...; without the move ..., with it ...". */
    public String sentence() {
        return reading.get() == null ? words.apply("evidence.none") : EvidenceSentence.of(reading.get(), words);
    }

    private void changed() {
        Reading shown = reading.get();
        title.setText(shown == null ? "" : capital(shown.feature()) + (shown.unit().isEmpty() ? "" : ", " + shown.unit()));
        setAccessibleText(sentence());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Reading shown = reading.get();
        boolean isShown = shown != null;
        List.of(frame, usualLabel, title, legend).forEach(part -> part.setVisible(isShown));
        if (!isShown) {
            return;
        }
        Axis axis = EvidenceAxis.of(shown);
        frame.setAxes(axis, frame.upright());
        double step = Tick.step(axis.highest() - axis.lowest(), Math.clamp(getWidth() / 40, 2, 7));
        int decimals = step >= 1 ? 0 : step >= 0.1 ? 1 : 2;
        if (frame.lay(SIDE, TOP, getWidth() - 2 * SIDE, BED, PlotFrame.height(title))) {
            frame.gridAcross(Tick.every(step, axis.lowest(), axis.highest(), Double.NaN,
                    value -> words.number(value, decimals)));
        }
        shade(shown, axis);
        double middle = frame.top() + Math.floor(frame.height() / 2);
        usual(shown);
        put(ring, shown.without(), middle);
        put(dot, shown.with(), middle);
        way.setVisible(ring.isVisible() && dot.isVisible());
        double toDot = Math.signum(dot.getCenterX() - ring.getCenterX());
        way.setVisible(way.isVisible() && Math.abs(dot.getCenterX() - ring.getCenterX()) > RING);
        way.setStartX(ring.getCenterX() + toDot * RING);
        way.setEndX(dot.getCenterX());
        way.setStartY(middle);
        way.setEndY(middle);
        title.setX(SIDE);
        title.setY(HEIGHT - 12);
        boolean isBeside = hasRoomBeside(getWidth());
        legend.relocate(isBeside ? getWidth() - SIDE - legend.width() : SIDE, isBeside ? HEIGHT - 12 : HEIGHT + LEGEND - 12);
    }

    /** Whether the legend fits beside the title. */
    private boolean hasRoomBeside(double width) {
        return width < 0 || title.getLayoutBounds().getWidth() + 16 + legend.width() <= width - 2 * SIDE;
    }

    private void shade(Reading shown, Axis axis) {
        double from = Math.round(x(shown.low()));
        shade.setX(from);
        shade.setWidth(Math.max(2, Math.round(x(shown.high())) - from));
        shade.setY(frame.top());
        shade.setHeight(frame.height());
        leftEnd.setVisible(shown.low() < axis.lowest());
        leftEnd.setX(from + 4);
        leftEnd.setY(frame.top() + frame.height() / 2);
        rightEnd.setVisible(shown.high() > axis.highest());
        rightEnd.setX(frame.right() - 10);
        rightEnd.setY(frame.top() + frame.height() / 2);
    }

    private void usual(Reading shown) {
        boolean isSeen = frame.across().lowest() <= shown.usual() && shown.usual() <= frame.across().highest();
        usual.setVisible(isSeen);
        usualLabel.setVisible(isSeen);
        if (isSeen) {
            double x = Snap.line(x(shown.usual()));
            usual.setStartX(x);
            usual.setEndX(x);
            usual.setStartY(frame.top());
            usual.setEndY(frame.bottom());
            double width = usualLabel.getLayoutBounds().getWidth();
            usualLabel.setX(Math.round(Math.clamp(x - width / 2, 2, Math.max(2, getWidth() - width - 2))));
            usualLabel.setY(TOP / 2);
        }
    }

    private void put(Circle mark, double value, double y) {
        mark.setVisible(Double.isFinite(value));
        if (mark.isVisible()) {
            mark.setCenterX(x(value));
            mark.setCenterY(y);
        }
    }

    private double x(double value) {
        return frame.x(Math.clamp(value, frame.across().lowest(), frame.across().highest()));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** For tests: where the marks are. */
    double ringX() {
        return ring.isVisible() ? ring.getCenterX() : Double.NaN;
    }

    double dotX() {
        return dot.isVisible() ? dot.getCenterX() : Double.NaN;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 360;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 200;
    }

    /** A narrow one is higher: its legend goes below. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return hasRoomBeside(width) ? HEIGHT : HEIGHT + LEGEND;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
