package org.mixwright.audio.meter;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.mixwright.audio.AudioBlock;

/**
 * Meters for a screen: fed on the thread that plays, read on any other at any moment. Feeding takes no lock and allocates
 * nothing; after each block it writes what the meters say into the one of two tables that nobody is sent to, and turns a
 * counter. A reader that was overtaken while it copied, copies again.
 *
 * <p>One thread feeds; {@link #read} may be called by as many as like.
 */
public final class LiveMeters {
    /** What can be read; not a number where it is not defined. */
    public enum Value {
        /** Loudness of the last 400 ms, LUFS. */
        MOMENTARY,
        /** Loudness of the last 3 s, LUFS. */
        SHORT_TERM,
        /** Gated loudness of all so far, LUFS. */
        INTEGRATED,
        /** Spread of short-term loudness so far, LU. */
        RANGE,
        /** Highest true peak so far, dBTP. */
        TRUE_PEAK,
        /** Greatest sample of the last 3 s, dBFS. */
        RECENT_PEAK,
        /** Level of the last 300 ms, dBFS. */
        RMS,
        /** Greatest sample of the last 3 s over their loudness, dB. */
        PSR,
        /** Likeness of left and right in the last 300 ms, -1..1. */
        CORRELATION
    }

    /** How often what takes longer to work out is looked at, in steps of 10 ms. */
    private static final int SLOW_STEPS = 10;

    private final LoudnessMeter loudness;
    private final TruePeakMeter peaks;
    private final SignalMeter signal;
    private final double[][] tables = new double[2][Value.values().length];
    private volatile int turn;
    private long slowStep = -SLOW_STEPS;
    private double integrated = Double.NaN;
    private double range = Double.NaN;

    /**
     * @param sampleRate 4..768 kHz
     * @param channels 1 or more, in the order that {@link LoudnessMeter} expects
     */
    public LiveMeters(int sampleRate, int channels) {
        loudness = new LoudnessMeter(sampleRate, channels);
        peaks = new TruePeakMeter(sampleRate, channels);
        signal = new SignalMeter(sampleRate, channels);
        Arrays.fill(tables[0], Double.NaN);
    }

    /** Hears the block's frames, on the one thread that feeds. */
    public void feed(AudioBlock block) {
        loudness.feed(block);
        peaks.feed(block);
        signal.feed(block, 0, block.frames());
        if (signal.steps() - slowStep >= SLOW_STEPS) {
            slowStep = signal.steps();
            integrated = loudness.integratedLufs();
            range = loudness.loudnessRangeLu();
        }
        int next = turn + 1;
        VarHandle.storeStoreFence(); // or a reader could still be sent to the table that is written from here on
        double[] table = tables[next & 1];
        double recentPeak = MeterBridge.decibels(signal.recentPeak());
        table[Value.MOMENTARY.ordinal()] = loudness.momentaryLufs();
        table[Value.SHORT_TERM.ordinal()] = loudness.shortTermLufs();
        table[Value.INTEGRATED.ordinal()] = integrated;
        table[Value.RANGE.ordinal()] = range;
        table[Value.TRUE_PEAK.ordinal()] = MeterBridge.decibels(peaks.truePeak());
        table[Value.RECENT_PEAK.ordinal()] = recentPeak;
        table[Value.RMS.ordinal()] = MeterBridge.decibels(signal.recentRms());
        table[Value.PSR.ordinal()] = recentPeak - loudness.shortTermLufs();
        table[Value.CORRELATION.ordinal()] = signal.recentCorrelation();
        turn = next;
    }

    /**
     * Copies what the meters said after the last block, all of it of the same moment.
     *
     * @param into one place for each {@link Value}
     */
    public void read(double[] into) {
        int before;
        do {
            before = turn;
            System.arraycopy(tables[before & 1], 0, into, 0, into.length);
            VarHandle.loadLoadFence();
        } while (turn != before);
    }
}
