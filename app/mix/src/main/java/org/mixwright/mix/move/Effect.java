package org.mixwright.mix.move;

/**
 * What a change does to one thing in the mix, measured on the render.
 *
 * @param trackId the track, or {@code Track.MASTER} for the mix
 * @param quantity what was measured
 * @param without it, the change not made; NaN where it is not defined
 * @param with it
 */
public record Effect(String trackId, Quantity quantity, double without, double with) {
    public double change() {
        return with - without;
    }
}
