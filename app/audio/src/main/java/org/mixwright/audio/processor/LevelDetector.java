package org.mixwright.audio.processor;

import java.util.List;
import java.util.stream.Stream;
import org.mixwright.audio.filter.Biquad;
import org.mixwright.audio.filter.BiquadDesign;
import org.mixwright.audio.lanes.Lanes;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.Detector;
import org.mixwright.mix.unit.Milliseconds;

/**
 * What a compressor takes for the level of a track where that is not simply the louder side: the root of the mean square,
 * or the level of what lies above the side-chain's corner (Butterworth, 12 dB per octave), or both.
 */
final class LevelDetector {
    /** Time constant of the mean square: long enough that a bass note of 50 Hz does not pump, short enough for a snare. */
    private static final Milliseconds RMS_TIME = Milliseconds.of(10);
    /** -600 dB: where a mean square that has died away is cleared, well above the subnormal numbers. */
    private static final double DIED_AWAY = 1e-60;

    private final boolean rms;
    private final List<Biquad> sideChain;
    private final double[] left;
    private final double[] right;
    private final double keep;
    private double meanSquare;

    /** @param runFrames the most frames that are read at a time */
    LevelDetector(CompressorSetting setting, int sampleRate, int runFrames) {
        rms = setting.detector() == Detector.RMS;
        keep = CompressorBank.keep(RMS_TIME, sampleRate);
        left = new double[runFrames];
        right = new double[runFrames];
        var highPass = BiquadDesign.highPass(setting.sideChainCorner(), BiquadDesign.BUTTERWORTH_Q, sampleRate);
        sideChain = setting.filtersSideChain()
                ? Stream.of(highPass, highPass).map(Biquad::new).toList() : List.of();
    }

    /** Whether a setting needs one. */
    static boolean isNeededBy(CompressorSetting setting) {
        return setting.detector() == Detector.RMS || setting.filtersSideChain();
    }

    /**
     * Reads the levels of a track.
     *
     * @param samples in lanes, see {@link Lanes}
     * @param levels filled with amplitudes at every {@link Lanes#TRACKS}th place
     * @return the highest of them
     */
    double read(double[] samples, int count, double[] levels, int track) {
        for (int n = 0; n < count; n++) {
            left[n] = samples[n * Lanes.LANES + track];
            right[n] = samples[n * Lanes.LANES + Lanes.TRACKS + track];
        }
        if (!sideChain.isEmpty()) {
            sideChain.getFirst().process(left, 0, count);
            sideChain.getLast().process(right, 0, count);
        }
        double highest = 0;
        for (int n = 0; n < count; n++) {
            double level = level(Math.max(Math.abs(left[n]), Math.abs(right[n])));
            levels[n * Lanes.TRACKS + track] = level;
            highest = Math.max(highest, level);
        }
        return highest;
    }

    private double level(double louder) {
        if (!rms) {
            return louder;
        }
        meanSquare = keep * meanSquare + (1 - keep) * (louder * louder);
        return Math.sqrt(meanSquare);
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
