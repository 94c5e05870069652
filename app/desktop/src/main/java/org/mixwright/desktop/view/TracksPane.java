package org.mixwright.desktop.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.model.TrackRow;
import org.mixwright.desktop.model.Workbench;
import org.mixwright.desktop.model.Transport;
import org.mixwright.mix.track.Family;
import org.mixwright.mix.unit.Readout;

/** All tracks, group by group, and the mix bus: what they are, how loud, and how many of their moves wait. */
final class TracksPane extends VBox {
    private final Workbench bench;
    private final Texts texts;
    private final VBox rows = new VBox();
    private final Map<String, TrackStrip> strips = new HashMap<>();
    private final Label loudness = Parts.label("", "numbers", "text-muted");
    private final Label alone = Parts.label("", "text-muted");
    private final Button clear;

    TracksPane(Workbench bench, Texts texts) {
        this.bench = bench;
        this.texts = texts;
        getStyleClass().addAll("pane", "tracks-pane");
        rows.getStyleClass().add("track-rows");
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        clear = Parts.button(texts.of("tracks.clear"), bench.tracks()::clear, "small", "flat");
        Label title = Parts.label(texts.of("tracks.title"), "pane-title");
        title.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(title, Parts.spring(), loudness, alone, clear);
        loudness.setTooltip(Parts.saysAll(loudness));
        head.getStyleClass().add("pane-head");
        getChildren().addAll(head, scroll);
        bench.tracks().rows().addListener((ListChangeListener<TrackRow>) this::changed);
        fill();
        bench.review().selected().subscribe(card -> strips.forEach((id, strip) ->
                strip.inHand(card.map(one -> one.move().trackId().equals(id)).orElse(false))));
        // In a lesson a suggestion shows when its own value is set.
        bench.mode().subscribe(this::showRows);
        bench.tracks().muted().subscribe(this::heard);
        bench.tracks().soloed().subscribe(this::heard);
    }

    private void changed(ListChangeListener.Change<? extends TrackRow> change) {
        List<TrackRow> now = bench.tracks().rows();
        if (now.size() != strips.size()) {
            fill();
            return;
        }
        showRows();
    }

    private void showRows() {
        bench.tracks().rows().forEach(row -> strips.get(row.id()).show(row));
    }

    private void fill() {
        strips.clear();
        rows.getChildren().clear();
        List<TrackRow> all = bench.tracks().rows();
        for (Family family : Family.values()) {
            List<TrackRow> members = all.stream().filter(row -> row.family() == family).toList();
            if (!members.isEmpty()) {
                var head = new HBox(Parts.label(texts.of("family." + family.label()), "group-name"));
                head.getStyleClass().addAll("group-head", "family-" + family.label());
                rows.getChildren().add(head);
                members.forEach(this::add);
            }
        }
        all.stream().filter(TrackRow::isMaster).forEach(this::add);
        heard();
    }

    private void add(TrackRow row) {
        var strip = new TrackStrip(bench, texts, row);
        strips.put(row.id(), strip);
        rows.getChildren().add(strip);
    }

    private void heard() {
        strips.values().forEach(TrackStrip::heard);
        int silent = (int) new ArrayList<>(strips.keySet()).stream().filter(id -> !bench.tracks().isHeard(id)).count();
        boolean any = !bench.tracks().muted().isEmpty() || !bench.tracks().soloed().isEmpty();
        alone.setText(any ? texts.of("tracks.silent", silent) : "");
        clear.setVisible(any);
        clear.setManaged(any);
    }

    /** Shows the levels of now. */
    void meter(long nanos) {
        for (TrackStrip strip : strips.values()) {
            strip.meter(nanos);
        }
        levels(bench.transport().levels());
    }

    private void levels(Transport.Levels levels) {
        String text = texts.of("transport.levels", number(levels.shortTermLufs()), number(levels.integratedLufs()),
                number(levels.truePeakDbtp()));
        if (!text.equals(loudness.getText())) {
            loudness.setText(text);
        }
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Readout.plain(value) : "\u2013";
    }

    void takeFocus() {
        strips.values().stream().findFirst().ifPresent(strip -> bench.review().selected().get()
                .map(card -> strips.get(card.move().trackId())).orElse(strip).takeFocus());
    }
}
