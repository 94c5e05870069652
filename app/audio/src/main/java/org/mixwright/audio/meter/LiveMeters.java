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
        /** Highest true peak of the last 3 s, dBTP. */
        RECENT_TRUE_PEAK,
        /** Greatest sample so far, dBFS. */
        SAMPLE_PEAK,
        /** Greatest sample of the last 3 s, dBFS. */
        RECENT_PEAK,
        /** Level of the last 300 ms, dBFS. */
        RMS,
        /** Peak to short-term loudness ratio: highest true peak of the last 3 s over their loudness, dB. */
        PSR,
        /** Likeness of left and right, the first two channels, in the last 300 ms, -1..1. */
        CORRELATION
    }

    /** How often what takes longer to work out is looked at, in steps of 10 ms. */
    private static final int SLOW_STEPS = 10;

    private final FullMeterBridge bridge;
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
        bridge = new FullMeterBridge(sampleRate, channels);
        Arrays.fill(tables[0], Double.NaN);
    }

    /** Hears the block's frames, on the one thread that feeds. */
    public void feed(AudioBlock block) {
        bridge.feed(block);
        if (bridge.signal.steps() - slowStep >= SLOW_STEPS) {
            slowStep = bridge.signal.steps();
            integrated = bridge.loudness.integratedLufs();
            range = bridge.loudness.loudnessRangeLu();
        }
        int next = turn + 1;
        VarHandle.storeStoreFence(); // or a reader could still be sent to the table that is written from here on
        write(tables[next & 1]);
        turn = next;
    }

    private void write(double[] table) {
        table[Value.MOMENTARY.ordinal()] = bridge.loudness.momentaryLufs();
        table[Value.SHORT_TERM.ordinal()] = bridge.loudness.shortTermLufs();
        table[Value.INTEGRATED.ordinal()] = integrated;
        table[Value.RANGE.ordinal()] = range;
        table[Value.TRUE_PEAK.ordinal()] = MeterBridge.decibels(bridge.peaks.truePeak());
        table[Value.RECENT_TRUE_PEAK.ordinal()] = bridge.psr.recentPeakDbtp();
        table[Value.SAMPLE_PEAK.ordinal()] = MeterBridge.decibels(bridge.peaks.samplePeak());
        table[Value.RECENT_PEAK.ordinal()] = MeterBridge.decibels(bridge.signal.recentPeak());
        table[Value.RMS.ordinal()] = MeterBridge.decibels(bridge.signal.recentRms());
        table[Value.PSR.ordinal()] = bridge.psr.currentDb();
        table[Value.CORRELATION.ordinal()] = bridge.signal.recentCorrelation();
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
