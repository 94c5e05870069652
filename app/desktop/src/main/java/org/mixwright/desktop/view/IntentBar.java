package org.mixwright.desktop.view;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.model.Act;
import org.mixwright.desktop.model.Mode;
import org.mixwright.desktop.model.Workbench;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.intent.Presence;
import org.mixwright.mix.unit.Readout;
import org.mixwright.session.Session;

/** How much is shown, and what was wanted of the mix before anything was suggested. */
final class IntentBar extends HBox {
    private final Workbench bench;
    private final Texts texts;
    private final Label wanted = Parts.label("", "text-muted");

    IntentBar(Workbench bench, Texts texts) {
        super(8);
        this.bench = bench;
        this.texts = texts;
        getStyleClass().add("intent");
        setAlignment(Pos.CENTER_LEFT);
        wanted.setTooltip(Parts.saysAll(wanted));
        getChildren().addAll(modes(), wanted, Parts.spring(),
                Parts.button(texts.of("act.history"), () -> bench.perform(Act.HISTORY), "small", "flat"),
                Parts.button(texts.of("act.reanalyse"), () -> bench.perform(Act.REANALYSE), "small"),
                Parts.button(texts.of("act.export"), () -> bench.perform(Act.EXPORT), "small", "accent"));
        bench.open().session().subscribe(this::show);
    }

    private HBox modes() {
        var group = new ToggleGroup();
        var box = new HBox();
        for (Mode mode : Mode.values()) {
            var button = new ToggleButton(texts.of("mode." + mode.name().toLowerCase(Locale.ROOT)));
            button.setToggleGroup(group);
            button.getStyleClass().addAll("small", mode.ordinal() == 0 ? "left-pill" : mode == Mode.LESSON ? "right-pill" : "center-pill");
            button.setUserData(mode);
            button.setMinWidth(Region.USE_PREF_SIZE);
            bench.mode().subscribe(now -> {
                if (now == mode) {
                    button.setSelected(true);
                }
            });
            box.getChildren().add(button);
        }
        Parts.oneOf(group, mode -> bench.mode().set((Mode) mode));
        return box;
    }

    private void show(Session session) {
        Intent intent = session.intent();
        String leads = intent.tracksAt(Presence.LEAD).stream().map(session::nameOf).collect(Collectors.joining(", "));
        wanted.setText(texts.of("intent.wanted", intent.style().label(), leads.isEmpty() ? texts.of("intent.nobody") : leads,
                Readout.percent(intent.amount().percent() / 100),
                intent.tone().isThere() ? intent.tone().name() : texts.of("intent.no-reference")));
    }
}
