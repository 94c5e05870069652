package org.mixwright.audio.meter;

import java.util.ArrayList;
import org.mixwright.audio.AudioBlock;

/** Every meter there is over one stream, for a finished file. Any split into blocks reads the same. */
public final class FullMeters {
    private final ChannelLayout layout;
    private final LoudnessMeter loudness;
    private final RecentPeaks peaks;
    private final SignalMeter signal;
    private final CorrelationMeter sides;
    private final CorrelationMeter surrounds;
    private final StepClock clock;
    private final LowestPsr lowestPsr = new LowestPsr();

    /** @param sampleRate 4..768 kHz */
    public FullMeters(int sampleRate, ChannelLayout layout) {
        this.layout = layout;
        loudness = new LoudnessMeter(sampleRate, layout);
        peaks = new RecentPeaks(sampleRate, layout.channels());
        signal = new SignalMeter(sampleRate, layout.channels());
        sides = new CorrelationMeter(sampleRate, layout, Speaker.LEFT, Speaker.RIGHT);
        surrounds = new CorrelationMeter(sampleRate, layout, Speaker.LEFT_SURROUND, Speaker.RIGHT_SURROUND);
        clock = new StepClock(sampleRate);
    }

    /** Hears the block's frames. */
    public void feed(AudioBlock block) {
        for (int from = 0; from < block.frames();) {
            int to = from + Math.min(clock.framesToStepEnd(), block.frames() - from);
            loudness.feed(block, from, to);
            peaks.feed(block, from, to);
            signal.feed(block, from, to);
            sides.feed(block, from, to);
            surrounds.feed(block, from, to);
            if (clock.advance(to - from) && clock.steps() % LoudnessMeter.STEPS_PER_GATING_BLOCK == 0) {
                lowestPsr.add(loudness.shortTermLufs(), MeterBridge.decibels(peaks.recentTruePeak()));
            }
            from = to;
        }
    }

    /** What the meters say of all that was heard so far. */
    public MeterReading reading() {
        var peaksDbfs = new ArrayList<Double>();
        var offsets = new ArrayList<Double>();
        for (int channel = 0; channel < layout.channels(); channel++) {
            peaksDbfs.add(MeterBridge.decibels(signal.peak(channel)));
            offsets.add(signal.directCurrent(channel));
        }
        return new MeterReading(
                MeterBridge.reading(loudness, peaks.truePeak(), peaks.samplePeak(), signal.rms()), peaksDbfs, offsets,
                sides.correlation(), surrounds.correlation(),
                lowestPsr.above(loudness.shortTermGateLufs(LowestPsr.GATE_LU)),
                MeterBridge.decibels(peaks.recentTruePeak()) - loudness.shortTermLufs());
    }
}
