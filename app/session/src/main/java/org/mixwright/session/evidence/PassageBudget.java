package org.mixwright.session.evidence;

import org.mixwright.audio.audition.Excerpts;

/** How much of a song may be held in memory at once: less of it where there are many tracks, or high sample rates. */
public final class PassageBudget {
    /** Of a passage that is tried in a few settings. */
    static final double SECONDS_EACH = 2;
    private static final int MOST_PASSAGES = 10;
    private static final double SHORTEST_SECONDS = 1;
    /** What all tracks' audio may take, bytes; well below what the program is given. */
    private static final double MEMORY = 400e6;
    /** Left and right in single precision. */
    private static final int BYTES_A_FRAME = 8;
    /** As it is in the stem, as it leaves the strip, and as it leaves it otherwise. */
    private static final int STATES = 3;

    private PassageBudget() {
    }

    /** How many passages of all tracks can be tried. */
    static int passages(int tracks, int sampleRate) {
        return Math.clamp(played(tracks, sampleRate, STATES, SECONDS_EACH), 1, MOST_PASSAGES);
    }

    /** How long each of them may be: {@link #SECONDS_EACH}, less where not even one would fit. */
    static double secondsEach(int tracks, int sampleRate) {
        double held = MEMORY / ((double) tracks * sampleRate * BYTES_A_FRAME * STATES);
        return Math.clamp(held - Excerpts.RUN_UP_SECONDS, SHORTEST_SECONDS, SECONDS_EACH);
    }

    /**
     * How many passages of the stems alone can be held.
     *
     * @param seconds of each, without its run-up
     */
    public static int stemPassages(int tracks, int sampleRate, double seconds) {
        return Math.max(1, played(tracks, sampleRate, 1, seconds));
    }

    /**
     * Whether one passage of the stems alone can be held.
     *
     * @param seconds of it, without its run-up
     */
    public static boolean stemsFit(int tracks, int sampleRate, double seconds) {
        return played(tracks, sampleRate, 1, seconds) >= 1;
    }

    private static int played(int tracks, int sampleRate, int states, double seconds) {
        return (int) (MEMORY / ((double) tracks * sampleRate * BYTES_A_FRAME * states * (seconds + Excerpts.RUN_UP_SECONDS)));
    }
}
