package org.mixwright.desktop.view;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.model.Jobs;
import org.mixwright.desktop.model.Workbench;
import org.mixwright.session.BulkChoice;

/** What is running and can be stopped, what there is to say, which model proposed the moves, and whether all is saved. */
final class StatusBar extends HBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.systemDefault());

    private final Workbench bench;
    private final Texts texts;
    private final Jobs jobs;
    private final HBox running = new HBox(8);
    private final Label message = Parts.label("", "status-message");
    private final Label sound = Parts.label("", "text-muted");
    private final Label saved = Parts.label("", "text-muted");

    StatusBar(Workbench bench, Texts texts, Jobs jobs) {
        super(12);
        this.bench = bench;
        this.texts = texts;
        this.jobs = jobs;
        getStyleClass().add("status");
        setAlignment(Pos.CENTER_LEFT);
        running.setAlignment(Pos.CENTER_LEFT);
        Label model = Parts.label("", "text-muted");
        bench.open().session().subscribe(session -> model.setText(session.plan().provenance()));
        // Long sentences give way: what runs and whether it is saved stay in sight.
        for (Label sentence : List.of(message, sound, model, saved)) {
            sentence.setTooltip(Parts.saysAll(sentence));
        }
        running.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(running, message, Parts.spring(), sound, model, saved);
        // The jobs outlive a session: what is no longer seen lets go of them.
        ListChangeListener<Jobs.Job<?>> changed = _ -> showJobs();
        sceneProperty().subscribe((before, now) -> {
            if (before == null && now != null) {
                jobs.running().addListener(changed);
                showJobs();
            } else if (before != null && now == null) {
                jobs.running().removeListener(changed);
            }
        });
        bench.message().subscribe(this::say);
        bench.open().savedAt().subscribe(this::showSaved);
        bench.open().trouble().subscribe(this::showSaved);
        bench.open().session().subscribe(this::showSaved);
        showSaved();
        showJobs();
    }

    private void showJobs() {
        running.getChildren().clear();
        for (Jobs.Job<?> job : jobs.running()) {
            var bar = new ProgressBar();
            bar.progressProperty().bind(job.done());
            bar.setPrefWidth(120);
            bar.setAccessibleText(job.name());
            Label left = Parts.label("", "numbers", "text-muted");
            job.done().subscribe(() -> left.setText(Double.isNaN(job.secondsLeft()) ? ""
                    : texts.of("status.left", clock(job.secondsLeft()))));
            Button cancel = Parts.button(texts.of("status.cancel"), job::cancel, "small", "flat");
            running.getChildren().addAll(Parts.label(job.name()), bar, left, cancel);
        }
    }

    private static String clock(double seconds) {
        return "%d:%02d".formatted((int) seconds / 60, (int) seconds % 60);
    }

    private void say(String key) {
        if (key.isEmpty()) {
            message.setText("");
        } else if (key.equals("message.bulk")) {
            BulkChoice choice = bench.lastBulk().get().orElseThrow();
            message.setText(texts.of(key, choice.taken().size(), choice.stale().size() + choice.quarrelling().size()));
        } else {
            message.setText(texts.of(key));
        }
    }

    private void showSaved() {
        String trouble = bench.open().trouble().get();
        boolean well = trouble.isEmpty();
        saved.setText(!well ? trouble : bench.open().savedAt().get().map(at -> texts.of("status.saved", TIME.format(at)))
                .orElse(texts.of("status.unchanged")));
        saved.setMinWidth(well ? Region.USE_PREF_SIZE : Region.USE_COMPUTED_SIZE);
        saved.getStyleClass().setAll("label", well ? "text-muted" : "text-danger");
    }

    /** Why nothing is heard, if so. */
    void refresh() {
        String trouble = bench.transport().trouble();
        if (!trouble.equals(sound.getText())) {
            sound.setText(trouble);
        }
    }
}
