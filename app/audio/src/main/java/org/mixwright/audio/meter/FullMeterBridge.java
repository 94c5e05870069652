package org.mixwright.audio.meter;

import java.util.ArrayList;
import org.mixwright.audio.AudioBlock;

/** All meters over one stream: feed it block by block, then take the reading. Any split into blocks reads the same. */
public final class FullMeterBridge {
    final LoudnessMeter loudness;
    final TruePeakMeter peaks;
    final SignalMeter signal;
    final PsrMeter psr;
    private final StepClock clock;
    private final int channels;

    /**
     * @param sampleRate 4..768 kHz
     * @param channels 1 or more, in the order that {@link LoudnessMeter} expects
     */
    public FullMeterBridge(int sampleRate, int channels) {
        loudness = new LoudnessMeter(sampleRate, channels);
        peaks = new TruePeakMeter(sampleRate, channels);
        signal = new SignalMeter(sampleRate, channels);
        psr = new PsrMeter(loudness);
        clock = new StepClock(sampleRate);
        this.channels = channels;
    }

    /** Hears the block's frames. */
    public void feed(AudioBlock block) {
        for (int from = 0; from < block.frames();) {
            int to = from + Math.min(clock.framesToStepEnd(), block.frames() - from);
            loudness.feed(block, from, to);
            peaks.feed(block, from, to);
            signal.feed(block, from, to);
            if (clock.advance(to - from)) {
                psr.endStep(peaks.takePeak());
            }
            from = to;
        }
    }

    /** What all meters say of all that was heard so far. */
    public MeterReading reading() {
        var peaksDbfs = new ArrayList<Double>();
        var offsets = new ArrayList<Double>();
        for (int channel = 0; channel < channels; channel++) {
            peaksDbfs.add(MeterBridge.decibels(signal.peak(channel)));
            offsets.add(signal.directCurrent(channel));
        }
        return new MeterReading(MeterBridge.reading(loudness, peaks, signal), peaksDbfs, offsets, signal.correlation(),
                psr.currentDb(), psr.lowestDb());
    }
}
