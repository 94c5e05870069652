package org.mixwright.audio.meter;

import java.util.ArrayList;
import org.mixwright.audio.AudioBlock;

/** All meters over one stream: feed it block by block, then take the reading. Any split into blocks reads the same. */
public final class MeterBridge {
    /** The peak to short-term loudness ratio is looked at every 100 ms. */
    private static final int PSR_STEPS = 10;

    private final LoudnessMeter loudness;
    private final TruePeakMeter peaks;
    private final SignalMeter signal;
    private final int channels;
    private final StepClock clock;
    private double lowestPsrDb = Double.NaN;

    /**
     * @param sampleRate 4..768 kHz
     * @param channels 1 or more, in the order that {@link LoudnessMeter} expects
     */
    public MeterBridge(int sampleRate, int channels) {
        loudness = new LoudnessMeter(sampleRate, channels);
        peaks = new TruePeakMeter(sampleRate, channels);
        signal = new SignalMeter(sampleRate, channels);
        clock = new StepClock(sampleRate);
        this.channels = channels;
    }

    /** Hears the block's frames. */
    public void feed(AudioBlock block) {
        peaks.feed(block);
        for (int from = 0; from < block.frames();) {
            int to = from + Math.min(clock.framesToStepEnd(), block.frames() - from);
            loudness.feed(block, from, to);
            signal.feed(block, from, to);
            if (clock.advance(to - from) && clock.steps() % PSR_STEPS == 0 && clock.steps() >= SignalMeter.PEAK_STEPS) {
                lookAtPsr();
            }
            from = to;
        }
    }

    private void lookAtPsr() {
        double psrDb = decibels(signal.recentPeak()) - loudness.shortTermLufs();
        if (!Double.isNaN(psrDb) && !(psrDb >= lowestPsrDb)) {
            lowestPsrDb = psrDb;
        }
    }

    /** What all meters say of all that was heard so far. */
    public MeterReading fullReading() {
        var peaksDbfs = new ArrayList<Double>();
        var offsets = new ArrayList<Double>();
        for (int channel = 0; channel < channels; channel++) {
            peaksDbfs.add(decibels(signal.peak(channel)));
            offsets.add(signal.directCurrent(channel));
        }
        return new MeterReading(reading(), peaksDbfs, offsets, signal.correlation(), lowestPsrDb);
    }

    /** What the loudness and peak meters say of all that was heard so far. */
    public LoudnessReading reading() {
        return new LoudnessReading(
                loudness.integratedLufs(), loudness.maxMomentaryLufs(), loudness.maxShortTermLufs(),
                loudness.loudnessRangeLu(), decibels(peaks.truePeak()), decibels(peaks.samplePeak()),
                decibels(signal.rms()));
    }

    static double decibels(double amplitude) {
        return amplitude > 0 ? 20 * StrictMath.log10(amplitude) : Double.NaN;
    }
}
