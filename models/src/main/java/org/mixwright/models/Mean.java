package org.mixwright.models;

/** A mean that grows value by value. */
final class Mean {
    private double sum;
    private long count;

    void add(double value) {
        sum += value;
        count++;
    }

    /** NaN of none. */
    double value() {
        return sum / count;
    }
}
