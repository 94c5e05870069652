package org.mixwright.session.stems;

import java.util.Arrays;

/** A list of float values that grows. */
final class Floats {
    private float[] values = new float[1024];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = (float) value;
    }

    float[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
