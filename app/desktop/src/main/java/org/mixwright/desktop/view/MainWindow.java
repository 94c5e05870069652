package org.mixwright.desktop.view;

import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.model.Act;
import org.mixwright.desktop.model.Jobs;
import org.mixwright.desktop.model.Mode;
import org.mixwright.desktop.model.Questions;
import org.mixwright.desktop.model.Workbench;
import org.mixwright.desktop.model.Workbench.Overlay;

/** The main window: transport, tracks, review, detail, why, and what lies over them. */
public final class MainWindow extends StackPane {
    private static final long PICTURE_NANOS = 1_000_000_000L / 30;

    private final Workbench bench;
    private final Texts texts;
    private final Consumer<Act> window;
    private final Questions questions;
    private final TransportBar transport;
    private final TracksPane tracks;
    private final ReviewPane review;
    private final DetailPane detail;
    private final WhyPane why;
    private final StatusBar status;
    private final BorderPane frame = new BorderPane();
    private final SplitPane whole;
    private final BeginnerPane beginner;
    private final AnimationTimer pictures = new AnimationTimer() {
        private long last;

        @Override
        public void handle(long now) {
            if (now - last >= PICTURE_NANOS) {
                last = now;
                refresh(now);
            }
        }
    };

    /**
     * @param window does what belongs to the window and the program: opening, themes, closing, exporting
     * @param sheets makes the sheets that need more than the bench
     */
    public MainWindow(Workbench bench, Texts texts, Jobs jobs, Questions questions, Consumer<Act> window,
            Map<Overlay, Sheet> sheets) {
        this.bench = bench;
        this.texts = texts;
        this.window = window;
        this.questions = questions;
        getStyleClass().add("main-window");
        transport = new TransportBar(bench, texts);
        tracks = new TracksPane(bench, texts);
        review = new ReviewPane(bench, texts);
        detail = new DetailPane(bench, texts, questions);
        why = new WhyPane(bench, texts);
        status = new StatusBar(bench, texts, jobs);
        beginner = new BeginnerPane(bench, texts);
        whole = split("whole", Orientation.VERTICAL, 0.58, split("upper", Orientation.HORIZONTAL, 0.42, tracks, review),
                split("lower", Orientation.HORIZONTAL, 0.56, detail, why));
        frame.setTop(new VBox(menus(), transport, new IntentBar(bench, texts)));
        frame.setBottom(status);
        ScrollPane plain = Parts.scrolled(beginner);
        bench.mode().subscribe(mode -> frame.setCenter(mode == Mode.BEGINNER ? plain : whole));
        getChildren().addAll(frame, new OverlayLayer(bench, texts, overlay -> sheet(overlay, sheets)));
        bench.region().subscribe(this::focus);
        var keys = new Keys(bench.settings(), this::perform, () -> bench.overlay().set(Overlay.NONE),
                () -> bench.overlay().get() != Overlay.NONE);
        sceneProperty().subscribe((before, scene) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
                pictures.stop();
            }
            if (scene != null) {
                scene.addEventFilter(KeyEvent.KEY_PRESSED, keys);
                pictures.start();
            }
        });
    }

    /** Makes the content of a sheet. */
    @FunctionalInterface
    public interface Sheet {
        Region of(Workbench bench, Texts texts);
    }

    private Region sheet(Overlay overlay, Map<Overlay, Sheet> sheets) {
        return switch (overlay) {
            case PALETTE -> new PaletteSheet(bench, texts, this::perform);
            case KEYS -> new KeySheet(bench, texts);
            case HISTORY -> new HistorySheet(bench, texts);
            case KEEP_VERSION -> new KeepVersionSheet(bench, texts);
            case GLOSSARY -> new GlossarySheet(bench, texts);
            case WHAT_IF -> new WhatIfSheet(bench, texts, questions);
            case BLIND -> new BlindSheet(bench, texts, System.nanoTime());
            case NONE, EXPORT, ABOUT, REANALYSE -> sheets.getOrDefault(overlay, (_, words) ->
                    new VBox(Parts.paragraph(words.of("overlay.nothing")))).of(bench, texts);
        };
    }

    private SplitPane split(String name, Orientation orientation, double usual, Node... parts) {
        var split = new SplitPane(parts);
        split.setOrientation(orientation);
        split.setDividerPositions(bench.settings().dividers.getOrDefault(name, usual));
        split.getDividers().getFirst().positionProperty().subscribe(at -> bench.settings().dividers.put(name, at.doubleValue()));
        VBox.setVgrow(split, Priority.ALWAYS);
        return split;
    }

    private MenuBar menus() {
        var bar = new MenuBar(menu("file", Act.OPEN, Act.EXPORT, Act.REPORT, null, Act.CLOSE),
                menu("edit", Act.UNDO, Act.REDO, null, Act.HISTORY, Act.KEEP_VERSION),
                menu("review", Act.NEXT, Act.PREVIOUS, Act.ACCEPT, Act.REJECT, Act.POSTPONE, Act.LOCK, Act.ACCEPT_SHOWN, null, Act.WHAT_IF,
                        Act.REANALYSE),
                menu("listen", Act.PLAY, Act.HOME, Act.LOOP_EVIDENCE, null, Act.BYPASS, Act.DELTA, Act.LEVEL_MATCH, Act.BLIND),
                menu("view", Act.BEGINNER, Act.ENGINEER, Act.LESSON, null, Act.CLEAR_FILTER, Act.THEME),
                menu("help", Act.PALETTE, Act.KEY_SHEET, Act.GLOSSARY, Act.ABOUT));
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    private Menu menu(String name, Act... acts) {
        var menu = new Menu(texts.of("menu." + name));
        for (Act act : acts) {
            if (act == null) {
                menu.getItems().add(new SeparatorMenuItem());
                continue;
            }
            var item = new MenuItem(texts.of("act." + act.label()));
            String key = Keys.shown(bench.settings(), act);
            if (!key.isEmpty()) {
                // Shown only: the keys are looked at in one place, which knows when a person types.
                item.setText(item.getText() + "   " + key);
            }
            item.setOnAction(_ -> perform(act));
            menu.getItems().add(item);
        }
        menu.setOnShowing(_ -> {
            for (int n = 0; n < acts.length; n++) {
                menu.getItems().get(n).setDisable(acts[n] != null && !bench.isPossible(acts[n]));
            }
        });
        return menu;
    }

    private void perform(Act act) {
        bench.perform(act);
        window.accept(act);
        if (act == Act.EDIT) {
            detail.takeFocus();
        } else if (act == Act.WHY) {
            why.takeFocus();
        }
    }

    private void focus(Workbench.Region region) {
        switch (region) {
            case TRANSPORT -> transport.takeFocus();
            case TRACKS -> tracks.takeFocus();
            case REVIEW -> review.takeFocus();
            case DETAIL -> detail.takeFocus();
            case WHY -> why.takeFocus();
        }
    }

    /** Shows what the meters say now. */
    private void refresh(long nanos) {
        transport.refresh();
        status.refresh();
        if (bench.mode().get() != Mode.BEGINNER) {
            tracks.meter(nanos);
            detail.meter(nanos);
        }
    }
}
