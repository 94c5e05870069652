package org.mixwright.desktop.view;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.model.Jobs;

/** Long work that everything else waits for: what it is, how far, how long yet, and a way out. */
public final class WaitPane extends VBox {
    public WaitPane(Texts texts, Jobs.Job<?> job) {
        super(12);
        setAlignment(Pos.CENTER);
        getStyleClass().add("wait");
        var bar = new ProgressBar();
        bar.setPrefWidth(360);
        bar.setAccessibleText(job.name());
        Label left = Parts.label("", "text-muted", "numbers");
        job.done().subscribe(done -> {
            bar.setProgress(done.doubleValue() == 0 ? ProgressBar.INDETERMINATE_PROGRESS : done.doubleValue());
            double seconds = job.secondsLeft();
            left.setText(Double.isNaN(seconds) ? "" : texts.of("status.left", "%d:%02d".formatted((int) seconds / 60, (int) seconds % 60)));
        });
        getChildren().addAll(Parts.label(job.name(), "title-4"), bar, left, Parts.button(texts.of("status.cancel"), job::cancel));
    }
}
