package org.mixwright.desktop.control;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;

/** What the chips have in common: a drawn glyph, a word, and a reason that a pointer or a voice can ask for. */
final class Chip {
    private static final double GLYPH = 14;

    private final Label label;
    private final Words words;
    private final SVGPath glyph = new SVGPath();
    private final Tooltip tooltip = new Tooltip();
    private String style = "";
    private String reason = "";

    Chip(Label label, Words words, String kind) {
        this.label = label;
        this.words = words;
        glyph.setManaged(false);
        var frame = new Pane(glyph);
        frame.setMinSize(GLYPH, GLYPH);
        frame.setMaxSize(GLYPH, GLYPH);
        frame.setPrefSize(GLYPH, GLYPH);
        glyph.getStyleClass().add("mw-glyph");
        label.getStyleClass().addAll("mw-chip", kind);
        label.setGraphic(frame);
        label.setMinWidth(Label.USE_PREF_SIZE);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(320);
    }

    /** @param newStyle CSS class and end of the word's key */
    void show(String newStyle, String path) {
        label.getStyleClass().remove(style);
        style = newStyle;
        label.getStyleClass().add(style);
        glyph.setContent(path);
        tell();
    }

    void setReason(String newReason) {
        reason = newReason == null ? "" : newReason;
        tell();
    }

    private void tell() {
        String word = words.apply("chip." + style);
        label.setText(word);
        label.setAccessibleText(reason.isEmpty() ? word : word + ": " + reason);
        tooltip.setText(reason);
        label.setTooltip(reason.isEmpty() ? null : tooltip);
    }
}
