package org.mixwright.desktop.control;

import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What mouse, wheel and keys do to a {@link ValueControl}. */
final class ValueGestures {
    private static final double FINE = 0.1;
    private static final int COARSE_STEPS = 10;

    private final ValueControl control;
    private final DragTip tip;
    private final Settling settling;
    private final Notches wheel = new Notches();
    private double lastX;
    private double lastY;
    private double position;
    private double before;
    private boolean isDragging;
    private boolean isHeld;

    ValueGestures(ValueControl control) {
        this.control = control;
        tip = new DragTip(control);
        settling = new Settling(() -> control.edit(control.getValue(), Phase.COMMIT));
        control.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        control.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        control.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        control.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        control.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        control.addEventHandler(KeyEvent.KEY_RELEASED, _ -> settling.settle());
        control.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        control.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
        control.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                settling.settle();
            }
        });
    }

    private void pressed(MouseEvent event) {
        control.requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        event.consume();
        settling.settle();
        if (event.getClickCount() == 2 || event.isShortcutDown()) {
            isHeld = false;
            control.reset();
            return;
        }
        isHeld = true;
        isDragging = false;
        before = control.getValue();
        position = control.scale().position(before);
        lastX = event.getSceneX();
        lastY = event.getSceneY();
    }

    private void dragged(MouseEvent event) {
        if (!isHeld) {
            return;
        }
        event.consume();
        double way = control.way(event.getSceneX() - lastX, event.getSceneY() - lastY);
        lastX = event.getSceneX();
        lastY = event.getSceneY();
        position = Math.clamp(position + way * (event.isShiftDown() ? FINE : 1), 0, 1);
        double wanted = control.travel().legal(control.scale().value(position));
        if (wanted != control.getValue()) {
            isDragging = true;
            control.edit(wanted, Phase.DRAG);
        }
        tip.show(control.shown(wanted), event.getScreenX(), event.getScreenY());
    }

    private void released(MouseEvent event) {
        tip.hide();
        if (isHeld && isDragging) {
            control.edit(control.getValue(), Phase.COMMIT);
            event.consume();
        }
        isHeld = false;
        isDragging = false;
    }

    private void scrolled(ScrollEvent event) {
        if (!control.isFocused()) {
            return;
        }
        event.consume();
        int notches = wheel.of(event);
        if (notches != 0) {
            step(notches * (event.isShiftDown() ? 1 : COARSE_STEPS));
            settling.soon();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        int steps = event.isShiftDown() ? COARSE_STEPS : 1;
        switch (event.getCode()) {
            case UP, KP_UP, RIGHT, KP_RIGHT -> step(steps);
            case DOWN, KP_DOWN, LEFT, KP_LEFT -> step(-steps);
            case PAGE_UP -> step(COARSE_STEPS);
            case PAGE_DOWN -> step(-COARSE_STEPS);
            case DELETE, BACK_SPACE -> control.edit(control.travel().neutral(), Phase.COMMIT);
            case ENTER -> control.type(null);
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

    private void step(double steps) {
        settling.begin();
        control.edit(control.travel().further(control.getValue(), steps), Phase.DRAG);
    }

    private boolean takeBack() {
        if (!isHeld || !isDragging) {
            return false;
        }
        isHeld = false;
        isDragging = false;
        tip.hide();
        control.edit(before, Phase.COMMIT);
        return true;
    }

    private void typed(KeyEvent event) {
        String character = event.getCharacter();
        if (character.matches("[0-9+\\-\u2212]") && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown()) {
            control.type(character);
            event.consume();
        }
    }

    private void menu(ContextMenuEvent event) {
        ValueMenu.of(control).show(control, event.getScreenX(), event.getScreenY());
        event.consume();
    }
}
