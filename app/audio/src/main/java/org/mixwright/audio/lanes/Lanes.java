package org.mixwright.audio.lanes;

/**
 * Arithmetic on several channels or tracks side by side. Values lie frame by frame, the channels (lanes) of one frame next
 * to each other, {@link #LANES} or {@link #TRACKS} of them, used or not. There are two ways to run it, plain loops and the
 * Vector API; each does the same operations in the same order on every lane, so both give the same bits at any width.
 *
 * <p>The Vector API is a module that Java resolves only when asked to ({@code --add-modules jdk.incubator.vector}). The
 * system property {@value #WIDTH_PROPERTY} chooses the width: 128, 256, 512 bits, or 0 for plain loops.
 */
public abstract class Lanes {
    /** How many channels run side by side through filters. */
    public static final int LANES = 8;
    /** How many tracks run side by side through dynamics. */
    public static final int TRACKS = 4;
    /** How many second-order sections one pass takes. */
    public static final int SECTIONS = 3;
    /** Coefficients of one pass: b0, b1, b2, a1, a2 of each section, each once for every lane. */
    public static final int COEFFICIENTS = SECTIONS * 5 * LANES;
    /** States of one pass: two for each section and lane. */
    public static final int STATES = SECTIONS * 2 * LANES;

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
     * Three second-order sections in series, transposed direct form II.
     *
     * @param samples {@code frames} times {@link #LANES}, changed in place
     * @param channels how many lanes are in use; what comes out on the others doesn't matter
     * @param coefficients from {@code pass} times {@link #COEFFICIENTS} on
     * @param states from {@code pass} times {@link #STATES} on; updated
     */
    public abstract void filter(
            double[] samples, int frames, int channels, double[] coefficients, double[] states, int pass);

    /** Turns amplitudes into decibels in place, as {@link FastDecibels#ofAmplitude}. */
    public abstract void toDecibels(double[] values, int count);

    /** Turns reductions, in dB and zero or positive, into the gain they stand for in place: {@link FastDecibels#toAmplitude} of the negative. */
    public abstract void toGains(double[] reductionsDb, int count);

    /**
     * A compressor's gain computer and smoothing for {@link #TRACKS} tracks.
     *
     * @param levels {@code frames} times {@link #TRACKS}, dB; become the smoothed reductions, dB, zero or positive
     */
    public abstract void compress(double[] levels, int frames, Compression compression);
}
