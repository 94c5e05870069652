package org.mixwright.desktop.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.control.WaveformOverview;
import org.mixwright.desktop.control.Words;
import org.mixwright.desktop.model.Act;
import org.mixwright.desktop.model.Transport;
import org.mixwright.desktop.model.Why;
import org.mixwright.desktop.model.Workbench;
import org.mixwright.mix.unit.Passage;
import org.mixwright.mix.unit.Readout;

/** Play, where in the song, which state is heard, and whether the states are matched in loudness. */
final class TransportBar extends VBox {
    private static final double LEAST_LOOP_SECONDS = 0.2;
    private static final double OVERVIEW_HEIGHT = 72;

    private final Workbench bench;
    private final Texts texts;
    private final Button play;
    private final FontIcon playing = new FontIcon(MaterialDesignP.PLAY);
    private final Label time = Parts.label("", "numbers", "clock");
    private final ToggleButton match = new ToggleButton();
    private final Tooltip matchReason = new Tooltip();
    private final ToggleButton bypass;
    private final ToggleButton delta;
    private final Map<Transport.State, ToggleButton> states = new EnumMap<>(Transport.State.class);
    private final WaveformOverview overview;
    private double shownShare = -1;

    TransportBar(Workbench bench, Texts texts) {
        this.bench = bench;
        this.texts = texts;
        getStyleClass().add("transport");
        play = Parts.icon(MaterialDesignP.PLAY, texts.of("act.play"), () -> bench.perform(Act.PLAY), "accent");
        play.setGraphic(playing);
        bypass = toggle(Act.BYPASS);
        delta = toggle(Act.DELTA);
        match.getStyleClass().addAll("small", "match");
        match.setGraphic(new FontIcon(MaterialDesignE.EAR_HEARING));
        match.setTooltip(matchReason);
        match.setOnAction(_ -> bench.perform(Act.LEVEL_MATCH));
        overview = new WaveformOverview(Words.in(texts.locale()));
        overview.getStyleClass().add("seeks");
        overview.setOnSeek(seconds -> bench.transport().seek(seconds));
        overview.setOnLoop((from, to) -> bench.transport().loop(Double.isNaN(from) || to - from < LEAST_LOOP_SECONDS
                ? Optional.empty() : Optional.of(new Passage(from, to))));
        HBox.setHgrow(overview, Priority.ALWAYS);
        overview.setMaxWidth(Double.MAX_VALUE);
        overview.setPrefHeight(OVERVIEW_HEIGHT);
        time.setMinWidth(USE_PREF_SIZE);
        var first = new HBox(8, Parts.icon(MaterialDesignS.SKIP_PREVIOUS, texts.of("act.home"), () -> bench.perform(Act.HOME), "flat"),
                play, Parts.icon(MaterialDesignR.REPEAT, texts.of("act.loop-evidence"), () -> bench.perform(Act.LOOP_EVIDENCE), "flat"), time);
        first.setAlignment(Pos.CENTER_LEFT);
        var judging = new HBox(8, bypass, delta, match);
        judging.setAlignment(Pos.CENTER_LEFT);
        var row = new FlowPane(16, 4, first, states(), judging);
        row.getStyleClass().add("transport-row");
        getChildren().addAll(row, overview);
        bench.why().subscribe(why -> overview.setMarks(why.flatMap(Why::strongest).map(passage -> List.of(
                new WaveformOverview.Mark(passage.startSeconds(), passage.endSeconds(), texts.of("transport.mark")))).orElse(List.of())));
        refresh();
    }

    private ToggleButton toggle(Act act) {
        var button = new ToggleButton(texts.of("transport." + act.label()));
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(texts.of("act." + act.label()) + "  " + Keys.shown(bench.settings(), act)));
        button.setOnAction(_ -> bench.perform(act));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private HBox states() {
        var group = new ToggleGroup();
        var box = new HBox();
        box.getStyleClass().add("states");
        box.setAlignment(Pos.CENTER_LEFT);
        var buttons = new ArrayList<ToggleButton>();
        for (Transport.State state : Transport.State.values()) {
            char letter = (char) ('A' + state.ordinal());
            var button = new ToggleButton(letter + " " + texts.of("state-button." + state.name().toLowerCase(Locale.ROOT)));
            button.setToggleGroup(group);
            button.getStyleClass().addAll("small", state.ordinal() == 0 ? "left-pill"
                    : state.ordinal() == Transport.State.values().length - 1 ? "right-pill" : "center-pill");
            button.setUserData(state);
            button.setMinWidth(Region.USE_PREF_SIZE);
            states.put(state, button);
            buttons.add(button);
        }
        box.getChildren().addAll(buttons);
        Parts.oneOf(group, state -> bench.transport().state((Transport.State) state));
        return box;
    }

    /** Shows where the song is now. Called for every picture. */
    void refresh() {
        Transport transport = bench.transport();
        overview.playheadProperty().set(transport.positionSeconds());
        String now = clock(transport.positionSeconds()) + " / " + clock(transport.lengthSeconds());
        if (!now.equals(time.getText())) {
            time.setText(now);
        }
        boolean plays = transport.isPlaying();
        playing.setIconCode(plays ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY);
        states.get(transport.state()).setSelected(true);
        boolean judged = transport.judged().isPresent();
        boolean inForce = bench.review().selected().get().map(card -> bench.isInForce(card.move())).orElse(true);
        String other = texts.of(inForce ? "transport.bypass" : "transport.try");
        if (!other.equals(bypass.getText())) {
            bypass.setText(other);
        }
        bypass.setSelected(judged && transport.judging() != Transport.Judging.DIFFERENCE);
        delta.setSelected(judged && transport.judging() == Transport.Judging.DIFFERENCE);
        match.setSelected(transport.isLevelMatched());
        String offset = Double.isNaN(transport.offsetDb()) ? "" : Readout.signed(transport.offsetDb()) + " dB";
        String words = texts.of(!transport.isLevelMatched() ? "transport.unmatched" : transport.isMeasuringLevels() ? "transport.measuring"
                : "transport.matched", offset).strip();
        matchReason.setText(transport.matchReason().isEmpty() ? texts.of("act.level-match") : transport.matchReason());
        if (!words.equals(match.getText())) {
            match.setText(words);
            match.setMinWidth(Region.USE_PREF_SIZE);
        }
        transport.loop().ifPresentOrElse(loop -> overview.setLoop(loop.startSeconds(), loop.endSeconds()),
                () -> overview.setLoop(Double.NaN, Double.NaN));
        peaks(transport);
    }

    /** The waveform grows while the stems are read: a picture in twenty is enough. */
    private void peaks(Transport transport) {
        double share = Math.floor(transport.readShare() * 20) / 20;
        if (share != shownShare) {
            transport.overview().ifPresent(peaks -> {
                overview.setPeaks(peaks[0], peaks[1], transport.lengthSeconds());
                shownShare = share;
            });
        }
    }

    private static String clock(double seconds) {
        long tenths = Math.round(seconds * 10);
        return "%d:%02d.%d".formatted(tenths / 600, tenths / 10 % 60, tenths % 10);
    }

    void takeFocus() {
        play.requestFocus();
    }
}
