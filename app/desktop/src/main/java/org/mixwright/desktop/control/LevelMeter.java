package org.mixwright.desktop.control;

import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * The level of one signal: a pale bar for its peak, a solid one for its RMS, a line that holds the last peak, a light that
 * stays on after a clip, and the highest peak as a number. A click (or Delete) puts the light out and begins anew.
 */
public final class LevelMeter extends Region {
    private static final double[] TICKS_DB = {0, -20, -40, -10, -6, -30, -60, 6, -3};
    private static final PseudoClass CLIPPED = PseudoClass.getPseudoClass("clipped");
    private static final double BAR = 12;
    private static final double INSET = 6;
    private static final double TOP = 8;
    private static final double LAMP = 6;
    private static final double FOOT = 24;
    private static final double NUMBER_WIDTH = 44;
    private static final double SCALE_WIDTH = 32;
    private static final double SCALE_HEIGHT = 18;
    private static final double CALM_NANOS = 5e8;

    private final Orientation orientation;
    private final Words words;
    private final LevelZones peakZones;
    private final LevelZones rmsZones;
    private final MeterBar bar;
    private final Ladder ladder;
    private final Rectangle lamp = MeterBar.part("mw-clip-lamp");
    private final Text number = new Text();
    private final PeakHold peak = new PeakHold();
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion");
    private boolean isScaleShown;
    private boolean isClipped;
    private double maxDb = Double.NEGATIVE_INFINITY;
    private double calmPeakDb = Double.NEGATIVE_INFINITY;
    private double calmRmsDb = Double.NEGATIVE_INFINITY;
    private double shownRmsDb = Double.NEGATIVE_INFINITY;
    private long calmSince;

    public LevelMeter(Orientation orientation, Function<String, String> texts) {
        this.orientation = orientation;
        words = Words.of(texts);
        peakZones = new LevelZones(orientation, "mw-peak");
        rmsZones = new LevelZones(orientation, "mw-rms");
        bar = new MeterBar(orientation, peakZones, rmsZones);
        ladder = new Ladder(orientation, MeterLaw.LEVEL, Tick.at(0, db -> words.signed(db, 0), TICKS_DB));
        ladder.setVisible(false);
        getStyleClass().addAll("mw-control", "mw-level-meter");
        number.getStyleClass().addAll("mw-tick", "mw-max");
        number.setTextOrigin(VPos.CENTER);
        number.setManaged(false);
        lamp.setManaged(false);
        getChildren().addAll(ladder, bar, lamp, number);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setAccessibleHelp(words.apply("level.help"));
        name.addListener((_, _, told) -> setAccessibleText(told));
        setAccessibleText(words.apply("level.name"));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                clearClip();
            }
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            new ContextMenu(ValueMenu.item(words.apply("level.clear"), this::clearClip))
                    .show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        write();
    }

    /** Shows the levels of the last block, dBFS. Cheap: meant for every frame. */
    public void update(double peakDb, double rmsDb, long nowNanos) {
        double peakNow = Double.isNaN(peakDb) ? Double.NEGATIVE_INFINITY : peakDb;
        double rmsNow = Double.isNaN(rmsDb) ? Double.NEGATIVE_INFINITY : rmsDb;
        if (peakNow > maxDb) {
            maxDb = peakNow;
            write();
        }
        if (peakNow >= 0 && !isClipped) {
            light(true);
        }
        if (reducedMotion.get()) {
            calmly(peakNow, rmsNow, nowNanos);
        } else {
            peak.update(peakNow, nowNanos);
            show(peak.shownDb(), rmsNow, peak.heldDb());
        }
    }

    /** The loudest of each half second, and nothing in between. */
    private void calmly(double peakDb, double rmsDb, long nowNanos) {
        calmPeakDb = Math.max(calmPeakDb, peakDb);
        calmRmsDb = Math.max(calmRmsDb, rmsDb);
        if (Math.abs(nowNanos - calmSince) >= CALM_NANOS) {
            show(calmPeakDb, calmRmsDb, calmPeakDb);
            calmSince = nowNanos;
            calmPeakDb = Double.NEGATIVE_INFINITY;
            calmRmsDb = Double.NEGATIVE_INFINITY;
        }
    }

    private void show(double peakDb, double rmsDb, double heldDb) {
        shownRmsDb = rmsDb;
        bar.uncover(0, MeterLaw.LEVEL.position(peakDb));
        bar.uncover(1, MeterLaw.LEVEL.position(rmsDb));
        bar.hold(MeterLaw.LEVEL.position(heldDb));
    }

    /** Lets the bars fall to nothing, as after a stop; the light and the maximum stay. */
    public void reset() {
        peak.reset();
        calmPeakDb = Double.NEGATIVE_INFINITY;
        calmRmsDb = Double.NEGATIVE_INFINITY;
        show(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    /** Puts out the clip light and begins the maximum anew. */
    public void clearClip() {
        maxDb = Double.NEGATIVE_INFINITY;
        light(false);
        write();
    }

    private void light(boolean clipped) {
        isClipped = clipped;
        pseudoClassStateChanged(CLIPPED, clipped);
    }

    private void write() {
        number.setText(words.signed(maxDb, 1));
        placeNumber();
    }

    private void placeNumber() {
        double width = number.getLayoutBounds().getWidth();
        number.setX(Math.round(isUpright() ? (getWidth() - width) / 2 : getWidth() - 2 - width));
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.ENTER) {
            clearClip();
            event.consume();
        }
    }

    public boolean isClipped() {
        return isClipped;
    }

    /** The highest peak since {@link #clearClip}, dBFS. */
    public double maxDb() {
        return maxDb;
    }

    /** Whether numbers stand beside the bar. */
    public void setScaleShown(boolean shown) {
        isScaleShown = shown;
        ladder.setVisible(shown);
        requestLayout();
    }

    /** Whether the bar moves in two calm steps a second only. */
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /** What it is called where it can't be seen: "LdVox level". */
    public StringProperty nameProperty() {
        return name;
    }

    private boolean isUpright() {
        return orientation == Orientation.VERTICAL;
    }

    @Override
    protected void layoutChildren() {
        if (isUpright()) {
            layUpright();
        } else {
            layLying();
        }
        show(peak.shownDb(), shownRmsDb, peak.heldDb());
    }

    private void layUpright() {
        double x = isScaleShown ? SCALE_WIDTH : Math.round((getWidth() - BAR) / 2);
        double length = Math.max(1, getHeight() - TOP - (isScaleShown ? FOOT : 0));
        bar.lay(x, TOP, BAR, length);
        layZones(length);
        place(lamp, x, 0, BAR, LAMP);
        ladder.lay(TOP, length, SCALE_WIDTH - 6, SCALE_WIDTH - 2, SCALE_WIDTH - 9);
        number.setVisible(isScaleShown);
        placeNumber();
        number.setY(getHeight() - FOOT / 2);
    }

    private void layLying() {
        double y = isScaleShown ? 2 : Math.round((getHeight() - BAR) / 2);
        double length = Math.max(1, getWidth() - NUMBER_WIDTH - TOP);
        bar.lay(0, y, length, BAR);
        layZones(length);
        place(lamp, length + 2, y, LAMP, BAR);
        ladder.lay(0, length, y + BAR + 1, y + BAR + 4, y + BAR + 11);
        placeNumber();
        number.setY(y + BAR / 2);
    }

    private void layZones(double length) {
        peakZones.lay(0, BAR, length);
        rmsZones.lay(0, BAR, length);
    }

    private static void place(Rectangle part, double x, double y, double width, double height) {
        part.setX(x);
        part.setY(y);
        part.setWidth(width);
        part.setHeight(height);
    }

    @Override
    protected double computePrefWidth(double height) {
        return isUpright() ? isScaleShown ? SCALE_WIDTH + BAR + INSET : BAR + 2 * INSET : 160;
    }

    @Override
    protected double computeMinWidth(double height) {
        return isUpright() ? computePrefWidth(height) : 96;
    }

    @Override
    protected double computePrefHeight(double width) {
        return isUpright() ? 240 : isScaleShown ? BAR + SCALE_HEIGHT + 2 : BAR + 2 * INSET;
    }

    @Override
    protected double computeMinHeight(double width) {
        return isUpright() ? 64 : computePrefHeight(width);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> MeterLaw.LEVEL.position(peak.shownDb());
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> 1.0;
            case INDETERMINATE -> false;
            case ORIENTATION -> orientation;
            case VALUE_STRING -> spoken();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private String spoken() {
        String highest = words.say("level.max", Unit.DECIBELS.spoken(maxDb, words));
        return isClipped ? highest + ", " + words.apply("level.clipped") : highest;
    }
}
