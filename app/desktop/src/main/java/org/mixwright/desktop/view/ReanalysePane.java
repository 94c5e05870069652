package org.mixwright.desktop.view;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.layout.VBox;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.model.Workbench;
import org.mixwright.session.Session;

/** Listens anew, with other wishes; what was decided stays. */
public final class ReanalysePane extends VBox {
    public ReanalysePane(Workbench bench, Texts texts, Function<String, Optional<Path>> choose, Consumer<WishesPane.Said> go) {
        Session session = bench.open().session().get();
        getChildren().addAll(Parts.paragraph(texts.of("reanalyse.how"), "text-muted"), new WishesPane(texts, session.intent(),
                session.tracks().stream().map(track -> new WishesPane.TrackWish(track.track().id(), track.track().name(),
                        track.track().role().role(), track.track().role().confidence(), "")).toList(), choose, go));
    }
}
