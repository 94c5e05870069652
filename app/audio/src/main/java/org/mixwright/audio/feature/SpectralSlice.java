package org.mixwright.audio.feature;

import java.util.Arrays;

/** Sums and counts over frames of one track; two slices add up to one. */
final class SpectralSlice {
    private static final double LOWEST_DB = -120;
    private static final double BINS_PER_DB = 2;
    private static final int BINS = 280;

    long frames;
    double power;
    double lowPower;
    double centroidHz;
    double flatnessDb;
    double rolloffHz;
    double fluxDb;
    final double[] bandPowers = new double[Bands.THIRD_OCTAVE_COUNT];
    final StereoPicture.Sums stereo = new StereoPicture.Sums();
    /** Frames by third-octave band and its level. */
    private final int[] bandLevels = new int[Bands.THIRD_OCTAVE_COUNT * BINS];

    void countBandLevel(int band, double levelDb) {
        int bin = (int) Math.clamp((levelDb - LOWEST_DB) * BINS_PER_DB, 0, BINS - 1);
        bandLevels[band * BINS + bin]++;
    }

    /** The level that a band stays under in the given share of the frames, dBFS; spread evenly inside a bin. */
    double bandPercentileDb(int band, double share) {
        double wanted = share * frames;
        double seen = 0;
        int bin = 0;
        while (bin < BINS - 1 && seen + bandLevels[band * BINS + bin] < wanted) {
            seen += bandLevels[band * BINS + bin];
            bin++;
        }
        int count = bandLevels[band * BINS + bin];
        double inside = count == frames || count == 0 ? 0.5 : (wanted - seen) / count;
        return LOWEST_DB + (bin + inside) / BINS_PER_DB;
    }

    void add(SpectralSlice other) {
        frames += other.frames;
        power += other.power;
        lowPower += other.lowPower;
        centroidHz += other.centroidHz;
        flatnessDb += other.flatnessDb;
        rolloffHz += other.rolloffHz;
        fluxDb += other.fluxDb;
        Arrays.setAll(bandPowers, i -> bandPowers[i] + other.bandPowers[i]);
        stereo.add(other.stereo);
        Arrays.setAll(bandLevels, i -> bandLevels[i] + other.bandLevels[i]);
    }
}
