package org.mixwright.desktop.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * Spectra from 20 Hz to 20 kHz: before as a dim fill, after as a line, and a shade over the frequencies that matter. The
 * tilt turns them around 1 kHz, since music falls towards the highs; it is written on the plot.
 */
public final class SpectrumPlot extends Region {
    static final double HEAD = 20;
    static final double FOOT = 20;
    static final double LEFT = 36;
    private static final double RIGHT = 40;
    private static final double MARGIN = 12;
    private static final double PIVOT_HZ = 1000;

    private final Words words;
    private final PlotFrame frame = new PlotFrame(Axis.FREQUENCY, Axis.linear(-84, -12));
    private final Rectangle target = MeterBar.part("mw-target");
    private final Polygon beforeFill = new Polygon();
    private final Polyline afterLine = new Polyline();
    private final Text title = PlotFrame.word("");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final DoubleProperty tilt = new SimpleDoubleProperty(this, "tilt", 4.5);
    private Spectrum before = Spectrum.NONE;
    private Spectrum after = Spectrum.NONE;
    private double fromHertz = Double.NaN;
    private double toHertz = Double.NaN;
    private Axis right;
    private boolean isStale;

    private record Spectrum(double[] hertz, double[] db) {
        static final Spectrum NONE = new Spectrum(new double[0], new double[0]);

        static Spectrum of(double[] hertz, double[] db) {
            if (hertz == null || db == null) {
                return NONE;
            }
            if (hertz.length != db.length) {
                throw new IllegalArgumentException(
                        "a spectrum needs a level for each frequency, was %d for %d".formatted(db.length, hertz.length));
            }
            return new Spectrum(hertz.clone(), db.clone());
        }
    }

    public SpectrumPlot(Function<String, String> texts) {
        words = Words.of(texts);
        getStyleClass().add("mw-plot");
        beforeFill.getStyleClass().addAll("mw-before-fill", "mw-spectrum-fill");
        afterLine.getStyleClass().addAll("mw-curve", "mw-after-line");
        target.setVisible(false);
        frame.content().addAll(List.of(beforeFill, target, afterLine));
        getChildren().addAll(frame, title);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        tilt.addListener((_, _, _) -> changed());
        name.addListener((_, _, _) -> changed());
        changed();
    }

    /** The spectrum before the move: frequencies rising, with as many levels; null or empty for none. */
    public void setBefore(double[] hertz, double[] db) {
        before = Spectrum.of(hertz, db);
        changed();
    }

    /** The spectrum after the move. */
    public void setAfter(double[] hertz, double[] db) {
        after = Spectrum.of(hertz, db);
        changed();
    }

    /** Shades what the move aims at or rests on; NaN for nothing. */
    public void setTarget(double newFromHertz, double newToHertz) {
        fromHertz = newFromHertz;
        toHertz = newToHertz;
        changed();
    }

    /** The ends of the level axis, dB, tilt included. */
    public void setLevels(double lowestDb, double highestDb) {
        frame.setAxes(Axis.FREQUENCY, Axis.linear(lowestDb, highestDb));
        changed();
    }

    /** Turns the drawn spectra around 1 kHz: 0, 3 or 4.5 dB/oct. */
    public DoubleProperty tiltProperty() {
        return tilt;
    }

    public StringProperty nameProperty() {
        return name;
    }

    /** The plot's bed and axes, for what is drawn over it. */
    PlotFrame frame() {
        return frame;
    }

    /** Draws the grid for another axis, whose numbers stand at the right. */
    void setRightAxis(Axis axis) {
        right = axis;
        requestLayout();
    }

    /** A level as it is drawn. */
    double tilted(double hertz, double db) {
        return db + tilt.get() * Math.log(hertz / PIVOT_HZ) / Math.log(2);
    }

    /** "tilt 4.5 dB/oct". */
    String tiltText() {
        return words.say("spectrum.tilt", words.number(tilt.get(), tilt.get() == Math.rint(tilt.get()) ? 0 : 1));
    }

    private void changed() {
        isStale = true;
        title.setText(words.apply("spectrum.axis") + ", " + tiltText());
        setAccessibleText(sentence());
        requestLayout();
    }

    private String sentence() {
        String told = words.say("spectrum.sentence", tiltText());
        String shaded = Double.isNaN(fromHertz) ? told : told + " " + words.say("spectrum.target",
                Unit.HERTZ.spoken(fromHertz, words), Unit.HERTZ.spoken(toHertz, words));
        return name.get().isEmpty() ? shaded : name.get() + ". " + shaded;
    }

    @Override
    protected void layoutChildren() {
        double rightMargin = right == null ? MARGIN : RIGHT;
        boolean isNew = frame.lay(LEFT, HEAD, getWidth() - LEFT - rightMargin, getHeight() - HEAD - FOOT,
                PlotFrame.height(title), right == null ? "" : right);
        if (isNew) {
            frame.gridAcross(Tick.frequencies());
            Axis levels = frame.upright();
            frame.gridUpright(levels, Tick.roomy(12, levels, frame.height(), Double.NaN, db -> words.number(db, 0)),
                    PlotFrame.Beside.LEFT, right == null);
            if (right != null) {
                double step = right.highest() / (right.highest() > 6 ? 4 : 3);
                frame.gridUpright(right, Tick.roomy(step, right, frame.height(), 0, db -> words.signed(db, 0)),
                        PlotFrame.Beside.RIGHT, true);
            }
        }
        PlotFrame.head(title, HEAD / 2);
        if (isNew || isStale) {
            isStale = false;
            shade();
            draw();
        }
    }

    private void draw() {
        List<Double> line = points(before);
        if (!line.isEmpty()) {
            line.addAll(List.of(line.get(line.size() - 2), frame.bottom() + 9, line.getFirst(), frame.bottom() + 9));
        }
        beforeFill.getPoints().setAll(line);
        afterLine.getPoints().setAll(points(after));
    }

    private void shade() {
        target.setVisible(fromHertz < toHertz);
        if (target.isVisible()) {
            double from = Math.round(frame.x(fromHertz));
            target.setX(from);
            target.setWidth(Math.max(2, Math.round(frame.x(toHertz)) - from));
            target.setY(frame.top());
            target.setHeight(frame.height());
        }
    }

    private List<Double> points(Spectrum spectrum) {
        List<Double> points = new ArrayList<>();
        for (int i = 0; i < spectrum.hertz().length; i++) {
            double hertz = spectrum.hertz()[i];
            if (hertz > 0 && !Double.isNaN(spectrum.db()[i])) {
                points.add(frame.x(hertz));
                points.add(Math.clamp(frame.y(tilted(hertz, spectrum.db()[i])), frame.top() - 9, frame.bottom() + 9));
            }
        }
        return points;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 480;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 200;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 240;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 120;
    }
}
