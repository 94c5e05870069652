package org.mixwright.desktop.control;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu of a {@link ValueControl}. */
final class ValueMenu {
    private ValueMenu() {
    }

    static ContextMenu of(ValueControl control) {
        Words words = control.words;
        double neutral = control.travel().neutral();
        var menu = new ContextMenu(item(words.apply("menu.type"), () -> control.type(null)));
        if (!Double.isNaN(control.getGhost())) {
            menu.getItems().add(item(words.say("menu.suggestion", control.shown(control.getGhost())), control::reset));
        }
        menu.getItems().add(item(words.say("menu.neutral", control.shown(neutral)),
                () -> control.edit(neutral, Phase.COMMIT)));
        if (control.onExplain() != null) {
            menu.getItems().addAll(new SeparatorMenuItem(), item(words.apply("menu.explain"), control.onExplain()));
        }
        return menu;
    }

    static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
