package org.mixwright.desktop.control;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;

/**
 * A band on an {@link EqGraph}. Dragging moves frequency and gain, with Alt only the one it began with, with Shift ten
 * times finer; the wheel changes Q. Left and right move it by a twelfth of an octave (with Shift by one), up and down by
 * 0.1 dB (with Shift by 1), Page Up and Down change Q. Double click and Ctrl-click reset it to the suggestion, Delete turns
 * it off, Escape takes a drag back, Enter takes a gain.
 */
final class EqNode extends Region {
    private static final double SIZE = 24;
    private static final double RADIUS = 8;
    private static final double FINE = 0.1;
    private static final double WIDER = Math.pow(2, 1 / 6.0);
    private static final double WIDER_FINE = Math.pow(2, 1 / 60.0);
    private static final double SEMITONE = Math.pow(2, 1 / 12.0);
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final EqGraph graph;
    private final int index;
    private final Words words;
    private final DragTip tip = new DragTip(this);
    private final Settling settling;
    private final Text number;
    private EqBand before;
    private double lastX;
    private double lastY;
    private double wayX;
    private double wayY;
    private double movedX;
    private double movedY;
    private boolean isDragging;

    EqNode(EqGraph graph, int index, Words words) {
        this.graph = graph;
        this.index = index;
        this.words = words;
        settling = new Settling(() -> graph.edit(index, band(), Phase.COMMIT));
        var dot = new Circle(SIZE / 2, SIZE / 2, RADIUS);
        dot.getStyleClass().add("mw-node-dot");
        number = PlotFrame.word(String.valueOf(index + 1));
        number.getStyleClass().setAll("mw-node-number");
        getChildren().addAll(dot, number);
        getStyleClass().addAll("mw-control", "mw-eq-node");
        setManaged(false);
        resize(SIZE, SIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleHelp(words.apply("eq.help"));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> released());
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventHandler(KeyEvent.KEY_RELEASED, _ -> settling.settle());
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            EqMenu.ofNode(graph, this, words).show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                settling.settle();
            }
        });
    }

    int index() {
        return index;
    }

    private EqBand band() {
        return graph.band(index);
    }

    /** Puts it where its band is; what lies outside the axes waits at their ends. */
    void put() {
        double x = graph.frame().left() + Axis.FREQUENCY.position(band().frequency().value()) * graph.frame().width();
        double y = graph.frame().top() + (1 - graph.gain().position(band().gain().value())) * graph.frame().height();
        relocate(Math.round(x - SIZE / 2), Math.round(y - SIZE / 2));
        number.setX((SIZE - number.getLayoutBounds().getWidth()) / 2);
        number.setY(SIZE / 2);
    }

    /** Says what it is to who can't see it. */
    void tell() {
        pseudoClassStateChanged(OFF, !band().isActive());
        String told = words.say("eq.band", index + 1, spoken(band()));
        EqBand suggestion = graph.suggested(index);
        setAccessibleText(suggestion == null ? told : words.say("value.suggested", told, spoken(suggestion)));
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    private String spoken(EqBand band) {
        return words.say("eq.spoken", words.apply("eq." + band.type().name()),
                Unit.DECIBELS.spoken(band.gain().value(), words), Unit.HERTZ.spoken(band.frequency().value(), words),
                Unit.PLAIN.spoken(band.q(), words));
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        event.consume();
        settling.settle();
        if (event.getClickCount() == 2 || event.isShortcutDown() || event.isControlDown()) {
            before = null;
            reset();
            return;
        }
        before = band();
        isDragging = false;
        lastX = event.getSceneX();
        lastY = event.getSceneY();
        wayX = Axis.FREQUENCY.position(before.frequency().value());
        wayY = graph.gain().position(before.gain().value());
        movedX = 0;
        movedY = 0;
    }

    private void dragged(MouseEvent event) {
        if (before == null) {
            return;
        }
        event.consume();
        double fine = event.isShiftDown() ? FINE : 1;
        double dx = (event.getSceneX() - lastX) * fine;
        double dy = (event.getSceneY() - lastY) * fine;
        lastX = event.getSceneX();
        lastY = event.getSceneY();
        movedX += dx;
        movedY += dy;
        boolean isAcross = Math.abs(movedX) >= Math.abs(movedY);
        wayX = Math.clamp(wayX + dx / graph.frame().width(), 0, 1);
        wayY = Math.clamp(wayY - dy / graph.frame().height(), 0, 1);
        boolean changesFrequency = movedX != 0 && !(event.isAltDown() && !isAcross);
        boolean changesGain = movedY != 0 && !(event.isAltDown() && isAcross);
        double hertz = changesFrequency ? Axis.FREQUENCY.value(wayX) : before.frequency().value();
        double db = changesGain ? graph.gain().value(wayY) : before.gain().value();
        EqBand wanted = with(before, changesFrequency ? shown(hertz, event.isShiftDown()) : hertz,
                changesGain ? Parameter.EQ_GAIN.round(db) : db, band().q());
        if (!wanted.equals(band())) {
            isDragging = true;
            graph.edit(index, wanted, Phase.DRAG);
        }
        tip.show(readout(wanted), event.getScreenX(), event.getScreenY());
    }

    private static double shown(double hertz, boolean isFine) {
        return isFine ? Parameter.EQ_FREQUENCY.clamp(Math.rint(hertz)) : Parameter.EQ_FREQUENCY.round(hertz);
    }

    /** "310 Hz  −2.5 dB  Q 1.40". */
    String readout(EqBand band) {
        return "%s  %s  Q %s".formatted(Unit.HERTZ.text(band.frequency().value(), words),
                Unit.DECIBELS.text(band.gain().value(), words), Unit.PLAIN.text(band.q(), words));
    }

    private void released() {
        tip.hide();
        if (before != null && isDragging) {
            graph.edit(index, band(), Phase.COMMIT);
        }
        before = null;
        isDragging = false;
    }

    void scrolled(ScrollEvent event) {
        double notches = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (notches != 0) {
            event.consume();
            double factor = event.isShiftDown() ? WIDER_FINE : WIDER;
            step(with(band(), hertz(), db(), q(notches > 0 ? factor : 1 / factor)));
            settling.soon();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        boolean isCoarse = event.isShiftDown();
        switch (event.getCode()) {
            case UP, KP_UP -> step(with(band(), hertz(), db() + (isCoarse ? 1 : 0.1), band().q()));
            case DOWN, KP_DOWN -> step(with(band(), hertz(), db() - (isCoarse ? 1 : 0.1), band().q()));
            case RIGHT, KP_RIGHT -> step(with(band(), hertz() * (isCoarse ? 2 : SEMITONE), db(), band().q()));
            case LEFT, KP_LEFT -> step(with(band(), hertz() / (isCoarse ? 2 : SEMITONE), db(), band().q()));
            case PAGE_UP -> step(with(band(), hertz(), db(), q(WIDER)));
            case PAGE_DOWN -> step(with(band(), hertz(), db(), q(1 / WIDER)));
            case DELETE, BACK_SPACE -> turnOff();
            case ENTER -> typeGain();
            case ESCAPE -> {
                if (!takeBack()) {
                    return;
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(EqBand band) {
        settling.begin();
        graph.edit(index, band, Phase.DRAG);
    }

    private double hertz() {
        return band().frequency().value();
    }

    private double db() {
        return band().gain().value();
    }

    private double q(double factor) {
        double wanted = Parameter.EQ_Q.round(band().q() * factor);
        return wanted == band().q() ? Parameter.EQ_Q.clamp(wanted + (factor > 1 ? 0.01 : -0.01)) : wanted;
    }

    private boolean takeBack() {
        if (before == null || !isDragging) {
            return false;
        }
        EqBand old = before;
        before = null;
        isDragging = false;
        tip.hide();
        graph.edit(index, old, Phase.COMMIT);
        return true;
    }

    /** To the suggestion, or off where there is none. */
    void reset() {
        if (graph.suggested(index) == null) {
            turnOff();
        } else {
            graph.edit(index, graph.suggested(index), Phase.COMMIT);
        }
    }

    void turnOff() {
        EqBandType type = band().type() == EqBandType.NOTCH ? EqBandType.BELL : band().type();
        graph.edit(index, new EqBand(type, band().frequency(), Decibels.ZERO, band().q()), Phase.COMMIT);
    }

    void typeFrequency() {
        type(Unit.HERTZ, hertz(), Parameter.EQ_FREQUENCY);
    }

    void typeGain() {
        type(Unit.DECIBELS, db(), Parameter.EQ_GAIN);
    }

    void typeQ() {
        type(Unit.PLAIN, band().q(), Parameter.EQ_Q);
    }

    private void type(Unit unit, double value, Parameter parameter) {
        ValueEntry.open(this, unit.text(value, words), true, unit::parse, typed -> {
            double wanted = parameter.clamp(typed);
            graph.edit(index, with(band(), parameter == Parameter.EQ_FREQUENCY ? wanted : hertz(),
                    parameter == Parameter.EQ_GAIN ? wanted : db(),
                    parameter == Parameter.EQ_Q ? wanted : band().q()), Phase.COMMIT);
        });
    }

    /** The band with other numbers, as far as they are legal; a notch keeps having no gain. */
    private static EqBand with(EqBand band, double hertz, double db, double q) {
        double gain = band.type() == EqBandType.NOTCH ? 0 : Math.rint(Parameter.EQ_GAIN.clamp(db) * 1e6) / 1e6;
        return new EqBand(band.type(), Hertz.of(Parameter.EQ_FREQUENCY.clamp(hertz)), Decibels.of(gain + 0.0),
                Parameter.EQ_Q.clamp(q));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> db();
            case MIN_VALUE -> Parameter.EQ_GAIN.lowest();
            case MAX_VALUE -> Parameter.EQ_GAIN.highest();
            case VALUE_STRING -> spoken(band());
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> graph.edit(index, with(band(), hertz(), db() + 0.1, band().q()), Phase.COMMIT);
            case DECREMENT -> graph.edit(index, with(band(), hertz(), db() - 0.1, band().q()), Phase.COMMIT);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
