package org.mixwright.audio.feature;

import java.util.ArrayList;
import java.util.List;

/**
 * Correlates every pair of tracks below 400 Hz while both sound there, from the cross-spectra of their frames: the
 * inverse transform of the summed cross-spectrum is the correlation at every lag.
 */
final class LowBandPairs {
    static final double HIGHEST_HZ = 400;
    /** A track sounds low in a frame when the band holds at least -60 dBFS and a hundredth of the frame's power. */
    private static final double LOWEST_POWER = 1e-6;
    private static final double LOWEST_SHARE = 0.01;
    /** A pair counts when it sounds together for a second and at least a tenth of the energy of each falls there. */
    private static final double LEAST_SECONDS = 1;
    private static final double LEAST_ENERGY_SHARE = 0.1;
    private static final double LAG_STEP_MS = 0.05;
    private static final int LAG_STEPS = 20;

    private final int tracks;
    private final double hertzPerBin;
    private final int firstBin;
    private final long leastFrames;
    private final double[] energies;
    private final Pair[] pairs;

    private static final class Pair {
        private final double[] cross;
        private double firstEnergy;
        private double secondEnergy;
        private long frames;

        Pair(int length) {
            cross = new double[length];
        }

        void add(TrackFrame first, TrackFrame second) {
            double[] x = first.low;
            double[] y = second.low;
            for (int i = 0; i < cross.length; i += 2) {
                cross[i] += x[i] * y[i] + x[i + 1] * y[i + 1];
                cross[i + 1] += x[i + 1] * y[i] - x[i] * y[i + 1];
            }
            firstEnergy += first.lowPower;
            secondEnergy += second.lowPower;
            frames++;
        }
    }

    LowBandPairs(int tracks, int sampleRate) {
        this.tracks = tracks;
        int hop = SpectrumMeter.hop(sampleRate);
        hertzPerBin = sampleRate / (2.0 * hop);
        firstBin = SpectrumMeter.firstLowBin(sampleRate);
        leastFrames = (long) Math.ceil(LEAST_SECONDS * sampleRate / hop);
        energies = new double[tracks];
        pairs = new Pair[tracks * (tracks - 1) / 2];
        int length = 2 * SpectrumMeter.lowBins(sampleRate);
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = new Pair(length);
        }
    }

    /** Takes the same stretch of all tracks. */
    void add(List<FrameLog> logs) {
        for (int index = 0; index < logs.getFirst().count(); index++) {
            int pair = 0;
            for (int first = 0; first < tracks; first++) {
                TrackFrame frame = logs.get(first).frame(index);
                boolean sounds = soundsLow(frame);
                energies[first] += sounds ? frame.lowPower : 0;
                for (int second = first + 1; second < tracks; second++, pair++) {
                    TrackFrame other = logs.get(second).frame(index);
                    if (sounds && soundsLow(other)) {
                        pairs[pair].add(frame, other);
                    }
                }
            }
        }
    }

    private static boolean soundsLow(TrackFrame frame) {
        return frame.level >= 0 && frame.lowPower >= LOWEST_POWER && frame.lowShare >= LOWEST_SHARE;
    }

    /** The pairs that have enough in common to tell. */
    List<LowBandCorrelation> correlations(List<String> trackIds) {
        var correlations = new ArrayList<LowBandCorrelation>();
        int index = 0;
        for (int first = 0; first < tracks; first++) {
            for (int second = first + 1; second < tracks; second++, index++) {
                Pair pair = pairs[index];
                if (pair.frames >= leastFrames
                        && pair.firstEnergy >= LEAST_ENERGY_SHARE * energies[first]
                        && pair.secondEnergy >= LEAST_ENERGY_SHARE * energies[second]) {
                    correlations.add(correlation(trackIds.get(first), trackIds.get(second), pair));
                }
            }
        }
        return correlations;
    }

    private LowBandCorrelation correlation(String first, String second, Pair pair) {
        double zero = correlationAt(pair, 0);
        double best = zero;
        double bestLagMs = 0;
        for (int step = -LAG_STEPS; step <= LAG_STEPS; step++) {
            double correlation = correlationAt(pair, step * LAG_STEP_MS);
            if (Math.abs(correlation) > Math.abs(best)) {
                best = correlation;
                bestLagMs = step * LAG_STEP_MS;
            }
        }
        return new LowBandCorrelation(first, second, zero, bestLagMs, best);
    }

    private double correlationAt(Pair pair, double lagMs) {
        double sum = 0;
        for (int i = 0; i < pair.cross.length; i += 2) {
            double radians = 2 * Math.PI * (firstBin + i / 2) * hertzPerBin * lagMs / 1000;
            sum += pair.cross[i] * StrictMath.cos(radians) + pair.cross[i + 1] * StrictMath.sin(radians);
        }
        double norm = Math.sqrt(pair.firstEnergy) * Math.sqrt(pair.secondEnergy);
        return Math.clamp(sum / norm, -1, 1);
    }
}
