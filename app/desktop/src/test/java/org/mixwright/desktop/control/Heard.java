package org.mixwright.desktop.control;

import java.util.ArrayList;
import java.util.List;

/** What a control has told. */
final class Heard<T> implements Edited<T> {
    private final List<T> values = new ArrayList<>();
    private final List<Phase> phases = new ArrayList<>();

    @Override
    public void edited(T value, Phase phase) {
        values.add(value);
        phases.add(phase);
    }

    T last() {
        return values.getLast();
    }

    int commits() {
        return (int) phases.stream().filter(phase -> phase == Phase.COMMIT).count();
    }

    int drags() {
        return phases.size() - commits();
    }

    boolean isEmpty() {
        return values.isEmpty();
    }
}
