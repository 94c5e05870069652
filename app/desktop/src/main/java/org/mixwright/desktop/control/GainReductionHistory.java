package org.mixwright.desktop.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * The last five seconds of a compressor on the scale of {@link KneePlot}: what came in as a dim fill, what went out as a
 * line, and from the top down how much was taken away. Paused, it stands still.
 */
public final class GainReductionHistory extends Region {
    private static final double SECONDS = 5;
    private static final int COLUMNS = 250;
    private static final long COLUMN_NANOS = (long) (SECONDS * 1e9 / COLUMNS);
    private static final double LINE = 1.5;
    private static final double NOTHING = Double.NEGATIVE_INFINITY;

    private final Words words;
    private final PlotFrame frame = new PlotFrame(Axis.linear(-SECONDS, 0), KneePlot.LEVEL);
    private final Rectangle[] inputs = columns("mw-before-fill");
    private final Rectangle[] outputs = columns("mw-after-column");
    private final Rectangle[] reductions = columns("mw-reduction-column");
    private final Rectangle[] reductionEdges = columns("mw-reduction-edge");
    private final double[] inputDb = new double[COLUMNS];
    private final double[] outputDb = new double[COLUMNS];
    private final double[] reductionDb = new double[COLUMNS];
    private final Text title;
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final BooleanProperty paused = new SimpleBooleanProperty(this, "paused");
    /** Place of the newest column in the rings. */
    private int newest;
    private long columnSince;

    public GainReductionHistory(Function<String, String> texts) {
        words = Words.of(texts);
        title = PlotFrame.word(words.apply("history.axis"));
        for (Rectangle[] part : List.of(inputs, outputs, reductions, reductionEdges)) {
            frame.content().add(new Group(part));
        }
        getStyleClass().addAll("mw-plot", "mw-history");
        getChildren().addAll(frame, title);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words.apply("history.sentence"));
        name.addListener((_, _, told) -> setAccessibleText(told + ". " + words.apply("history.sentence")));
        forget();
    }

    private static Rectangle[] columns(String style) {
        var columns = new Rectangle[COLUMNS];
        for (int i = 0; i < COLUMNS; i++) {
            columns[i] = MeterBar.part(style);
        }
        return columns;
    }

    /**
     * One more moment. Cheap: meant for every frame.
     *
     * @param newInputDb level before the compressor
     * @param newOutputDb level after it
     * @param newReductionDb zero or negative
     */
    public void update(double newInputDb, double newOutputDb, double newReductionDb, long nowNanos) {
        if (paused.get()) {
            return;
        }
        long passed = (nowNanos - columnSince) / COLUMN_NANOS;
        if (passed < 0 || passed > COLUMNS) {
            columnSince = nowNanos;
            passed = 1;
        } else {
            columnSince += passed * COLUMN_NANOS;
        }
        for (long i = 0; i < passed; i++) {
            newest = (newest + 1) % COLUMNS;
            inputDb[newest] = NOTHING;
            outputDb[newest] = NOTHING;
            reductionDb[newest] = 0;
            if (i < passed - 1) {
                merge(newInputDb, newOutputDb, newReductionDb);
            }
        }
        merge(newInputDb, newOutputDb, newReductionDb);
        if (passed > 0) {
            draw();
        }
    }

    /** A column shows the loudest and the most turned down of its moments. */
    private void merge(double newInputDb, double newOutputDb, double newReductionDb) {
        inputDb[newest] = Math.max(inputDb[newest], newInputDb);
        outputDb[newest] = Math.max(outputDb[newest], newOutputDb);
        reductionDb[newest] = Math.min(reductionDb[newest], newReductionDb);
    }

    /** Forgets everything, as after a jump. */
    public void reset() {
        forget();
        draw();
    }

    private void forget() {
        java.util.Arrays.fill(inputDb, NOTHING);
        java.util.Arrays.fill(outputDb, NOTHING);
        java.util.Arrays.fill(reductionDb, 0);
    }

    /** A paused history stands still and takes nothing. */
    public BooleanProperty pausedProperty() {
        return paused;
    }

    public StringProperty nameProperty() {
        return name;
    }

    private void draw() {
        double top = frame.top();
        double bottom = frame.bottom();
        double lastOut = bottom + LINE;
        double lastDown = top - LINE;
        for (int i = 0; i < COLUMNS; i++) {
            int at = (newest + 1 + i) % COLUMNS;
            double in = level(inputDb[at], bottom);
            inputs[i].setY(in);
            inputs[i].setHeight(bottom - in);
            double out = level(outputDb[at], bottom);
            stroke(outputs[i], out, i == 0 ? out : lastOut);
            lastOut = out;
            double down = top + (reductionDb[at] < 0 ? frame.y(reductionDb[at]) - top : -LINE);
            reductions[i].setHeight(Math.max(0, down - top));
            stroke(reductionEdges[i], down, i == 0 ? down : lastDown);
            lastDown = down;
        }
    }

    private double level(double db, double bottom) {
        return db > KneePlot.LEVEL.lowest() ? frame.y(db) : bottom + LINE;
    }

    /** A piece of a line that joins the last height to this one. */
    private static void stroke(Rectangle piece, double y, double lastY) {
        piece.setY(Math.min(y, lastY) - LINE / 2);
        piece.setHeight(Math.abs(y - lastY) + LINE);
    }

    @Override
    protected void layoutChildren() {
        if (frame.lay(KneePlot.LEFT, KneePlot.HEAD, getWidth() - KneePlot.LEFT - KneePlot.RIGHT,
                getHeight() - KneePlot.HEAD - KneePlot.FOOT, PlotFrame.height(title))) {
            frame.gridAcross(Tick.every(1, -SECONDS, 0, Double.NaN,
                    seconds -> words.number(seconds, 0) + (seconds == 0 ? " s" : "")));
            frame.gridUpright(KneePlot.LEVEL, Tick.roomy(12, KneePlot.LEVEL, frame.height(), Double.NaN,
                    db -> words.number(db, 0)), PlotFrame.Beside.LEFT, true);
            layColumns();
        }
        PlotFrame.head(title, KneePlot.HEAD / 2);
    }

    private void layColumns() {
        for (int i = 0; i < COLUMNS; i++) {
            double from = Math.round(frame.left() + i * frame.width() / COLUMNS);
            double to = Math.round(frame.left() + (i + 1) * frame.width() / COLUMNS);
            across(inputs[i], from, to);
            across(outputs[i], from, to);
            across(reductions[i], from, to);
            across(reductionEdges[i], from, to);
            reductions[i].setY(frame.top());
        }
        draw();
    }

    private static void across(Rectangle column, double from, double to) {
        column.setX(from);
        column.setWidth(to - from);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 320;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 232;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 200;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 120;
    }
}
