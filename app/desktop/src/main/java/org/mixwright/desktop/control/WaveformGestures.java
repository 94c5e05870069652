package org.mixwright.desktop.control;

import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** What mouse and keys do to a {@link WaveformOverview}. */
final class WaveformGestures {
    static final double SEEK_SECONDS = 5;
    private static final double STRETCH_SECONDS = 1;
    /** Less than that is a click, pixels. */
    private static final double DRAG = 4;
    /** As near as that an edge is grasped, pixels. */
    private static final double EDGE = 5;

    private final WaveformOverview overview;
    private final DragTip tip;
    private double pressedX;
    private double anchorSeconds;
    private double oldFrom;
    private double oldTo;
    private boolean isHeld;
    private boolean isSelecting;

    WaveformGestures(WaveformOverview overview) {
        this.overview = overview;
        overview.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        overview.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        overview.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        overview.addEventHandler(MouseEvent.MOUSE_MOVED, event ->
                overview.setCursor(isOnEdge(event.getX()) ? Cursor.H_RESIZE : Cursor.DEFAULT));
        overview.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        overview.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            overview.menu().show(overview, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        tip = new DragTip(overview);
    }

    private boolean isOnEdge(double x) {
        return Math.abs(x - overview.x(overview.loopFrom())) <= EDGE || Math.abs(x - overview.x(overview.loopTo())) <= EDGE;
    }

    private void pressed(MouseEvent event) {
        overview.requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        event.consume();
        isHeld = event.getClickCount() < 2;
        if (!isHeld) {
            overview.loop(Double.NaN, Double.NaN);
            return;
        }
        isSelecting = false;
        pressedX = event.getX();
        oldFrom = overview.loopFrom();
        oldTo = overview.loopTo();
        boolean isOnFrom = Math.abs(pressedX - overview.x(oldFrom)) <= EDGE;
        anchorSeconds = isOnFrom ? oldTo : isOnEdge(pressedX) ? oldFrom : overview.secondsAt(pressedX);
    }

    private void dragged(MouseEvent event) {
        if (isHeld && (isSelecting || Math.abs(event.getX() - pressedX) >= DRAG)) {
            isSelecting = true;
            double here = overview.secondsAt(event.getX());
            overview.setLoop(Math.min(here, anchorSeconds), Math.max(here, anchorSeconds));
            tip.show(Clock.stretch(overview.loopFrom(), overview.loopTo()), event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        tip.hide();
        if (isHeld && isSelecting) {
            overview.loop(overview.loopFrom(), overview.loopTo());
        } else if (isHeld) {
            overview.seek(overview.secondsAt(event.getX()));
        }
        isHeld = false;
        isSelecting = false;
    }

    private void keyPressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case RIGHT, KP_RIGHT -> arrow(event.isShiftDown(), 1);
            case LEFT, KP_LEFT -> arrow(event.isShiftDown(), -1);
            case DELETE, BACK_SPACE -> overview.loop(Double.NaN, Double.NaN);
            case ESCAPE -> {
                if (!isSelecting) {
                    return;
                }
                isHeld = false;
                isSelecting = false;
                tip.hide();
                overview.setLoop(oldFrom, oldTo);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void arrow(boolean stretches, int way) {
        double here = overview.playheadProperty().get();
        if (!stretches) {
            overview.seek(here + way * SEEK_SECONDS);
            return;
        }
        boolean hasLoop = overview.loopFrom() < overview.loopTo();
        double from = hasLoop ? overview.loopFrom() : here;
        double to = Math.min((hasLoop ? overview.loopTo() : here) + way * STRETCH_SECONDS, overview.seconds());
        if (to > from) {
            overview.loop(from, to);
        }
    }
}
