package org.mixwright.desktop.control;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;

/** How sure the advisor is, by bars and word. */
public final class ConfidenceChip extends Label {
    /** How sure the advisor is. */
    public enum Level {
        /** Three bars. */
        STRONG("M2 12 L2 9 L4.5 9 L4.5 12 Z M5.75 12 L5.75 6 L8.25 6 L8.25 12 Z M9.5 12 L9.5 3 L12 3 L12 12 Z"),
        /** Two bars and a foot. */
        LIKELY("M2 12 L2 9 L4.5 9 L4.5 12 Z M5.75 12 L5.75 6 L8.25 6 L8.25 12 Z M9.5 12 L9.5 11 L12 11 L12 12 Z"),
        /** One bar and two feet. */
        UNSURE("M2 12 L2 9 L4.5 9 L4.5 12 Z M5.75 12 L5.75 11 L8.25 11 L8.25 12 Z M9.5 12 L9.5 11 L12 11 L12 12 Z"),
        /** Three feet: it says nothing. */
        ABSTAINS("M2 12 L2 11 L4.5 11 L4.5 12 Z M5.75 12 L5.75 11 L8.25 11 L8.25 12 Z M9.5 12 L9.5 11 L12 11 L12 12 Z");

        private final String glyph;

        Level(String glyph) {
            this.glyph = glyph;
        }
    }

    private final Chip chip;
    private final ObjectProperty<Level> level = new SimpleObjectProperty<>(this, "level", Level.UNSURE);

    public ConfidenceChip(Function<String, String> texts) {
        chip = new Chip(this, Words.of(texts), "mw-confidence-chip");
        level.addListener((_, _, _) -> show());
        show();
    }

    public ObjectProperty<Level> levelProperty() {
        return level;
    }

    /** Why, as a tooltip and for a voice; empty for nothing. */
    public void setReason(String reason) {
        chip.setReason(reason);
    }

    private void show() {
        chip.show(level.get().name().toLowerCase(Locale.ROOT), level.get().glyph);
    }
}
