package org.mixwright.desktop.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mixwright.desktop.Texts;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.move.Finding;
import org.mixwright.mix.track.TrackName;
import org.mixwright.session.stems.ImportedSong;

/** What was found in a folder: tracks with what they seem to play, what is odd about them, and what was left out and why. */
public final class ImportPane extends VBox {
    /**
     * @param choose asks for a file
     * @param go listens to the stems with these wishes
     * @param back to the welcome
     */
    public ImportPane(Texts texts, ImportedSong song, Function<String, Optional<Path>> choose, Consumer<WishesPane.Said> go, Runnable back) {
        super(12);
        getStyleClass().add("import");
        getChildren().addAll(Parts.label(song.title(), "title-3"),
                Parts.label(texts.of("import.found", song.tracks().size(), song.usualSampleRate()), "text-muted"));
        var notes = new VBox(4);
        song.unreadable().forEach(file -> notes.getChildren().add(Parts.paragraph(texts.of("import.unreadable", file.sentence()), "text-danger")));
        song.leftOutSentences().forEach(sentence -> notes.getChildren().add(Parts.paragraph(texts.of("import.left-out", sentence), "text-muted")));
        var tracks = song.tracks().stream().map(track -> {
            var guess = new TrackName(track.name()).guess();
            return new WishesPane.TrackWish(track.id(), track.name(), guess.role(), guess.confidence(), notes(song, track.name()));
        }).toList();
        var wishes = new WishesPane(texts, Intent.NONE, tracks, choose, go);
        VBox.setVgrow(wishes, Priority.ALWAYS);
        getChildren().addAll(notes, wishes, new HBox(Parts.button(texts.of("import.back"), back, "flat")));
    }

    private static String notes(ImportedSong song, String name) {
        List<Finding> found = song.findings().stream().filter(finding -> finding.trackName().equals(name)).toList();
        return found.stream().map(Finding::sentence).collect(Collectors.joining(" "));
    }
}
