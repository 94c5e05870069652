package org.mixwright.desktop.control;

import javafx.beans.property.DoubleProperty;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** The menus of an {@link EqGraph}: on a node what can be done to its band, beside the nodes how the graph is drawn. */
final class EqMenu {
    private EqMenu() {
    }

    static ContextMenu ofNode(EqGraph graph, EqNode node, Words words) {
        var menu = new ContextMenu(ValueMenu.item(words.apply("menu.frequency"), node::typeFrequency),
                ValueMenu.item(words.apply("menu.gain"), node::typeGain),
                ValueMenu.item(words.apply("menu.q"), node::typeQ), new SeparatorMenuItem());
        if (graph.suggested(node.index()) != null) {
            menu.getItems().add(ValueMenu.item(
                    words.say("menu.suggestion", node.readout(graph.suggested(node.index()))), node::reset));
        }
        menu.getItems().add(ValueMenu.item(words.apply("menu.off"), node::turnOff));
        if (graph.onExplain() != null) {
            menu.getItems().addAll(new SeparatorMenuItem(),
                    ValueMenu.item(words.apply("menu.explain"), () -> graph.onExplain().accept(node.index())));
        }
        return menu;
    }

    static ContextMenu ofGraph(EqGraph graph, Words words) {
        var menu = new ContextMenu();
        choices(menu, graph.rangeProperty(), "menu.range", words, 6, 12, 24);
        menu.getItems().add(new SeparatorMenuItem());
        choices(menu, graph.spectrum().tiltProperty(), "spectrum.tilt", words, 0, 3, 4.5);
        return menu;
    }

    private static void choices(ContextMenu menu, DoubleProperty property, String key, Words words, double... values) {
        var group = new ToggleGroup();
        for (double value : values) {
            var item = new RadioMenuItem(words.say(key, words.number(value, value == Math.rint(value) ? 0 : 1)));
            item.setToggleGroup(group);
            item.setSelected(property.get() == value);
            item.setOnAction(_ -> property.set(value));
            menu.getItems().add(item);
        }
    }
}
