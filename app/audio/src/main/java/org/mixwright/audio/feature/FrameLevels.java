package org.mixwright.audio.feature;

/**
 * Steps of 1 dB that a track's frames are sorted into by level. The gate that tells active frames from the rest depends
 * on the mean of all frames and so is known at the end only: what is kept by step can then be summed from the gate up.
 */
final class FrameLevels {
    /** From -70 dBFS, below which a frame counts as silent, to +30 dBFS. */
    static final int COUNT = 100;

    private FrameLevels() {
    }

    /** The step of a frame's level; frames below -70 dBFS have none. */
    static int of(double levelDb) {
        return (int) Math.clamp(levelDb - SoundingTime.ABSOLUTE_GATE_DB, 0, COUNT - 1);
    }

    /** The first active step, 20 dB below the mean of all frames. */
    static int gate(double meanPower) {
        return of(Math.rint(10 * StrictMath.log10(meanPower) + SoundingTime.RELATIVE_GATE_DB));
    }
}
