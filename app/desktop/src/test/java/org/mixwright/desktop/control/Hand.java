package org.mixwright.desktop.control;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;

/** A person's hand in tests: on a mouse, on keys, in menus. Everything here is called on JavaFX's thread. */
final class Hand {
    enum Key { NONE, SHIFT, CONTROL, ALT }

    private Hand() {
    }

    /** Puts a control on a window, at its preferred size or the given one. */
    static Stage show(Region control, double width, double height) {
        var root = new Pane(control);
        control.relocate(20, 20);
        control.setPrefSize(width, height);
        var stage = new Stage();
        stage.setScene(Gallery.scene(root, "dark"));
        stage.setWidth(width + 200);
        stage.setHeight(height + 200);
        stage.show();
        root.applyCss();
        root.layout();
        stage.requestFocus();
        return stage;
    }

    static void settle(Node node) {
        Scene scene = node.getScene();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    static void press(Node on, double x, double y, Key key, int clicks) {
        mouse(on, MouseEvent.MOUSE_PRESSED, x, y, key, clicks, true);
    }

    static void drag(Node on, double x, double y, Key key) {
        mouse(on, MouseEvent.MOUSE_DRAGGED, x, y, key, 1, true);
    }

    static void release(Node on, double x, double y) {
        mouse(on, MouseEvent.MOUSE_RELEASED, x, y, Key.NONE, 1, false);
        mouse(on, MouseEvent.MOUSE_CLICKED, x, y, Key.NONE, 1, false);
    }

    /** Presses at one place of the node, moves to another in two steps and lets go. */
    static void dragTo(Node on, double fromX, double fromY, double toX, double toY, Key key) {
        Point2D from = on.localToScene(fromX, fromY);
        Point2D to = on.localToScene(toX, toY);
        scenePress(on, from, key);
        sceneDrag(on, from.midpoint(to), key);
        sceneDrag(on, to, key);
        Point2D end = on.sceneToLocal(to);
        release(on, end.getX(), end.getY());
    }

    private static void scenePress(Node on, Point2D at, Key key) {
        Point2D local = on.sceneToLocal(at);
        press(on, local.getX(), local.getY(), key, 1);
    }

    private static void sceneDrag(Node on, Point2D at, Key key) {
        Point2D local = on.sceneToLocal(at);
        drag(on, local.getX(), local.getY(), key);
    }

    private static void mouse(
            Node on, EventType<MouseEvent> type, double x, double y, Key key, int clicks, boolean isDown) {
        Point2D scene = on.localToScene(x, y);
        Event.fireEvent(on, new MouseEvent(type, scene.getX(), scene.getY(), scene.getX(), scene.getY(),
                MouseButton.PRIMARY, clicks, key == Key.SHIFT, key == Key.CONTROL, key == Key.ALT, false,
                isDown, false, false, false, false, true, null));
    }

    static void wheel(Node on, double notches, Key key) {
        Event.fireEvent(on, new ScrollEvent(ScrollEvent.SCROLL, 0, 0, 0, 0, key == Key.SHIFT, false, false, false,
                false, false, 0, 40 * notches, 0, 40 * notches, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
    }

    static void key(Node on, KeyCode code, Key key) {
        keyDown(on, code, key);
        Event.fireEvent(on, event(KeyEvent.KEY_RELEASED, code, key));
    }

    static void keyDown(Node on, KeyCode code, Key key) {
        Event.fireEvent(on, event(KeyEvent.KEY_PRESSED, code, key));
    }

    private static KeyEvent event(EventType<KeyEvent> type, KeyCode code, Key key) {
        return new KeyEvent(type, KeyEvent.CHAR_UNDEFINED, code.getName(), code, key == Key.SHIFT, key == Key.CONTROL,
                key == Key.ALT, false);
    }

    static void type(Node on, String character) {
        Event.fireEvent(on, new KeyEvent(
                KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    /** The field that a control has opened. */
    static TextField entry() {
        return Window.getWindows().stream().filter(Popup.class::isInstance).map(Popup.class::cast)
                .flatMap(popup -> popup.getContent().stream()).filter(TextField.class::isInstance)
                .map(TextField.class::cast).findFirst().orElseThrow();
    }

    static void enter(String text) {
        TextField field = entry();
        field.setText(text);
        field.fireEvent(new javafx.event.ActionEvent());
    }

    /** The entries of the menu that right click opens. */
    static List<MenuItem> menu(Node on) {
        Event.fireEvent(on, new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 100, 100, false, null));
        ContextMenu menu = Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast).reduce((_, last) -> last).orElseThrow();
        var items = List.copyOf(menu.getItems());
        menu.hide();
        return items;
    }

    static void choose(Node on, String beginning) {
        menu(on).stream().filter(item -> item.getText() != null && item.getText().startsWith(beginning))
                .findFirst().orElseThrow().fire();
    }
}
