package org.mixwright.audio.meter;

import org.mixwright.audio.AudioBlock;

/** All meters over one stream: feed it block by block, then take the reading. Any split into blocks reads the same. */
public final class MeterBridge {
    private final LoudnessMeter loudness;
    private final TruePeakMeter peaks;
    private final double[] squareSums;
    private long frames;

    /**
     * @param sampleRate 4..768 kHz
     * @param channels 1 or more, in the order that {@link LoudnessMeter} expects
     */
    public MeterBridge(int sampleRate, int channels) {
        loudness = new LoudnessMeter(sampleRate, channels);
        peaks = new TruePeakMeter(sampleRate, channels);
        squareSums = new double[channels];
    }

    /** Hears the block's frames. */
    public void feed(AudioBlock block) {
        loudness.feed(block);
        peaks.feed(block);
        for (int channel = 0; channel < squareSums.length; channel++) {
            double[] samples = block.channel(channel);
            double sum = squareSums[channel];
            for (int i = 0; i < block.frames(); i++) {
                sum += samples[i] * samples[i];
            }
            squareSums[channel] = sum;
        }
        frames += block.frames();
    }

    /** What the meters say of all that was heard so far. */
    public LoudnessReading reading() {
        double squares = 0;
        for (double sum : squareSums) {
            squares += sum;
        }
        double meanSquare = frames == 0 ? 0 : squares / frames / squareSums.length;
        return new LoudnessReading(
                loudness.integratedLufs(), loudness.maxMomentaryLufs(), loudness.maxShortTermLufs(),
                loudness.loudnessRangeLu(), decibels(peaks.truePeak()), decibels(peaks.samplePeak()),
                decibels(Math.sqrt(meanSquare)));
    }

    private static double decibels(double amplitude) {
        return amplitude > 0 ? 20 * StrictMath.log10(amplitude) : Double.NaN;
    }
}
