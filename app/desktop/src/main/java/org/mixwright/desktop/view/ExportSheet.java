package org.mixwright.desktop.view;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mixwright.audio.file.WavEncoding;
import org.mixwright.desktop.Texts;
import org.mixwright.desktop.model.ReviewModel;
import org.mixwright.desktop.model.Workbench;
import org.mixwright.desktop.model.Workbench.Overlay;

/** What is written: the mix, its tracks, the lesson. What is bypassed or muted for listening is none of it. */
public final class ExportSheet extends VBox {
    /**
     * What is asked for.
     *
     * @param encoding of the mix
     * @param stems whether every track after its strip is written as well
     */
    public record Order(WavEncoding encoding, boolean stems) {
    }

    /**
     * @param mix asks where the mix goes and writes it
     * @param lesson asks where the lesson goes and writes it; whether values are hidden until they are opened
     */
    public ExportSheet(Workbench bench, Texts texts, Consumer<Order> mix, Consumer<Boolean> lesson) {
        super(12);
        getStyleClass().add("small-sheet");
        ReviewModel.Count count = bench.review().count().get();
        getChildren().add(Parts.paragraph(texts.of(count.open() == 0 ? "export.all" : "export.open", count.open()), "text-muted"));
        var bits = new ChoiceBox<WavEncoding>();
        bits.getItems().setAll(List.of(WavEncoding.PCM_24, WavEncoding.PCM_16, WavEncoding.FLOAT_32));
        bits.setValue(WavEncoding.PCM_24);
        bits.setAccessibleText(texts.of("export.bits"));
        bits.getStyleClass().add("takes-focus");
        bits.setConverter(Parts.shownAs(encoding -> texts.of("export." + encoding.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        var stems = new CheckBox(texts.of("export.stems"));
        stems.setMinWidth(USE_PREF_SIZE);
        bits.setMinWidth(USE_PREF_SIZE);
        var mixRow = new FlowPane(8, 8, bits, stems, Parts.button(texts.of("export.mix"), () -> {
            bench.overlay().set(Overlay.NONE);
            mix.accept(new Order(bits.getValue(), stems.isSelected()));
        }, "accent"));
        var quiz = new CheckBox(texts.of("export.quiz"));
        quiz.setWrapText(true);
        var lessonRow = new HBox(8, quiz, Parts.spring(), Parts.button(texts.of("export.lesson"), () -> {
            bench.overlay().set(Overlay.NONE);
            lesson.accept(quiz.isSelected());
        }));
        lessonRow.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(mixRow, lessonRow, Parts.paragraph(texts.of("export.command",
                "mixwright render \"" + bench.open().file().getFileName() + "\" -o mix.wav"), "text-muted", "numbers"));
    }
}
