package org.mixwright.desktop.control;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;

/** Where a move stands, by glyph, word and colour. */
public final class StateChip extends Label {
    /** Where a move stands. */
    public enum State {
        /** A ring: open. */
        PENDING("M7 2.5 A4.5 4.5 0 1 1 6.99 2.5 Z"),
        /** A tick. */
        ACCEPTED("M2.5 7.5 L5.5 10.5 L11.5 3.5"),
        /** A pencil. */
        ADJUSTED("M2.5 11.5 L3.3 8.7 L9.4 2.6 L11.4 4.6 L5.3 10.7 Z M8 4 L10 6"),
        /** A cross. */
        REJECTED("M3 3 L11 11 M11 3 L3 11"),
        /** A clock. */
        STALE("M7 2 A5 5 0 1 1 6.99 2 Z M7 4.2 L7 7 L9.2 8.4"),
        /** Two arrows that meet. */
        CONFLICT("M1.5 7 L5.5 7 M3.5 4.5 L6 7 L3.5 9.5 M12.5 7 L8.5 7 M10.5 4.5 L8 7 L10.5 9.5");

        private final String glyph;

        State(String glyph) {
            this.glyph = glyph;
        }
    }

    private final Chip chip;
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(this, "state", State.PENDING);

    public StateChip(Function<String, String> texts) {
        chip = new Chip(this, Words.of(texts), "mw-state-chip");
        state.addListener((_, _, _) -> show());
        show();
    }

    public ObjectProperty<State> stateProperty() {
        return state;
    }

    /** Why, as a tooltip and for a voice; empty for nothing. */
    public void setReason(String reason) {
        chip.setReason(reason);
    }

    private void show() {
        chip.show(state.get().name().toLowerCase(Locale.ROOT), state.get().glyph);
    }
}
