package org.mixwright.mix.intent;

import java.util.List;

/**
 * A tonal balance that a mix is held against, by octave bands from 31.5 Hz to 16 kHz: a reference's, or what is usual. Levels
 * are relative to the mean of the octaves from 250 Hz to 4 kHz, so it says nothing about loudness.
 *
 * @param name what it is called: a file's name, or a few words; empty when there is no target
 * @param source where the numbers come from
 * @param sections how many stretches of music the ranges rest on; 0 for numbers from elsewhere
 * @param octaves from the lowest up; none when there is no target
 */
public record ToneTarget(String name, String source, int sections, List<Octave> octaves) {
    /** No balance is wanted more than another. */
    public static final ToneTarget NONE = new ToneTarget("", "", 0, List.of());

    /**
     * One octave of it.
     *
     * @param lowDb lower end of what is usual
     * @param usualDb what is most usual; NaN when nothing is known of this octave
     * @param highDb upper end of what is usual
     */
    public record Octave(double lowDb, double usualDb, double highDb) {
        /** Nothing is known. */
        public static final Octave UNKNOWN = new Octave(Double.NaN, Double.NaN, Double.NaN);

        public boolean isKnown() {
            return !Double.isNaN(usualDb);
        }
    }

    public ToneTarget {
        octaves = List.copyOf(octaves);
    }

    public boolean isThere() {
        return !octaves.isEmpty();
    }
}
