package org.mixwright.desktop.control;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.Parameter;

/**
 * What mouse, wheel and keys do to an {@link EqNode}. Dragging moves frequency and gain, with Alt only the one it began
 * with, with Shift ten times finer; the wheel changes Q. Left and right move it by a twelfth of an octave (with Shift by
 * one), up and down by 0.1 dB (with Shift by 1), Page Up and Down change Q. Double click and Ctrl-click reset it to the
 * suggestion, Delete turns it off, Escape takes a drag back, Enter takes a gain.
 */
final class EqGestures {
    private static final double FINE = 0.1;
    private static final double WIDER = Math.pow(2, 1 / 6.0);
    private static final double WIDER_FINE = Math.pow(2, 1 / 60.0);
    private static final double SEMITONE = Math.pow(2, 1 / 12.0);

    private final EqNode node;
    private final EqGraph graph;
    private final DragTip tip;
    private final Settling settling;
    private final Notches wheel = new Notches();
    /** The band as it was when it was grasped; null while it is not. */
    private EqBand before;
    private double lastX;
    private double lastY;
    private double wayX;
    private double wayY;
    private double movedX;
    private double movedY;
    private boolean isDragging;

    EqGestures(EqNode node, EqGraph graph) {
        this.node = node;
        this.graph = graph;
        tip = new DragTip(node);
        settling = new Settling(() -> node.edit(node.band(), Phase.COMMIT));
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        node.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        node.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> released());
        node.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        node.addEventHandler(KeyEvent.KEY_RELEASED, _ -> settling.settle());
        node.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                settling.settle();
            }
        });
    }

    private void pressed(MouseEvent event) {
        node.requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        event.consume();
        settling.settle();
        before = null;
        if (event.getClickCount() == 2 || event.isShortcutDown()) {
            node.reset();
            return;
        }
        before = node.band();
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
        follow(event, event.isShiftDown() ? FINE : 1);
        boolean isAcross = Math.abs(movedX) >= Math.abs(movedY);
        boolean changesFrequency = movedX != 0 && !(event.isAltDown() && !isAcross);
        boolean changesGain = movedY != 0 && !(event.isAltDown() && isAcross);
        double hertz = changesFrequency ? shown(Axis.FREQUENCY.value(wayX), event.isShiftDown())
                : before.frequency().value();
        double db = changesGain ? Parameter.EQ_GAIN.round(graph.gain().value(wayY)) : before.gain().value();
        EqBand wanted = EqNode.with(before, hertz, db, node.band().q());
        if (!wanted.equals(node.band())) {
            isDragging = true;
            node.edit(wanted, Phase.DRAG);
        }
        tip.show(node.readout(wanted), event.getScreenX(), event.getScreenY());
    }

    private void follow(MouseEvent event, double fine) {
        double dx = (event.getSceneX() - lastX) * fine;
        double dy = (event.getSceneY() - lastY) * fine;
        lastX = event.getSceneX();
        lastY = event.getSceneY();
        movedX += dx;
        movedY += dy;
        wayX = Math.clamp(wayX + dx / graph.frame().width(), 0, 1);
        wayY = Math.clamp(wayY - dy / graph.frame().height(), 0, 1);
    }

    private static double shown(double hertz, boolean isFine) {
        return isFine ? Math.rint(hertz) : Parameter.EQ_FREQUENCY.round(hertz);
    }

    private void released() {
        tip.hide();
        if (before != null && isDragging) {
            node.edit(node.band(), Phase.COMMIT);
        }
        before = null;
        isDragging = false;
    }

    void scrolled(ScrollEvent event) {
        event.consume();
        int notches = wheel.of(event);
        if (notches != 0) {
            step(0, 0, Math.pow(event.isShiftDown() ? WIDER_FINE : WIDER, notches));
            settling.soon();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        double db = event.isShiftDown() ? 1 : 0.1;
        double octaves = event.isShiftDown() ? 1 : Math.log(SEMITONE) / Math.log(2);
        switch (event.getCode()) {
            case UP, KP_UP -> step(0, db, 1);
            case DOWN, KP_DOWN -> step(0, -db, 1);
            case RIGHT, KP_RIGHT -> step(octaves, 0, 1);
            case LEFT, KP_LEFT -> step(-octaves, 0, 1);
            case PAGE_UP -> step(0, 0, WIDER);
            case PAGE_DOWN -> step(0, 0, 1 / WIDER);
            case DELETE, BACK_SPACE -> node.turnOff();
            case ENTER -> node.typeGain();
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

    private void step(double octaves, double db, double factor) {
        EqBand band = node.band();
        settling.begin();
        node.edit(EqNode.with(band, band.frequency().value() * Math.pow(2, octaves), band.gain().value() + db,
                factor == 1 ? band.q() : q(band.q(), factor)), Phase.DRAG);
    }

    /** Another Q, at least by what is shown. */
    private static double q(double q, double factor) {
        double wanted = Parameter.EQ_Q.round(q * factor);
        return wanted == q ? q + (factor > 1 ? 0.01 : -0.01) : wanted;
    }

    private boolean takeBack() {
        if (before == null || !isDragging) {
            return false;
        }
        EqBand old = before;
        before = null;
        isDragging = false;
        tip.hide();
        node.edit(old, Phase.COMMIT);
        return true;
    }
}
