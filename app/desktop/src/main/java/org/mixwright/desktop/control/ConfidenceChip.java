package org.mixwright.desktop.control;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;

public final class ConfidenceChip extends Label {
    /** How sure the advisor is. */
    public enum Level { STRONG, LIKELY, UNSURE, ABSTAINS }

    private final ObjectProperty<Level> level = new SimpleObjectProperty<>(this, "level", Level.UNSURE);

    public ConfidenceChip(Function<String, String> texts) {
    }

    public ObjectProperty<Level> levelProperty() {
        return level;
    }

    /** Why, as a tooltip and for a voice; empty for nothing. */
    public void setReason(String reason) {
    }
}
