package org.mixwright.desktop.control;

/**
 * Hears what the person does to a control.
 *
 * @param <T> what the control edits
 */
@FunctionalInterface
public interface Edited<T> {
    void edited(T value, Phase phase);
}
