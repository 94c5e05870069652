package org.mixwright.audio.processor;

import java.util.List;
import java.util.stream.IntStream;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.filter.Biquad;
import org.mixwright.audio.filter.BiquadDesign;
import org.mixwright.audio.lanes.Lanes;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.Detector;
import org.mixwright.mix.unit.Milliseconds;

/**
 * What a compressor takes for the level of a track: the louder channel, as it is or as the root of its mean square, of the
 * whole signal or of what lies above the side-chain's corner (Butterworth, 12 dB per octave).
 */
final class LevelDetector {
    /** Time constant of the mean square: long enough that a bass note of 50 Hz does not pump, short enough for a snare. */
    private static final Milliseconds RMS_TIME = Milliseconds.of(10);
    /** -600 dB: what a mean square that has died away is cleared at, well above the subnormal numbers. */
    private static final double DIED_AWAY = 1e-60;

    private final boolean rms;
    private final List<Biquad> sideChain;
    private final double[] heard;
    private final double keep;
    private double meanSquare;

    /** @param runFrames the most frames that are read at a time */
    LevelDetector(CompressorSetting setting, int sampleRate, int channels, int runFrames) {
        rms = setting.detector() == Detector.RMS;
        keep = CompressorBank.keep(RMS_TIME, sampleRate);
        heard = new double[runFrames];
        sideChain = !setting.filtersSideChain() ? List.of() : IntStream.range(0, channels)
                .mapToObj(_ -> new Biquad(BiquadDesign.highPass(
                        setting.sideChainCorner(), BiquadDesign.BUTTERWORTH_Q, sampleRate))).toList();
    }

    /**
     * Reads levels, linear, into every {@link Lanes#TRACKS}th value of {@code levels}.
     *
     * @return the highest of them
     */
    double read(AudioBlock block, int from, int count, double[] levels, int track) {
        for (int c = 0; c < block.channelCount(); c++) {
            double[] samples = block.channel(c);
            int start = from;
            if (!sideChain.isEmpty()) {
                System.arraycopy(samples, from, heard, 0, count);
                sideChain.get(c).process(heard, 0, count);
                samples = heard;
                start = 0;
            }
            if (c == 0) {
                take(samples, start, count, levels, track);
            } else {
                takeLouder(samples, start, count, levels, track);
            }
        }
        if (rms) {
            average(count, levels, track);
        }
        return highest(count, levels, track);
    }

    private static void take(double[] samples, int start, int count, double[] levels, int track) {
        for (int n = 0, i = track; n < count; n++, i += Lanes.TRACKS) {
            levels[i] = Math.abs(samples[start + n]);
        }
    }

    private static void takeLouder(double[] samples, int start, int count, double[] levels, int track) {
        for (int n = 0, i = track; n < count; n++, i += Lanes.TRACKS) {
            levels[i] = Math.max(levels[i], Math.abs(samples[start + n]));
        }
    }

    private void average(int count, double[] levels, int track) {
        double mean = meanSquare;
        double take = 1 - keep;
        for (int n = 0, i = track; n < count; n++, i += Lanes.TRACKS) {
            mean = keep * mean + take * (levels[i] * levels[i]);
            levels[i] = Math.sqrt(mean);
        }
        meanSquare = mean;
    }

    private static double highest(int count, double[] levels, int track) {
        double highest = 0;
        for (int n = 0, i = track; n < count; n++, i += Lanes.TRACKS) {
            highest = Math.max(highest, levels[i]);
        }
        return highest;
    }

    /** To be called at fixed places of the stream only. */
    void tidy() {
        meanSquare = meanSquare < DIED_AWAY ? 0 : meanSquare;
    }

    void reset() {
        meanSquare = 0;
        sideChain.forEach(Biquad::reset);
    }
}
