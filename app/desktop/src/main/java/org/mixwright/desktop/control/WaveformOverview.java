package org.mixwright.desktop.control;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/**
 * The whole song at a glance: its outline, where the music is, what is repeated and what a move rests on. A click seeks, a
 * drag selects what is repeated, an edge of that can be dragged, a double click or Delete takes it away; left and right
 * seek by 5 s, with Shift they stretch what is repeated by a second.
 */
public final class WaveformOverview extends Region {
    static final double SIDE = 8;
    private static final double RULER = 20;
    private static final double MARK = 4;
    private static final double TICK_EVERY = 72;

    /**
     * A place in the song that something rests on.
     *
     * @param fromSeconds from the song's start
     * @param toSeconds from the song's start
     * @param label in words
     */
    public record Mark(double fromSeconds, double toSeconds, String label) {
    }

    /** Hears which stretch is to be repeated. */
    @FunctionalInterface
    public interface Looped {
        /** Both are NaN where nothing is repeated any more. */
        void looped(double fromSeconds, double toSeconds);
    }

    private final Words words;
    private final Rectangle bed = MeterBar.part("mw-plot-bed");
    private final WaveformShape shape = new WaveformShape();
    private final Line middle = new Line();
    private final Rectangle loop = MeterBar.part("mw-loop");
    private final Group marks = new Group();
    private final Line playline = new Line();
    private final Group ruler = new Group();
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final DoubleProperty playhead = new SimpleDoubleProperty(this, "playhead", 0);
    private List<Mark> marked = List.of();
    private double seconds;
    private double loopFrom = Double.NaN;
    private double loopTo = Double.NaN;
    private DoubleConsumer onSeek = _ -> { };
    private Looped onLoop = (_, _) -> { };
    private double laidSeconds = Double.NaN;
    private double laidWidth;

    public WaveformOverview(Function<String, String> texts) {
        words = Words.of(texts);
        getStyleClass().addAll("mw-control", "mw-waveform-overview");
        middle.getStyleClass().add("mw-grid");
        playline.getStyleClass().add("mw-playhead");
        for (var part : List.of(loop, middle, playline, ruler)) {
            part.setMouseTransparent(true);
            part.setManaged(false);
        }
        marks.setManaged(false);
        bed.setManaged(false);
        getChildren().addAll(ruler, bed, loop, middle, shape, marks, playline);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(words.apply("waveform.name"));
        setAccessibleHelp(words.apply("waveform.help"));
        name.addListener((_, _, told) -> setAccessibleText(told));
        InvalidationListener moved = _ -> movePlayhead();
        playhead.addListener(moved);
        new WaveformGestures(this);
    }

    /** The lowest and highest sample of each of as many equal stretches of the song, -1..1. */
    public void setPeaks(float[] min, float[] max, double songSeconds) {
        if (min.length != max.length) {
            throw new IllegalArgumentException("there must be as many lowest as highest samples, were %d and %d"
                    .formatted(min.length, max.length));
        }
        shape.setPeaks(min, max);
        seconds = songSeconds;
        requestLayout();
    }

    /** Where the music is, seconds. Cheap: meant for every frame. */
    public DoubleProperty playheadProperty() {
        return playhead;
    }

    /** What is repeated; NaN for nothing. */
    public void setLoop(double fromSeconds, double toSeconds) {
        loopFrom = fromSeconds;
        loopTo = toSeconds;
        requestLayout();
    }

    /** What the moves on the table rest on. */
    public void setMarks(List<Mark> newMarks) {
        marked = List.copyOf(newMarks);
        marks.getChildren().clear();
        for (Mark mark : marked) {
            Rectangle part = MeterBar.part("mw-evidence-mark");
            Tooltip.install(part, new Tooltip(mark.label()));
            marks.getChildren().add(part);
        }
        requestLayout();
    }

    /** Hears where the person goes, seconds. */
    public void setOnSeek(DoubleConsumer listener) {
        onSeek = listener;
    }

    /** Hears what the person wants repeated. */
    public void setOnLoop(Looped listener) {
        onLoop = listener;
    }

    /** What it is called where it can't be seen. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Repeats what a move rests on, or nothing. */
    ContextMenu menu() {
        var menu = new ContextMenu();
        for (Mark mark : marked) {
            menu.getItems().add(ValueMenu.item(words.say("waveform.loopMark",
                    mark.label(), Clock.stretch(mark.fromSeconds(), mark.toSeconds())),
                    () -> loop(mark.fromSeconds(), mark.toSeconds())));
        }
        menu.getItems().add(ValueMenu.item(words.apply("waveform.loopOff"), () -> loop(Double.NaN, Double.NaN)));
        return menu;
    }

    double seconds() {
        return seconds;
    }

    double loopFrom() {
        return loopFrom;
    }

    double loopTo() {
        return loopTo;
    }

    void seek(double toSeconds) {
        onSeek.accept(Math.clamp(toSeconds, 0, seconds));
    }

    void loop(double fromSeconds, double toSeconds) {
        setLoop(fromSeconds, toSeconds);
        onLoop.looped(fromSeconds, toSeconds);
    }

    double x(double atSeconds) {
        return SIDE + atSeconds / Math.max(seconds, 1e-9) * width();
    }

    double secondsAt(double x) {
        return Math.clamp((x - SIDE) * seconds / width(), 0, seconds);
    }

    private double width() {
        return Math.max(1, getWidth() - 2 * SIDE);
    }

    private void movePlayhead() {
        playline.setTranslateX(Math.round(SIDE + playhead.get() / Math.max(seconds, 1e-9) * width()) - SIDE);
    }

    @Override
    protected void layoutChildren() {
        double height = Math.max(1, getHeight() - RULER);
        lay(bed, SIDE, RULER, width(), height);
        shape.lay(SIDE, RULER + 4, width(), height - 8);
        double y = Snap.line(RULER + height / 2);
        line(middle, SIDE, y, SIDE + width(), y);
        loop.setVisible(loopFrom < loopTo);
        if (loop.isVisible()) {
            double from = Math.round(x(loopFrom));
            lay(loop, from, RULER, Math.max(1, Math.round(x(loopTo)) - from), height);
        }
        for (int i = 0; i < marked.size(); i++) {
            double from = Math.round(x(marked.get(i).fromSeconds()));
            lay((Rectangle) marks.getChildren().get(i), from, RULER + height - MARK,
                    Math.max(3, Math.round(x(marked.get(i).toSeconds())) - from), MARK);
        }
        line(playline, SIDE + 0.5, RULER - 6, SIDE + 0.5, RULER + height);
        movePlayhead();
        if (laidSeconds != seconds || laidWidth != getWidth()) {
            layRuler();
        }
    }

    private void layRuler() {
        laidSeconds = seconds;
        laidWidth = getWidth();
        ruler.getChildren().clear();
        for (Tick tick : Clock.ticks(seconds, width() / TICK_EVERY)) {
            double x = Snap.line(x(tick.value()));
            var mark = new Line(x, RULER - 4, x, RULER - 1);
            mark.getStyleClass().add("mw-tick-mark");
            var label = PlotFrame.word(tick.label());
            label.setX(Math.floor(x) + 4);
            label.setY(RULER / 2 - 1);
            ruler.getChildren().addAll(mark, label);
            label.setVisible(x < SIDE + width() - 32);
        }
        ruler.applyCss();
    }

    private static void lay(Rectangle part, double x, double y, double width, double height) {
        part.setX(x);
        part.setY(y);
        part.setWidth(width);
        part.setHeight(height);
    }

    private static void line(Line line, double startX, double startY, double endX, double endY) {
        line.setStartX(startX);
        line.setStartY(startY);
        line.setEndX(endX);
        line.setEndY(endY);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 480;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 84;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 160;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 52;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> playhead.get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> seconds;
            case ORIENTATION -> Orientation.HORIZONTAL;
            case VALUE_STRING -> words.say("waveform.position", Clock.text(playhead.get(), false), Clock.text(seconds, false));
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT, BLOCK_INCREMENT -> seek(playhead.get() + WaveformGestures.SEEK_SECONDS);
            case DECREMENT, BLOCK_DECREMENT -> seek(playhead.get() - WaveformGestures.SEEK_SECONDS);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
