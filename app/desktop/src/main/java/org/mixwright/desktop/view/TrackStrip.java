package org.mixwright.desktop.view;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.control.Fader;
import org.mixwright.desktop.control.LevelMeter;
import org.mixwright.desktop.control.Phase;
import org.mixwright.desktop.control.Words;
import org.mixwright.desktop.model.Act;
import org.mixwright.desktop.model.TrackRow;
import org.mixwright.desktop.model.Transport;
import org.mixwright.desktop.model.Workbench;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.Parameter;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.unit.Decibels;

/** One track in the list: name, mute and solo, meter, fader, and how many of its moves wait. */
final class TrackStrip extends HBox {
    private static final PseudoClass IN_HAND = PseudoClass.getPseudoClass("in-hand");
    private static final PseudoClass SILENT = PseudoClass.getPseudoClass("silent");

    /** Narrower than this, a row needs two lines, px. */
    private static final double NARROW = 520;
    private static final double METER_WIDTH = 96;
    private static final double FADER_WIDTH = 160;
    private static final double NAME_WIDTH = 120;
    private static final double LEAST_NAME = 60;

    private final Workbench bench;
    private final Texts texts;
    private final String id;
    private final Label name = new Label();
    private final Label waiting = Parts.label("", "waiting");
    private final ToggleButton mute;
    private final ToggleButton solo;
    private final LevelMeter meter;
    private final Fader fader;
    private final StackPane bars = new StackPane();

    TrackStrip(Workbench bench, Texts texts, TrackRow row) {
        this.bench = bench;
        this.texts = texts;
        id = row.id();
        getStyleClass().add("track");
        getStyleClass().add(row.isMaster() ? "master" : "family-" + row.family().label());
        mute = letter("M", "mute", () -> bench.tracks().toggleMute(id));
        solo = letter("S", "solo", () -> bench.tracks().toggleSolo(id, false));
        meter = new LevelMeter(Orientation.HORIZONTAL, Words.in(texts.locale()));
        meter.setScaleShown(false);
        meter.reducedMotionProperty().set(bench.settings().reducedMotion);
        fader = new Fader(Orientation.HORIZONTAL, Words.in(texts.locale()));
        fader.setOnEdit(this::edit);
        fader.setOnExplain(() -> faderMove().ifPresent(move -> {
            bench.review().select(move.id());
            bench.perform(Act.WHY);
        }));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        meter.setMinWidth(72);
        getChildren().addAll(name, mute, solo, bars, waiting);
        widthProperty().subscribe(width -> arrange(width.doubleValue() < NARROW));
        if (row.isMaster()) {
            mute.setVisible(false);
            solo.setVisible(false);
        }
        setOnMouseClicked(_ -> selectFirstMove());
        show(row);
    }

    private ToggleButton letter(String letter, String what, Runnable does) {
        var button = new ToggleButton(letter);
        button.getStyleClass().addAll("letter", what);
        button.setOnAction(_ -> does.run());
        button.setOnMouseClicked(event -> {
            if (event.isShortcutDown() && what.equals("solo")) {
                bench.tracks().toggleSolo(id, true);
            } else if (event.isAltDown()) {
                bench.tracks().clear();
            }
            event.consume();
        });
        return button;
    }

    /** Meter and fader stand beside each other, and one above the other where that left no room for the name. */
    private void arrange(boolean narrow) {
        Pane wanted = narrow ? new VBox(2) : new HBox(8);
        if (bars.getChildren().size() == 1 && bars.getChildren().getFirst().getClass() == wanted.getClass()) {
            return;
        }
        wanted.getChildren().addAll(meter, fader);
        meter.setPrefWidth(narrow ? Region.USE_COMPUTED_SIZE : METER_WIDTH);
        fader.setPrefWidth(narrow ? Region.USE_COMPUTED_SIZE : FADER_WIDTH);
        name.setMinWidth(narrow ? LEAST_NAME : NAME_WIDTH);
        bars.getChildren().setAll(wanted);
    }

    void show(TrackRow row) {
        name.setText(row.name());
        name.setTooltip(new Tooltip(row.name()));
        mute.setAccessibleText(texts.of("tracks.mute", row.name()));
        solo.setAccessibleText(texts.of("tracks.solo", row.name()));
        fader.setName(texts.of("tracks.fader", row.name()));
        meter.nameProperty().set(texts.of("tracks.meter", row.name()));
        fader.valueDbProperty().set(row.faderDb());
        fader.ghostDbProperty().set(faderMove().flatMap(move -> DetailPane.suggested(bench, move)).isEmpty() ? Double.NaN : row.suggestedDb());
        fader.setDisable(faderMove().isEmpty());
        waiting.setText(row.moves() == 0 ? "" : row.open() == 0 ? "\u2713" : "\u25CF" + row.open());
        waiting.setAccessibleText(texts.of("tracks.waiting", row.open(), row.moves()));
    }

    private Optional<Move> faderMove() {
        var session = bench.open().session().get();
        var moves = session.plan().moves().stream().filter(move -> move.trackId().equals(id) && move.slot() == Slot.FADER).toList();
        return moves.stream().filter(move -> session.decisions().on(move).isInForce()).findFirst()
                .or(() -> moves.isEmpty() ? Optional.empty() : Optional.of(moves.getLast()));
    }

    private void edit(double db, Phase phase) {
        faderMove().ifPresent(move -> {
            var own = new FaderSetting(Decibels.of(Parameter.FADER.round(db)));
            if (phase == Phase.DRAG) {
                bench.open().preview(move, own);
            } else {
                bench.open().adjust(move, own);
            }
        });
    }

    private void selectFirstMove() {
        bench.open().session().get().plan().moves().stream().filter(move -> move.trackId().equals(id)).findFirst()
                .ifPresent(move -> bench.review().select(move.id()));
    }

    void inHand(boolean is) {
        pseudoClassStateChanged(IN_HAND, is);
    }

    void heard() {
        mute.setSelected(bench.tracks().muted().contains(id));
        solo.setSelected(bench.tracks().soloed().contains(id));
        pseudoClassStateChanged(SILENT, !bench.tracks().isHeard(id));
    }

    void meter(long nanos) {
        Transport.Levels levels = bench.transport().levels();
        meter.update(levels.peakDb(id), levels.rmsDb(id), nanos);
    }

    void takeFocus() {
        fader.requestFocus();
    }
}
