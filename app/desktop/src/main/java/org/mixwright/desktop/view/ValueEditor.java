package org.mixwright.desktop.view;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.control.Fader;
import org.mixwright.desktop.control.NumberField;
import org.mixwright.desktop.control.PanControl;
import org.mixwright.desktop.control.Phase;
import org.mixwright.desktop.control.Words;
import org.mixwright.desktop.model.Workbench;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.setting.SendSetting;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.SettingText;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Pan;
import org.mixwright.session.Session;

/** A processor with one number: fader, pan, send, or polarity. What has no control of its own is shown in words. */
final class ValueEditor implements DetailPane.Editor {
    private final Workbench bench;
    private final Slot slot;
    private final VBox node = new VBox(12);
    private final Fader fader;
    private final PanControl pan;
    private final NumberField number;
    private final CheckBox inverted;
    private final Label words = Parts.paragraph("");
    private Move move;

    ValueEditor(Workbench bench, Texts texts, Slot slot) {
        this.bench = bench;
        this.slot = slot;
        var own = Words.in(texts.locale());
        fader = new Fader(Orientation.HORIZONTAL, own);
        pan = new PanControl(own);
        number = new NumberField(slot == Slot.REVERB_SEND || slot == Slot.DELAY_SEND ? Parameter.SEND_LEVEL : Parameter.FADER, own);
        number.setMaxWidth(110);
        inverted = new CheckBox(texts.of("detail.inverted"));
        fader.setOnEdit((db, phase) -> set(level(db), phase));
        number.setOnEdit((db, phase) -> set(level(db), phase));
        pan.setOnEdit((position, phase) -> set(current() instanceof PanSetting now
                ? new PanSetting(Pan.of(Parameter.PAN.round(position)), now.monoBelow()) : new PanSetting(Pan.of(position)), phase));
        inverted.setOnAction(_ -> set(new InputSetting(current() instanceof InputSetting now ? now.trim() : Decibels.of(0),
                inverted.isSelected()), Phase.COMMIT));
        node.getStyleClass().add("editor");
        node.setAlignment(Pos.CENTER_LEFT);
        switch (slot) {
            case FADER, REVERB_SEND, DELAY_SEND -> node.getChildren().addAll(fader, number);
            case PAN -> node.getChildren().add(pan);
            case INPUT -> node.getChildren().add(inverted);
            default -> { }
        }
        if (slot != Slot.FADER) {
            node.getChildren().add(words);
        }
    }

    private Setting current() {
        return DetailPane.current(bench, bench.open().heard().get(), move);
    }

    private Setting level(double db) {
        return slot == Slot.FADER ? new FaderSetting(Decibels.of(Parameter.FADER.round(db)))
                : new SendSetting(Decibels.of(Parameter.SEND_LEVEL.round(db)), current() instanceof SendSetting now && now.preFader());
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(Session heard, Move shown) {
        move = shown;
        double now = db(DetailPane.current(bench, heard, shown));
        fader.valueDbProperty().set(now);
        Setting suggestion = DetailPane.suggested(bench, shown).orElse(Off.OFF);
        fader.ghostDbProperty().set(db(suggestion));
        number.valueProperty().set(Double.isNaN(now) ? 0 : now);
        number.ghostProperty().set(db(suggestion));
        if (DetailPane.current(bench, heard, shown) instanceof PanSetting own) {
            pan.setValue(own.pan().position());
        }
        pan.setGhost(suggestion instanceof PanSetting suggested ? suggested.pan().position() : Double.NaN);
        inverted.setSelected(DetailPane.current(bench, heard, shown) instanceof InputSetting own && own.polarityInverted());
        words.setText(SettingText.of(DetailPane.current(bench, heard, shown)));
    }

    private static double db(Setting setting) {
        return setting instanceof FaderSetting own ? own.gain().value() : setting instanceof SendSetting send ? send.level().value()
                : Double.NaN;
    }

    private void set(Setting own, Phase phase) {
        if (phase == Phase.DRAG) {
            bench.open().preview(move, own);
        } else {
            bench.open().adjust(move, own);
        }
    }

    @Override
    public Node first() {
        return switch (slot) {
            case PAN -> pan;
            case INPUT -> inverted;
            default -> fader;
        };
    }
}
