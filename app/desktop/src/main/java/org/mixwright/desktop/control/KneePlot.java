package org.mixwright.desktop.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.unit.Decibels;

/**
 * What a compressor makes of a level, before its make-up gain: input across, output up, on the scale of
 * {@link GainReductionHistory}. One handle on the knee moves the threshold, one at the right end the ratio; a dot shows
 * where the compressor works just now.
 */
public final class KneePlot extends Region {
    static final Axis LEVEL = Axis.DYNAMICS;
    static final double HEAD = 20;
    static final double FOOT = 20;
    static final double LEFT = 36;
    static final double RIGHT = 12;
    /** With less than that above the threshold the ratio can't be grasped. */
    private static final double LEAST_SPAN_DB = 1;

    private final PlotFrame frame = new PlotFrame(LEVEL, LEVEL);
    private final Line unity = new Line();
    private final Line thresholdLine = new Line();
    private final Curve ghostCurve = new Curve("mw-ghost-curve");
    private final Curve curve = new Curve("mw-current-curve");
    private final Circle point = new Circle(4);
    private final PlotHandle threshold;
    private final PlotHandle ratio;
    private final Text title;
    private final Words words;
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final ObjectProperty<CompressorSetting> setting = new SimpleObjectProperty<>(this, "setting");
    private final ObjectProperty<CompressorSetting> ghost = new SimpleObjectProperty<>(this, "ghost");
    private double operatingInDb = Double.NaN;
    private double operatingOutDb = Double.NaN;
    private Edited<CompressorSetting> onEdit = (_, _) -> { };

    public KneePlot(Function<String, String> texts) {
        words = Words.of(texts);
        threshold = new PlotHandle(Travel.of(Parameter.COMPRESSOR_THRESHOLD, 0.1), Orientation.HORIZONTAL,
                () -> LEVEL, frame::width, this::requestLayout, words);
        ratio = new PlotHandle(Travel.of(Parameter.COMPRESSOR_RATIO, 0.1), Orientation.VERTICAL,
                this::ratioScale, frame::height, this::requestLayout, words);
        threshold.setName(words.apply("knee.threshold"));
        ratio.setName(words.apply("knee.ratio"));
        threshold.setOnEdit((db, phase) -> edit(with(Decibels.of(db), setting.get().ratio()), phase));
        ratio.setOnEdit((value, phase) -> edit(with(setting.get().threshold(), value), phase));
        title = PlotFrame.word(words.apply("knee.axis"));
        unity.getStyleClass().add("mw-unity");
        thresholdLine.getStyleClass().add("mw-threshold-line");
        point.getStyleClass().add("mw-operating-point");
        point.setVisible(false);
        frame.content().addAll(List.of(unity, thresholdLine, ghostCurve, curve, point));
        getStyleClass().addAll("mw-plot", "mw-knee-plot");
        getChildren().addAll(frame, title, threshold, ratio);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(words.apply("knee.name"));
        name.addListener((_, _, told) -> setAccessibleText(told));
        setting.addListener((_, _, _) -> changed());
        ghost.addListener((_, _, _) -> changed());
        changed();
    }

    /** What is set; null for no compressor. */
    public ObjectProperty<CompressorSetting> settingProperty() {
        return setting;
    }

    /** What is suggested; null for nothing. */
    public ObjectProperty<CompressorSetting> ghostProperty() {
        return ghost;
    }

    /**
     * Shows where the compressor works just now; NaN for nowhere. Cheap: meant for every frame.
     *
     * @param inputDb level it reads
     * @param outputDb level it gives, before make-up
     */
    public void operate(double inputDb, double outputDb) {
        operatingInDb = inputDb;
        operatingOutDb = outputDb;
        boolean isSeen = inputDb > LEVEL.lowest() && outputDb > LEVEL.lowest();
        if (point.isVisible() != isSeen) {
            point.setVisible(isSeen);
        }
        if (isSeen) {
            point.setTranslateX(frame.x(inputDb));
            point.setTranslateY(frame.y(outputDb));
        }
    }

    /** Hears what the person does to threshold and ratio. */
    public void setOnEdit(Edited<CompressorSetting> listener) {
        onEdit = listener;
    }

    /** What the handles' menu entry "Explain" does; null for no such entry. */
    public void setOnExplain(Runnable action) {
        threshold.setOnExplain(action);
        ratio.setOnExplain(action);
    }

    public StringProperty nameProperty() {
        return name;
    }

    PlotHandle thresholdHandle() {
        return threshold;
    }

    PlotHandle ratioHandle() {
        return ratio;
    }

    private CompressorSetting with(Decibels newThreshold, double newRatio) {
        CompressorSetting s = setting.get();
        return new CompressorSetting(newThreshold, newRatio, s.knee(), s.attack(), s.release(), s.makeup(),
                s.detector(), s.autoRelease(), s.sideChainCorner(), s.mix());
    }

    private void edit(CompressorSetting wanted, Phase phase) {
        setting.set(wanted);
        onEdit.edited(wanted, phase);
    }

    private void changed() {
        CompressorSetting set = setting.get();
        CompressorSetting suggestion = ghost.get();
        if (set != null) {
            threshold.setValue(set.threshold().value());
            ratio.setValue(set.ratio());
        }
        threshold.setGhost(suggestion == null ? Double.NaN : suggestion.threshold().value());
        ratio.setGhost(suggestion == null ? Double.NaN : suggestion.ratio());
        threshold.setVisible(set != null);
        ratio.setVisible(set != null && span(set) >= LEAST_SPAN_DB);
        requestLayout();
    }

    private static double span(CompressorSetting set) {
        return LEVEL.highest() - set.threshold().value();
    }

    /** The ratio by where the right end of the curve lies: at the top 1:1, at the threshold's height without an end. */
    private Scale ratioScale() {
        double thresholdDb = setting.get().threshold().value();
        double span = span(setting.get());
        return new Scale() {
            @Override
            public double position(double value) {
                return LEVEL.position(thresholdDb + span / value);
            }

            @Override
            public double value(double position) {
                double above = LEVEL.value(position) - thresholdDb;
                return above <= 0 ? Parameter.COMPRESSOR_RATIO.highest() : span / above;
            }
        };
    }

    @Override
    protected void layoutChildren() {
        if (frame.lay(LEFT, HEAD, getWidth() - LEFT - RIGHT, getHeight() - HEAD - FOOT, PlotFrame.height(title))) {
            frame.gridAcross(Tick.roomy(12, LEVEL, frame.width() / 2.2, Double.NaN, db -> words.number(db, 0)));
            frame.gridUpright(LEVEL, Tick.roomy(12, LEVEL, frame.height(), Double.NaN, db -> words.number(db, 0)),
                    PlotFrame.Beside.LEFT, true);
        }
        PlotFrame.head(title, HEAD / 2);
        between(unity, frame.left(), frame.bottom(), frame.right(), frame.top());
        draw(curve, setting.get());
        draw(ghostCurve, ghost.get());
        operate(operatingInDb, operatingOutDb);
        thresholdLine.setVisible(setting.get() != null);
        if (setting.get() != null) {
            CompressorSetting set = setting.get();
            double x = frame.x(set.threshold().value());
            between(thresholdLine, Snap.line(x), frame.top(), Snap.line(x), frame.bottom());
            threshold.put(Math.max(x, frame.left()), frame.y(Math.max(LEVEL.lowest(), KneeCurve.outputDb(set, set.threshold().value()))));
            ratio.put(frame.right() - 1, frame.y(Math.max(LEVEL.lowest(), set.threshold().value() + span(set) / set.ratio())));
        }
    }

    private void draw(Curve line, CompressorSetting of) {
        line.setVisible(of != null);
        if (of != null) {
            line.trace(x -> frame.y(KneeCurve.outputDb(of, frame.valueAtX(x))), frame.left(), frame.right());
        }
    }

    private static void between(Line line, double startX, double startY, double endX, double endY) {
        line.setStartX(startX);
        line.setStartY(startY);
        line.setEndX(endX);
        line.setEndY(endY);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 240;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 232;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 160;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 152;
    }
}
