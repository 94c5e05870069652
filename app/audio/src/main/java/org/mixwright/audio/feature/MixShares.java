package org.mixwright.audio.feature;

import java.util.List;
import java.util.Map;

/**
 * How much of the mix's power each track holds in each octave band while it sounds: its share of the sum of all tracks'
 * powers, frame by frame, averaged over its active frames.
 */
final class MixShares {
    private final double[][][] shares;
    private final long[][][] counts;
    private final int octaves;

    MixShares(int tracks, int sampleRate) {
        shares = new double[tracks][FrameLevels.COUNT][Bands.OCTAVE_COUNT];
        counts = new long[tracks][FrameLevels.COUNT][Bands.OCTAVE_COUNT];
        int measured = 0;
        while (measured < Bands.OCTAVE_COUNT
                && Bands.firstThirdOctaveOf(measured) + 1 < SpectrumMeter.measuredBands(sampleRate)) {
            measured++;
        }
        octaves = measured;
    }

    /** Takes the same stretch of all tracks. */
    void add(List<FrameLog> logs) {
        for (int index = 0; index < logs.getFirst().count(); index++) {
            for (int octave = 0; octave < octaves; octave++) {
                addFrame(logs, index, octave);
            }
        }
    }

    private void addFrame(List<FrameLog> logs, int index, int octave) {
        double total = 0;
        for (int track = 0; track < shares.length; track++) {
            TrackFrame frame = logs.get(track).frame(index);
            total += frame.level < 0 ? 0 : frame.octavePowers[octave];
        }
        for (int track = 0; track < shares.length; track++) {
            TrackFrame frame = logs.get(track).frame(index);
            if (frame.level >= 0 && total > 0) {
                shares[track][frame.level][octave] += frame.octavePowers[octave] / total;
                counts[track][frame.level][octave]++;
            }
        }
    }

    /** Puts a track's shares in, from the frame level that counts as active. */
    void put(Map<String, Double> features, int track, int gate) {
        for (int octave = 0; octave < octaves; octave++) {
            double sum = 0;
            long count = 0;
            for (int level = gate; level < FrameLevels.COUNT; level++) {
                sum += shares[track][level][octave];
                count += counts[track][level][octave];
            }
            if (count > 0) {
                features.put(FeatureSchema.mixShare(octave), sum / count);
            }
        }
    }
}
