package org.mixwright.audio.meter;

import org.mixwright.audio.AudioBlock;

/**
 * Meters for a screen: fed on the thread that plays, read on any other at any moment. Feeding takes no lock and allocates
 * nothing.
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
        RECENT_SAMPLE_PEAK,
        /** Level of the last 300 ms, dBFS. */
        RMS,
        /** True peak of the last 3 s over their loudness, dB. */
        PSR,
        /** Likeness of left and right in the last 300 ms, -1..1. */
        CORRELATION,
        /** Likeness of left and right surround in the last 300 ms, -1..1. */
        SURROUND_CORRELATION
    }

    private final LoudnessMeter loudness;
    private final RecentPeaks peaks;
    private final SignalMeter signal;
    private final CorrelationMeter sides;
    private final CorrelationMeter surrounds;
    private final double[] values = new double[Value.values().length];
    private final ReadingBoard board = new ReadingBoard(values.length);
    /** What the whole so far reads changes with each gating block only, and takes longer to work out. */
    private long gatingBlocks;
    private double integrated = Double.NaN;
    private double range = Double.NaN;

    /** @param sampleRate 4..768 kHz */
    public LiveMeters(int sampleRate, ChannelLayout layout) {
        loudness = new LoudnessMeter(sampleRate, layout);
        peaks = new RecentPeaks(sampleRate, layout.channels());
        signal = new SignalMeter(sampleRate, layout.channels());
        sides = new CorrelationMeter(sampleRate, layout, Speaker.LEFT, Speaker.RIGHT);
        surrounds = new CorrelationMeter(sampleRate, layout, Speaker.LEFT_SURROUND, Speaker.RIGHT_SURROUND);
    }

    /** Hears the block's frames, on the one thread that feeds. */
    public void feed(AudioBlock block) {
        loudness.feed(block);
        peaks.feed(block, 0, block.frames());
        signal.feed(block, 0, block.frames());
        sides.feed(block, 0, block.frames());
        surrounds.feed(block, 0, block.frames());
        if (signal.steps() / LoudnessMeter.STEPS_PER_GATING_BLOCK > gatingBlocks) {
            gatingBlocks = signal.steps() / LoudnessMeter.STEPS_PER_GATING_BLOCK;
            integrated = loudness.integratedLufs();
            range = loudness.loudnessRangeLu();
        }
        double recentTruePeak = MeterBridge.decibels(peaks.recentTruePeak());
        values[Value.MOMENTARY.ordinal()] = loudness.momentaryLufs();
        values[Value.SHORT_TERM.ordinal()] = loudness.shortTermLufs();
        values[Value.INTEGRATED.ordinal()] = integrated;
        values[Value.RANGE.ordinal()] = range;
        values[Value.TRUE_PEAK.ordinal()] = MeterBridge.decibels(peaks.truePeak());
        values[Value.RECENT_TRUE_PEAK.ordinal()] = recentTruePeak;
        values[Value.SAMPLE_PEAK.ordinal()] = MeterBridge.decibels(peaks.samplePeak());
        values[Value.RECENT_SAMPLE_PEAK.ordinal()] = MeterBridge.decibels(peaks.recentSamplePeak());
        values[Value.RMS.ordinal()] = MeterBridge.decibels(signal.recentRms());
        values[Value.PSR.ordinal()] = recentTruePeak - loudness.shortTermLufs();
        values[Value.CORRELATION.ordinal()] = sides.recentCorrelation();
        values[Value.SURROUND_CORRELATION.ordinal()] = surrounds.recentCorrelation();
        board.write(values);
    }

    /**
     * Copies what the meters said after the last block, all of it of the same moment.
     *
     * @param into one place for each {@link Value}
     */
    public void read(double[] into) {
        board.read(into);
    }
}
