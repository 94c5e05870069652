package org.mixwright.desktop.control;

import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** How much a compressor turns down just now: a bar that grows downward from 0 dB, and the most of the last moments. */
public final class GainReductionMeter extends Region {
    private static final double[] TICKS_DB = {0, -3, -6, -10, -20, -1, -2};
    private static final double BAR = 12;
    private static final double TOP = 8;
    private static final double FOOT = 24;
    private static final double SCALE_WIDTH = 32;
    private static final double WIDTH = SCALE_WIDTH + BAR + 6;
    private static final long CALM_NANOS = 500_000_000L;

    private final Words words;
    private final Rectangle fill = MeterBar.part("mw-reduction-fill");
    private final MeterBar bar = new MeterBar(Orientation.VERTICAL, new Group(fill));
    private final Ladder ladder;
    private final Text number = new Text();
    private final PeakHold depth = new PeakHold();
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion");
    private double shownDb;
    private double calmDb;
    private double writtenDb;
    private long calmSince;
    private long writtenAt;

    public GainReductionMeter(Function<String, String> texts) {
        words = Words.of(texts);
        ladder = new Ladder(Orientation.VERTICAL, MeterLaw.REDUCTION, Tick.at(0, db -> words.number(db, 0), TICKS_DB));
        getStyleClass().add("mw-reduction-meter");
        number.getStyleClass().addAll("mw-tick", "mw-reduction-number");
        number.setTextOrigin(VPos.CENTER);
        number.setManaged(false);
        getChildren().addAll(ladder, bar, number);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        name.addListener((_, _, told) -> setAccessibleText(told));
        setAccessibleText(words.apply("reduction.name"));
        write(0);
    }

    /**
     * Shows the reduction of the last block. Cheap: meant for every frame.
     *
     * @param reductionDb zero or negative
     */
    public void update(double reductionDb, long nowNanos) {
        double now = reductionDb < 0 ? reductionDb : 0;
        depth.update(-now, nowNanos);
        calmDb = Math.min(calmDb, now);
        boolean isDue = Math.abs(nowNanos - calmSince) >= CALM_NANOS;
        if (!reducedMotion.get() || isDue) {
            show(reducedMotion.get() ? calmDb : now);
        }
        if (isDue) {
            calmSince = nowNanos;
            calmDb = 0;
        }
        double held = Math.rint(-10 * depth.heldDb()) / 10;
        if (held != writtenDb && Math.abs(nowNanos - writtenAt) >= CALM_NANOS / 2) {
            writtenAt = nowNanos;
            write(held);
        }
    }

    private void show(double reductionDb) {
        shownDb = reductionDb;
        bar.uncoverFromTop(0, 1 - MeterLaw.REDUCTION.position(reductionDb));
        double held = MeterLaw.REDUCTION.position(-Math.max(0, depth.heldDb()));
        bar.hold(held < 1 ? held : 0);
    }

    private void write(double heldDb) {
        writtenDb = heldDb;
        number.setText(words.number(heldDb == 0 ? 0 : heldDb, 1));
        centre();
    }

    private void centre() {
        number.setX(Math.round((WIDTH - number.getLayoutBounds().getWidth()) / 2));
    }

    /** Back to no reduction, as after a stop. */
    public void reset() {
        depth.reset();
        calmDb = 0;
        show(0);
        write(0);
    }

    /** Whether the bar moves in two calm steps a second only. */
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /** What it is called where it can't be seen: "LdVox gain reduction". */
    public StringProperty nameProperty() {
        return name;
    }

    @Override
    protected void layoutChildren() {
        double length = Math.max(1, getHeight() - TOP - FOOT);
        fill.setWidth(BAR);
        fill.setHeight(length);
        bar.lay(SCALE_WIDTH, TOP, BAR, length);
        ladder.lay(TOP, length, SCALE_WIDTH - 6, SCALE_WIDTH - 2, SCALE_WIDTH - 9);
        centre();
        number.setY(getHeight() - FOOT / 2);
        show(shownDb);
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDTH;
    }

    @Override
    protected double computeMinWidth(double height) {
        return WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 240;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 96;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> 1 - MeterLaw.REDUCTION.position(shownDb);
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> 1.0;
            case INDETERMINATE -> false;
            case VALUE_STRING -> Unit.DECIBELS.spoken(shownDb, words);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
