package org.mixwright.audio.feature;

import java.util.Arrays;

/** How much power a track has in each octave, second by second: where in a song something is to be heard. */
public final class Timeline {
    private float[] powers = new float[64 * Bands.OCTAVE_COUNT];
    private int seconds;

    /** Adds one frame's power by octave to the second that it is centred on. */
    void add(double second, double[] octavePowers) {
        int at = (int) second;
        seconds = Math.max(seconds, at + 1);
        if (seconds * Bands.OCTAVE_COUNT > powers.length) {
            powers = Arrays.copyOf(powers, 2 * seconds * Bands.OCTAVE_COUNT);
        }
        for (int octave = 0; octave < Bands.OCTAVE_COUNT; octave++) {
            powers[at * Bands.OCTAVE_COUNT + octave] += (float) octavePowers[octave];
        }
    }

    /** How many seconds there are up to the last in which the track sounds. */
    public int seconds() {
        return seconds;
    }

    /** Sum of the mean squares of a second's frames in an octave band, all channels added; 0 behind the end. */
    public double power(int second, int octave) {
        return second < seconds ? powers[second * Bands.OCTAVE_COUNT + octave] : 0;
    }

    /** As {@link #power(int, int)}, of all octaves together. */
    public double power(int second) {
        double sum = 0;
        for (int octave = 0; octave < Bands.OCTAVE_COUNT; octave++) {
            sum += power(second, octave);
        }
        return sum;
    }
}
