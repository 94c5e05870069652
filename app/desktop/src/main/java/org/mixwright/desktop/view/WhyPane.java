package org.mixwright.desktop.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.control.ConfidenceChip;
import org.mixwright.desktop.control.EvidencePlot;
import org.mixwright.desktop.control.Words;
import org.mixwright.desktop.model.Act;
import org.mixwright.desktop.model.Mode;
import org.mixwright.desktop.model.Why;
import org.mixwright.desktop.model.Workbench;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Evidence;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.setting.SettingText;
import org.mixwright.mix.unit.Readout;

/** Why the move in hand is proposed: sentence, plot, what it did when it was tried, how sure, other ways, and where it comes from. */
final class WhyPane extends VBox {
    private final Workbench bench;
    private final Texts texts;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);

    WhyPane(Workbench bench, Texts texts) {
        this.bench = bench;
        this.texts = texts;
        getStyleClass().addAll("pane", "why-pane");
        content.getStyleClass().add("why-content");
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(texts.of("why.title"));
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var head = new HBox(Parts.label(texts.of("why.title"), "pane-title"));
        head.getStyleClass().add("pane-head");
        getChildren().addAll(head, scroll);
        bench.why().subscribe(this::show);
        bench.mode().subscribe(() -> show(bench.why().get()));
        // The same reason, and in a lesson no longer hidden.
        bench.review().selected().subscribe(() -> {
            if (bench.mode().get() == Mode.LESSON) {
                show(bench.why().get());
            }
        });
    }

    private void show(Optional<Why> why) {
        scroll.setVvalue(0);
        content.getChildren().clear();
        if (why.isEmpty()) {
            content.getChildren().add(Parts.paragraph(texts.of("why.none"), "text-muted"));
            return;
        }
        if (bench.review().selected().get().map(bench::isHidden).orElse(false)) {
            content.getChildren().add(Parts.paragraph(texts.of("why.hidden"), "text-muted"));
            return;
        }
        boolean plain = bench.mode().get() == Mode.BEGINNER;
        Why shown = why.get();
        if (bench.mode().get() == Mode.LESSON) {
            sideBySide(shown);
        }
        content.getChildren().add(Parts.paragraph(shown.claim(), "why-claim"));
        if (!plain) {
            plot(shown);
            measured(shown);
        }
        sure(shown);
        section("why.does", shown.effects());
        alternatives(shown);
        content.getChildren().add(Parts.paragraph(texts.of("why.intentional", shown.caveat()), "why-caveat"));
        if (!plain) {
            section("why.leaned", shown.leanings());
            Reason reason = shown.reason();
            content.getChildren().add(Parts.paragraph(texts.of("why.range", reason.source(), reason.count()), "text-muted", "text-small"));
            content.getChildren().add(Parts.paragraph(texts.of("why.provenance", shown.provenance()), "text-muted", "text-small"));
        }
    }

    /** What the learner set, beside what was suggested. */
    private void sideBySide(Why why) {
        Decision decision = bench.open().session().get().decisions().on(why.move());
        content.getChildren().add(Parts.paragraph(texts.of("lesson.compared", SettingText.of(decision.outcome(why.move())), why.setting()),
                "why-claim", "numbers"));
    }

    private void plot(Why why) {
        var plot = new EvidencePlot(Words.in(texts.locale()));
        Reason reason = why.reason();
        plot.readingProperty().set(new EvidencePlot.Reading(reason.gauge().feature(), reason.gauge().unit(), reason.low(), reason.high(),
                reason.usual(), why.evidence().map(Evidence::without).orElse(reason.measured()),
                why.evidence().map(Evidence::with).orElse(Double.NaN)));
        content.getChildren().add(plot);
    }

    private void measured(Why why) {
        Reason reason = why.reason();
        content.getChildren().add(Parts.paragraph(why.detail(), "why-detail"));
        why.evidence().ifPresent(evidence -> content.getChildren().add(Parts.paragraph(texts.of(
                reason.isUsual(evidence.with()) ? "why.after.inside" : "why.after.outside", number(reason, evidence.without()),
                number(reason, evidence.with())), "why-after")));
        why.strongest().ifPresent(passage -> {
            Button listen = Parts.button(texts.of("why.listen", passage.text()), () -> bench.perform(Act.LOOP_EVIDENCE), "small");
            content.getChildren().add(listen);
        });
    }

    private static String number(Reason reason, double value) {
        return (Readout.plain(value) + " " + reason.gauge().unit()).strip();
    }

    private void sure(Why why) {
        var chip = new ConfidenceChip(Words.in(texts.locale()));
        chip.levelProperty().set(ConfidenceChip.Level.valueOf(why.move().confidence().word().toUpperCase(Locale.ROOT)));
        String doubts = String.join("; ", why.reason().doubts());
        var row = new HBox(8, chip, Parts.paragraph(doubts.isEmpty() ? texts.of("why.no-doubts") : texts.of("why.because", doubts)));
        HBox.setHgrow(row.getChildren().getLast(), Priority.ALWAYS);
        row.getStyleClass().add("why-sure");
        content.getChildren().add(row);
    }

    private void section(String key, List<String> lines) {
        if (!lines.isEmpty()) {
            content.getChildren().add(Parts.label(texts.of(key), "why-heading"));
            lines.forEach(line -> content.getChildren().add(Parts.paragraph(line, "why-line", "numbers")));
        }
    }

    /** Each can be taken at once: the proposed one is accepted, nothing is a rejection, any other is the person's own value. */
    private void alternatives(Why why) {
        if (why.alternatives().isEmpty()) {
            return;
        }
        content.getChildren().add(Parts.label(texts.of("why.alternatives"), "why-heading"));
        for (Why.Choice choice : why.alternatives()) {
            String setting = choice.isNothing() ? texts.of("why.nothing") : SettingText.of(choice.setting());
            String share = Double.isNaN(choice.audibleShare()) ? "" : "  " + texts.of("why.audible", Readout.plain(choice.audibleShare()));
            var line = new FlowPane(8, 0, Parts.button(setting, () -> take(why, choice), "small", "flat"),
                    Parts.label(number(why.reason(), choice.measured()) + share, "numbers", "text-muted"));
            content.getChildren().add(line);
        }
    }

    private void take(Why why, Why.Choice choice) {
        if (choice.isNothing()) {
            bench.perform(Act.REJECT);
        } else if (choice.setting().equals(why.move().after())) {
            bench.perform(Act.ACCEPT);
        } else {
            bench.open().adjust(why.move(), choice.setting());
        }
    }

    void takeFocus() {
        scroll.requestFocus();
    }
}
