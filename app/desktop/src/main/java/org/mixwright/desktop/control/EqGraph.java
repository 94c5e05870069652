package org.mixwright.desktop.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import org.mixwright.mix.setting.EqBand;

/**
 * An equaliser's curve over the spectrum, with a node for each band. The curve is what the caller says it is, so it can be
 * the engine's own: whoever hears an edit sets the curve anew. What a hand does to a node is told at {@link EqGestures}.
 */
public final class EqGraph extends Region {
    private static final double MARK = 5;

    private final Words words;
    private final SpectrumPlot spectrum;
    private final PlotFrame frame;
    private final Curve zero = new Curve("mw-zero-line");
    private final Curve ghost = new Curve("mw-ghost-curve");
    private final Curve current = new Curve("mw-current-curve");
    private final Text title;
    private final Group marks = new Group();
    private final Group nodes = new Group();
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final DoubleProperty range = new SimpleDoubleProperty(this, "range", 12);
    private final List<EqBand> bands = new ArrayList<>();
    private final List<EqBand> suggested = new ArrayList<>();
    private DoubleUnaryOperator curve;
    private DoubleUnaryOperator ghostCurve;
    private BandEdited onEdit = (_, _, _) -> { };
    private IntConsumer onExplain;

    public EqGraph(Function<String, String> texts) {
        words = Words.of(texts);
        spectrum = new SpectrumPlot(words);
        spectrum.setRightAxis(gain());
        spectrum.setManaged(false);
        frame = spectrum.frame();
        frame.content().addAll(List.of(zero, ghost, marks, current));
        title = PlotFrame.word(words.apply("eq.axis"));
        nodes.setManaged(false);
        getStyleClass().addAll("mw-plot", "mw-eq-graph");
        getChildren().addAll(spectrum, title, nodes);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(words.apply("eq.name"));
        name.addListener((_, _, told) -> setAccessibleText(told));
        range.addListener((_, _, _) -> {
            spectrum.setRightAxis(gain());
            requestLayout();
        });
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            EqMenu.ofGraph(this, words).show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    /** The spectrum, target and tilt behind the curves. */
    public SpectrumPlot spectrum() {
        return spectrum;
    }

    /** The gain at each frequency, Hz to dB, as the engine's coefficients give it; null for none. */
    public void setCurve(DoubleUnaryOperator hertzToDb) {
        curve = hertzToDb;
        requestLayout();
    }

    /** The suggested gain at each frequency; null for none. */
    public void setGhostCurve(DoubleUnaryOperator hertzToDb) {
        ghostCurve = hertzToDb;
        requestLayout();
    }

    /**
     * Sets the bands that can be moved. A node under the pointer keeps what it is doing while the number of bands stays.
     *
     * @param suggestedBands what each is suggested to be: as many, null where nothing is
     */
    public void setBands(List<EqBand> newBands, List<EqBand> suggestedBands) {
        if (newBands.size() != suggestedBands.size()) {
            throw new IllegalArgumentException("there must be a suggestion or null for each of the %d bands, were %d"
                    .formatted(newBands.size(), suggestedBands.size()));
        }
        bands.clear();
        bands.addAll(newBands);
        suggested.clear();
        suggested.addAll(suggestedBands);
        while (nodes.getChildren().size() > bands.size()) {
            nodes.getChildren().removeLast();
        }
        while (nodes.getChildren().size() < bands.size()) {
            nodes.getChildren().add(new EqNode(this, nodes.getChildren().size(), words));
        }
        nodes.getChildren().forEach(node -> ((EqNode) node).tell());
        marks.getChildren().setAll(suggestedBands.stream().filter(Objects::nonNull).map(_ -> mark()).toList());
        requestLayout();
    }

    private static Circle mark() {
        var mark = new Circle(MARK);
        mark.getStyleClass().add("mw-ghost-mark");
        return mark;
    }

    public List<EqBand> bands() {
        return List.copyOf(bands);
    }

    /** Half the gain axis: 6, 12 or 24 dB. */
    public DoubleProperty rangeProperty() {
        return range;
    }

    /** Hears what the person does to the bands. */
    public void setOnEdit(BandEdited listener) {
        onEdit = listener;
    }

    /** What a node's menu entry "Explain" does with the band's index; null for no such entry. */
    public void setOnExplain(IntConsumer action) {
        onExplain = action;
    }

    public StringProperty nameProperty() {
        return name;
    }

    /** The node of a band, to give it the focus. */
    public Region node(int index) {
        return (Region) nodes.getChildren().get(index);
    }

    IntConsumer onExplain() {
        return onExplain;
    }

    EqBand band(int index) {
        return bands.get(index);
    }

    /** Null where nothing is suggested. */
    EqBand suggested(int index) {
        return suggested.get(index);
    }

    void edit(int index, EqBand band, Phase phase) {
        bands.set(index, band);
        ((EqNode) nodes.getChildren().get(index)).tell();
        requestLayout();
        onEdit.edited(index, band, phase);
    }

    Axis gain() {
        return Axis.linear(-range.get(), range.get());
    }

    PlotFrame frame() {
        return frame;
    }

    /** Over the plot, but beside the nodes, the wheel is for the node with the focus. */
    private void scrolled(ScrollEvent event) {
        nodes.getChildren().stream().filter(node -> node.isFocused()).map(EqNode.class::cast)
                .forEach(node -> node.scrolled(event));
    }

    /** Where a frequency and gain lie, for tests and overlays: pixels from the graph's upper left corner. */
    double xOf(double hertz) {
        return frame.x(hertz);
    }

    double yOf(double db) {
        return frame.y(gain(), db);
    }

    double hertzAt(double x) {
        return frame.valueAtX(x);
    }

    double dbAt(double y) {
        return frame.valueAtY(gain(), y);
    }

    @Override
    protected void layoutChildren() {
        spectrum.resizeRelocate(0, 0, getWidth(), getHeight());
        spectrum.layout();
        title.setX(Math.round(getWidth() - 4 - title.getLayoutBounds().getWidth()));
        title.setY(SpectrumPlot.HEAD / 2);
        draw(zero, _ -> 0);
        draw(ghost, ghostCurve);
        draw(current, curve);
        for (int i = 0; i < bands.size(); i++) {
            ((EqNode) nodes.getChildren().get(i)).put();
        }
        List<EqBand> marked = suggested.stream().filter(Objects::nonNull).toList();
        for (int i = 0; i < marked.size(); i++) {
            marks.getChildren().get(i).relocate(xOf(marked.get(i).frequency().value()) - MARK,
                    yOf(marked.get(i).gain().value()) - MARK);
        }
    }

    private void draw(Curve line, DoubleUnaryOperator hertzToDb) {
        line.setVisible(hertzToDb != null);
        if (hertzToDb != null) {
            Axis gain = gain();
            line.trace(x -> frame.y(gain, hertzToDb.applyAsDouble(frame.valueAtX(x))), frame.left(), frame.right());
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 560;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 240;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 280;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 140;
    }
}
