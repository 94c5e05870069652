package org.mixwright.audio.lanes;

/**
 * Arithmetic on several tracks side by side. Audio lies frame by frame, the {@link #LANES} samples of one frame next to each
 * other: the left sides of {@link #TRACKS} tracks, then their right sides, used or not. There are two ways to run it, plain
 * loops and the Vector API; each does the same operations in the same order on every lane, so both give the same bits at
 * any width.
 *
 * <p>The Vector API is a module that Java resolves only when asked to ({@code --add-modules jdk.incubator.vector}). The
 * system property {@value #WIDTH_PROPERTY} chooses the width: 128, 256, 512 bits, or 0 for plain loops.
 */
public abstract class Lanes {
    /** How many tracks run side by side. */
    public static final int TRACKS = 4;
    /** How many samples a frame of them has. */
    public static final int LANES = 2 * TRACKS;
    /** How many second-order sections one pass takes. */
    public static final int SECTIONS = 2;
    /** Coefficients of one pass: b1, b2, a1, a2 of each section, each once for every lane. */
    public static final int COEFFICIENTS = SECTIONS * 4 * LANES;
    /** States of one pass: the last two values before, between and after its sections, each for every lane. */
    public static final int STATES = (SECTIONS + 1) * 2 * LANES;

    public static final String WIDTH_PROPERTY = "mixwright.vectorBits";
    private static final String MODULE = "jdk.incubator.vector";
    private static final Lanes CHOSEN = choose();

    /** The fastest way that this machine and this run of Java offer. */
    public static Lanes chosen() {
        return CHOSEN;
    }

    private static Lanes choose() {
        boolean offered = ModuleLayer.boot().findModule(MODULE).isPresent();
        return offered && Integer.getInteger(WIDTH_PROPERTY, 1) > 0 ? new VectorLanes() : new PlainLanes();
    }

    /** How it runs, such as "plain" or "256 bit". */
    public abstract String label();

    /**
     * Two second-order sections in series, direct form I, each with b0 = 1. This form waits for a multiplication and a
     * subtraction from sample to sample, the transposed form II for an addition more, and two sections fit into sixteen
     * vector registers.
     *
     * @param samples {@code frames} times {@link #LANES}, changed in place
     * @param stereo whether the right sides are in use; if not, they are left alone
     * @param coefficients from {@code pass} times {@link #COEFFICIENTS} on
     * @param states from {@code pass} times {@link #STATES} on; updated
     */
    public abstract void filter(
            double[] samples, int frames, boolean stereo, double[] coefficients, double[] states, int pass);

    /**
     * The louder side of each track.
     *
     * @param samples {@code frames} times {@link #LANES}
     * @param levels {@code frames} times {@link #TRACKS}, filled with amplitudes
     * @param highest one for each track, filled with the highest of them
     */
    public abstract void peaks(double[] samples, int frames, double[] levels, double[] highest);

    /** Turns amplitudes into decibels in place, as {@link FastDecibels#ofAmplitude}. */
    public abstract void toDecibels(double[] values, int count);

    /**
     * A compressor's gain computer and smoothing.
     *
     * @param levels {@code frames} times {@link #TRACKS}, dB; become the smoothed reductions, dB, zero or positive
     */
    public abstract void compress(double[] levels, int frames, Compression compression);

    /**
     * Turns the tracks down (or up): every sample is multiplied by dry + wet * 10^(-reduction/20), the power as in
     * {@link FastDecibels#toAmplitude}.
     *
     * @param samples {@code frames} times {@link #LANES}, changed in place
     * @param reductionsDb {@code frames} times {@link #TRACKS}
     * @param dry one for each track
     * @param wet one for each track
     */
    public abstract void turn(double[] samples, int frames, double[] reductionsDb, double[] dry, double[] wet);
}
