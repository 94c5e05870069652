package org.mixwright.audio.processor;

import org.mixwright.mix.unit.Pan;

/**
 * What a place between the speakers means for each of them; the one place where this is decided.
 *
 * <p>A mono track is panned with equal power: left cos, right sin of (position + 1) * 45 degrees. The power of both sides
 * together is always that of the track; at the centre each side is 3.01 dB down, at the end one side has the track as it
 * is and the other nothing. So a mono track at the centre sounds, in a room, as loud as one at the side.
 *
 * <p>A stereo track is balanced: the far side is turned down along the same cosine, the near side stays as it is. At the
 * centre both sides are left alone.
 *
 * @param left gain of the left side, linear, 0..1
 * @param right gain of the right side, linear, 0..1
 */
public record PanLaw(double left, double right) {

    /** For a mono track. */
    public static PanLaw equalPower(Pan pan) {
        double position = pan.position();
        return new PanLaw(cosine((position + 1) / 2), cosine((1 - position) / 2));
    }

    /** For a stereo track. */
    public static PanLaw balance(Pan pan) {
        double position = pan.position();
        return new PanLaw(cosine(Math.max(0, position)), cosine(Math.max(0, -position)));
    }

    /** cos(share * 90 degrees), exactly one and zero at the ends. */
    private static double cosine(double share) {
        return share == 1 ? 0 : StrictMath.cos(share * StrictMath.PI / 2);
    }
}
