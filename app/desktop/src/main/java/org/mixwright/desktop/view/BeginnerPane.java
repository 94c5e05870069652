package org.mixwright.desktop.view;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.model.Act;
import org.mixwright.desktop.model.MoveCard;
import org.mixwright.desktop.model.Transport;
import org.mixwright.desktop.model.Workbench;
import org.mixwright.mix.move.Evidence;
import org.mixwright.session.report.Caveat;

/** One suggestion at a time, in plain words; the four steps of a mix stand above it. Numbers come when the mouse rests on a card. */
final class BeginnerPane extends VBox {
    private final Workbench bench;
    private final Texts texts;
    private final VBox card = new VBox(16);
    private final Label count = Parts.label("", "text-muted");
    private final ProgressBar bar = new ProgressBar();

    BeginnerPane(Workbench bench, Texts texts) {
        this.bench = bench;
        this.texts = texts;
        getStyleClass().add("beginner");
        setAlignment(Pos.TOP_CENTER);
        card.getStyleClass().addAll("sheet", "beginner-card");
        card.setMaxWidth(640);
        bar.setMaxWidth(640);
        bar.setAccessibleText(texts.of("review.progress.name"));
        getChildren().addAll(steps(), bar, count, card);
        bench.review().selected().subscribe(this::show);
        bench.review().count().subscribe(now -> {
            bar.setProgress(now.all() == 0 ? 1 : (double) now.decided() / now.all());
            count.setText(texts.of("beginner.count", now.decided(), now.all()));
            show(bench.review().selected().get());
        });
    }

    private HBox steps() {
        var steps = new HBox(8, step("beginner.step1", () -> bench.perform(Act.OPEN)), Parts.label("\u203A", "text-muted"),
                step("beginner.step2", () -> bench.perform(Act.REANALYSE)), Parts.label("\u203A", "text-muted"),
                step("beginner.step3", () -> { }), Parts.label("\u203A", "text-muted"),
                step("beginner.step4", () -> bench.perform(Act.EXPORT)));
        steps.setAlignment(Pos.CENTER);
        steps.getChildren().get(4).getStyleClass().add("accent");
        return steps;
    }

    private Button step(String key, Runnable does) {
        return Parts.button(texts.of(key), does, "flat");
    }

    private void show(Optional<MoveCard> shown) {
        card.getChildren().clear();
        if (shown.isEmpty() || bench.review().count().get().open() == 0) {
            card.getChildren().addAll(Parts.paragraph(texts.of("beginner.done"), "title-3"),
                    Parts.paragraph(texts.of("beginner.done.text")),
                    Parts.button(texts.of("act.export"), () -> bench.perform(Act.EXPORT), "accent", "large"));
            return;
        }
        MoveCard one = shown.get();
        Label what = Parts.paragraph(texts.of("beginner." + one.move().kind().label(), one.track()), "title-3");
        what.setTooltip(new Tooltip(one.setting()));
        var compare = new HBox(8, Parts.button(texts.of("beginner.without"), () -> hear(one, true), "large"),
                Parts.button(texts.of("beginner.with"), () -> hear(one, false), "large"));
        var decide = new FlowPane(8, 8, Parts.button(texts.of("card.accept"), () -> bench.perform(Act.ACCEPT), "accent", "large"),
                Parts.button(texts.of("card.reject"), () -> bench.perform(Act.REJECT), "large"),
                Parts.button(texts.of("beginner.later"), () -> bench.perform(Act.NEXT), "flat", "large"),
                Parts.button(texts.of("act.undo"), () -> bench.perform(Act.UNDO), "flat", "large"));
        card.getChildren().addAll(what, Parts.paragraph(one.claim()), effect(one),
                Parts.paragraph(texts.of("why.intentional", Caveat.of(one.move())), "text-muted"), compare, decide);
    }

    /** What it did when it was tried, without a number. */
    private Label effect(MoveCard one) {
        Optional<Evidence> evidence = bench.open().session().get().evidence().of(one.move());
        String key = evidence.map(tried -> one.move().reason().isUsual(tried.with()) ? "beginner.effect.inside"
                : "beginner.effect.nearer").orElse("beginner.effect.untried");
        return Parts.paragraph(texts.of(key));
    }

    private void hear(MoveCard one, boolean without) {
        Transport transport = bench.transport();
        transport.judge(one.move(), without ? Transport.Judging.WITHOUT : Transport.Judging.WITH);
        if (!transport.isPlaying()) {
            bench.perform(Act.LOOP_EVIDENCE);
            transport.play();
        }
    }

}
