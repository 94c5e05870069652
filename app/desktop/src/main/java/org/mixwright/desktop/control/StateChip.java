package org.mixwright.desktop.control;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;

public final class StateChip extends Label {
    /** Where a move stands. */
    public enum State { PENDING, ACCEPTED, ADJUSTED, REJECTED, STALE, CONFLICT }

    private final ObjectProperty<State> state = new SimpleObjectProperty<>(this, "state", State.PENDING);

    public StateChip(Function<String, String> texts) {
    }

    public ObjectProperty<State> stateProperty() {
        return state;
    }

    /** Why, as a tooltip and for a voice; empty for nothing. */
    public void setReason(String reason) {
    }
}
