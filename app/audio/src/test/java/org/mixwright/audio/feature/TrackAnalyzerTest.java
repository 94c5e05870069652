package org.mixwright.audio.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mixwright.audio.feature.TestSound.RATE;
import static org.mixwright.audio.feature.TestSound.features;
import static org.mixwright.audio.feature.TestSound.noise;
import static org.mixwright.audio.feature.TestSound.sine;
import static org.mixwright.audio.feature.TestSound.times;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackAnalyzerTest {
    private static final int BAND_1K = 17;

    @ParameterizedTest
    @ValueSource(ints = {8_000, 22_050, 44_100, 48_000, 96_000, 192_000})
    void sineLiesInItsBandAtEveryRate(int sampleRate) {
        FeatureVector features = TestSound.analyze(sampleRate, 4096, sine(sampleRate, 4, 1000, -10)).features();
        assertEquals(1000, features.get("centroid_hz"), 5);
        // The bin that holds the sine's last power is up to 1.5 bins away.
        assertEquals(1000, features.get("rolloff_85_hz"), 20);
        assertEquals(0, features.get(FeatureSchema.spectrum(BAND_1K)), 0.01);
        assertTrue(features.get(FeatureSchema.spectrum(BAND_1K + 2)) < -40);
        assertEquals(0, features.get(FeatureSchema.spectrumPercentile(BAND_1K, 50)), 0.3);
        assertEquals(3.01, features.get("crest_factor_db"), 0.02);
        assertEquals(1, features.get("activity"), 1e-9);
        assertTrue(features.get("flatness_db") < -40);
    }

    @Test
    void bandsAboveHalfTheSampleRateAreMissing() {
        FeatureVector features = TestSound.analyze(22_050, 4096, sine(22_050, 2, 1000, -10)).features();
        assertTrue(features.has(FeatureSchema.spectrum(27)), "10 kHz");
        assertFalse(features.has(FeatureSchema.spectrum(28)), "12.5 kHz");
        assertFalse(features.has(FeatureSchema.spectrumPercentile(28, 50)));
    }

    @Test
    void whiteNoiseRises3DecibelsAnOctave() {
        FeatureVector features = features(noise(1, 20, 0.1));
        for (int band = 3; band < Bands.THIRD_OCTAVE_COUNT - 4; band++) {
            double octaveUp =
                    features.get(FeatureSchema.spectrum(band + 3)) - features.get(FeatureSchema.spectrum(band));
            // Ten to the 3/10 is not quite two: 3 dB. Narrow bands hold few independent values.
            assertEquals(3, octaveUp, band < 9 ? 1 : 0.3, "from " + Bands.thirdOctaveHz(band) + " Hz");
        }
    }

    @Test
    void whiteNoiseIsAsFlatAsOneFrameCanBe() {
        FeatureVector features = features(noise(2, 10, 0.1));
        // The bins' powers are exponentially distributed: 10·log10(exp(-Euler's constant)).
        assertEquals(-2.507, features.get("flatness_db"), 0.1);
        // Half of what lies below the last band's upper edge, and 85 % of it.
        assertEquals(0.5 * 22_387, features.get("centroid_hz"), 100);
        assertEquals(0.85 * 22_387, features.get("rolloff_85_hz"), 200);
    }

    @Test
    void percentilesOfWhiteNoiseFollowTheSpreadOfItsBands() {
        FeatureVector features = features(noise(3, 20, 0.1));
        // The 10 kHz band holds some 200 bins: its level hardly spreads; that at 20 Hz holds less than one.
        assertTrue(spreadDb(features, 27) < 2);
        assertTrue(spreadDb(features, 0) > 8);
        assertEquals(
                features.get(FeatureSchema.spectrum(27)), features.get(FeatureSchema.spectrumPercentile(27, 50)), 0.3);
    }

    private static double spreadDb(FeatureVector features, int band) {
        return features.get(FeatureSchema.spectrumPercentile(band, 90))
                - features.get(FeatureSchema.spectrumPercentile(band, 10));
    }

    @Test
    void pinkSpectrumIsFlatInThirdOctaves() {
        FeatureVector features = features(TestSound.pinkish(10, 6));
        for (int band = 9; band < Bands.THIRD_OCTAVE_COUNT - 2; band++) {
            // 27 bands share the power.
            assertEquals(-10 * Math.log10(27), features.get(FeatureSchema.spectrum(band)), 0.5,
                    Bands.thirdOctaveHz(band) + " Hz");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 8, 12})
    void clicksAreCounted(int perSecond) {
        assertEquals(perSecond, features(TestSound.clicks(10, perSecond)).get("onset_density_per_s"), 0.25);
    }

    @Test
    void steadySoundsHaveNoOnsetsButTheirFirst() {
        assertEquals(0.1, features(TestSound.fadedSine(10, 440, -10)).get("onset_density_per_s"), 1e-9);
        assertEquals(0.1, features(noise(4, 10, 0.1)).get("onset_density_per_s"), 0.2);
    }

    @Test
    void fluxIsTheRiseFromFrameToFrame() {
        assertTrue(features(sine(RATE, 10, 440, -10)).get("spectral_flux_db") < 0.5);
        assertTrue(features(TestSound.clicks(10, 5)).get("spectral_flux_db") > 5);
    }

    @Test
    void halfSilentTrackIsHalfActive() {
        double[] half = noise(6, 8, 0.1);
        Arrays.fill(half, half.length / 2, half.length, 0);
        assertEquals(0.5, features(half).get("activity"), 1e-9);
        double[] quietHalf = noise(6, 8, 0.1);
        for (int i = half.length / 2; i < half.length; i++) {
            quietHalf[i] *= 0.05;
        }
        assertEquals(0.5, features(quietHalf).get("activity"), 1e-9, "26 dB down is a background");
    }

    @Test
    void silentPartsDoNotChangeTheSpectrum() {
        double[] sound = noise(7, 8, 0.1);
        double[] withSilence = Arrays.copyOf(sound, 3 * sound.length);
        FeatureVector alone = features(sound);
        FeatureVector padded = features(withSilence);
        for (String name : List.of("crest_factor_db", "flatness_db", "integrated_lufs", FeatureSchema.spectrum(20))) {
            assertEquals(alone.get(name), padded.get(name), 0.1, name);
        }
        assertEquals(alone.get("centroid_hz"), padded.get("centroid_hz"), 20);
    }

    @Test
    void powerBelow100HzIsItsShare() {
        double[] both = TestSound.plus(sine(RATE, 5, 50, -20), sine(RATE, 5, 1000, -20));
        assertEquals(-3.01, features(both).get("low_share_db"), 0.05);
    }

    @Test
    void equalChannelsAreFullyCorrelatedAndHaveNoWidth() {
        double[] noise = noise(8, 3, 0.1);
        assertStereo(features(noise, noise), 1, -60, 1e-9);
        assertStereo(features(noise), 1, -60, 1e-9);
    }

    @Test
    void oppositeChannelsAreAllSide() {
        double[] noise = noise(9, 3, 0.1);
        assertStereo(features(noise, times(-1, noise)), -1, 60, 1e-9);
    }

    @Test
    void independentChannelsAreUncorrelatedAndAsMuchSideAsMid() {
        FeatureVector features = features(noise(10, 10, 0.1), noise(11, 10, 0.1));
        assertEquals(0, features.get("correlation_high"), 0.02);
        assertEquals(0, features.get("correlation_mid"), 0.03);
        assertEquals(0, features.get("correlation_low"), 0.1);
        assertEquals(0, features.get("width_mid_db"), 0.3);
    }

    @Test
    void oneSidedTrackHasNothingInCommonWithItsSilentChannel() {
        double[] noise = noise(12, 3, 0.1);
        assertStereo(features(noise, new double[noise.length]), 0, 0, 1e-9);
    }

    private static void assertStereo(FeatureVector features, double correlation, double widthDb, double tolerance) {
        for (String band : new String[] {"low", "mid", "high"}) {
            assertEquals(correlation, features.get("correlation_" + band), tolerance);
            assertEquals(widthDb, features.get("width_" + band + "_db"), tolerance);
        }
    }

    @Test
    void levelChangesOnlyTheLevels() {
        double[] music = TestSound.plus(noise(13, 6, 0.02), TestSound.clicks(6, 4));
        FeatureVector loud = features(music);
        FeatureVector quiet = features(times(0.1, music));
        for (String name : FeatureSchema.featureNames()) {
            double change = name.equals("integrated_lufs") || name.equals("true_peak_dbtp") ? -20 : 0;
            double tolerance = name.contains("_p10_") || name.contains("_p50_") || name.contains("_p90_") ? 0.1 : 1e-6;
            assertEquals(loud.get(name) + change, quiet.get(name), tolerance, name);
        }
    }

    @Test
    void blockSizeDoesNotMatter() {
        double[][] channels = {noise(14, 2.3, 0.1), TestSound.clicks(2.3, 5)};
        TrackAnalysis whole = TestSound.analyze(RATE, 4096, channels);
        for (int capacity : new int[] {1, 100, 33_333, 200_000}) {
            TrackAnalysis split = TestSound.analyze(RATE, capacity, channels);
            assertEquals(whole.features(), split.features());
            for (int bin = 0; bin < whole.levels().bins(); bin++) {
                assertEquals(whole.levels().count(bin), split.levels().count(bin));
            }
        }
    }

    @Test
    void silenceHasNoFeaturesButItsInactivity() {
        FeatureVector features = features(new double[RATE], new double[RATE]);
        for (String name : FeatureSchema.featureNames()) {
            assertEquals(name.equals("activity"), features.has(name), name);
        }
        assertEquals(0, features.get("activity"));
    }

    @Test
    void hitAtTheVeryStartCountsAsMuchAsALaterOne() {
        double[] hit = Arrays.copyOf(noise(15, 0.005, 0.3), RATE);
        double[] later = new double[RATE];
        // The centre of a later frame.
        System.arraycopy(hit, 0, later, 8 * 2048, 240);
        double[] tone = sine(RATE, 1, 1000, -40);
        FeatureVector atStart = features(TestSound.plus(tone, hit));
        FeatureVector inside = features(TestSound.plus(tone, later));
        String high = FeatureSchema.spectrum(26);
        assertEquals(inside.get(high), atStart.get(high), 0.5);
    }

    @Test
    void oneSampleIsATrack() {
        FeatureVector features = features(new double[] {0.5});
        assertEquals(1, features.get("activity"));
        assertEquals(0, features.get("crest_factor_db"), 1e-9);
    }

    @Test
    void histogramCountsTenMillisecondFrames() {
        LevelHistogram levels = TestSound.analyze(RATE, 4096, sine(RATE, 2, 1000, -17), new double[2 * RATE]).levels();
        // -17 dB peak, 3 dB down for RMS, 3 dB down because the other channel is silent.
        assertEquals(200, levels.count((int) ((-23 - LevelHistogram.LOWEST_DB) / LevelHistogram.STEP_DB)));
    }

    @Test
    void directCurrentDoesNotCountAsLowSound() {
        double[] offset = TestSound.plus(sine(RATE, 5, 1000, -20), new double[5 * RATE]);
        Arrays.setAll(offset, i -> offset[i] + 0.1);
        assertTrue(features(offset).get("low_share_db") < -20);
    }
}
