package org.mixwright.audio.meter;

import org.mixwright.audio.AudioBlock;

/**
 * Loudness, peaks and level of one stream: feed it block by block, then take the reading. Any split into blocks reads the
 * same.
 */
public final class MeterBridge {
    private final LoudnessMeter loudness;
    private final TruePeakMeter peaks;
    private final SignalMeter signal;

    /**
     * @param sampleRate 4..768 kHz
     * @param channels 1 or more, in their {@linkplain ChannelLayout#ofCount usual order}
     */
    public MeterBridge(int sampleRate, int channels) {
        loudness = new LoudnessMeter(sampleRate, channels);
        peaks = new TruePeakMeter(sampleRate, channels);
        signal = new SignalMeter(sampleRate, channels);
    }

    /** Hears the block's frames. */
    public void feed(AudioBlock block) {
        loudness.feed(block);
        peaks.feed(block);
        signal.feed(block, 0, block.frames());
    }

    /** What the meters say of all that was heard so far. */
    public LoudnessReading reading() {
        return reading(loudness, peaks.truePeak(), peaks.samplePeak(), signal.rms());
    }

    /** The peaks and the level in 1.0 = full scale. */
    static LoudnessReading reading(LoudnessMeter loudness, double truePeak, double samplePeak, double rms) {
        return new LoudnessReading(
                loudness.integratedLufs(), loudness.maxMomentaryLufs(), loudness.maxShortTermLufs(),
                loudness.loudnessRangeLu(), decibels(truePeak), decibels(samplePeak), decibels(rms));
    }

    static double decibels(double amplitude) {
        return amplitude > 0 ? 20 * StrictMath.log10(amplitude) : Double.NaN;
    }
}
