package org.mixwright.desktop.control;

/**
 * The travel of a fader, ((6 log2 g + 192) / 198)^8 with g the amplitude ratio: +6 dB at the top, 0 dB at 0.78 and silence
 * at the bottom. Most of the travel lies where a mix is made.
 */
public final class FaderLaw implements Scale {
    public static final FaderLaw LAW = new FaderLaw();
    public static final double HIGHEST_DB = 6;
    /** What lies lower is off. */
    public static final double LOWEST_DB = -90;
    private static final double DB_PER_OCTAVE = 20 * Math.log10(2);

    private FaderLaw() {
    }

    @Override
    public double position(double db) {
        double root = (6 * db / DB_PER_OCTAVE + 192) / 198;
        return root <= 0 ? 0 : Math.min(Math.pow(root, 8), 1);
    }

    /** Minus infinity at the bottom. */
    @Override
    public double value(double position) {
        double db = (198 * Math.pow(Math.clamp(position, 0, 1), 0.125) - 192) / 6 * DB_PER_OCTAVE;
        return db < LOWEST_DB ? Double.NEGATIVE_INFINITY : Math.min(db, HIGHEST_DB);
    }
}
