package org.mixwright.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FeaturesTest {
    private static final int RATE = 48_000;

    /** All of a sine's power lies around its bin: the centroid and the rolloff are its frequency, the crest factor is 3.01 dB. */
    @Test
    void theFeaturesOfASineAreThoseOfItsFrequency() {
        double hertz = 64.0 * RATE / FeatureFrame.LENGTH;
        float[] samples = new float[4 * RATE];
        for (int n = 0; n < samples.length; n++) {
            samples[n] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * n / RATE));
        }
        double[] features = Features.of(samples, RATE);
        assertEquals(hertz, features[2], 0.01 * hertz, "centroid");
        assertEquals(hertz, features[4], 2.0 * RATE / FeatureFrame.LENGTH, "rolloff");
        assertEquals(Math.sqrt(2), features[5], 0.01, "crest factor");
        assertEquals(0, features[3], 1e-4, "flatness");
    }

    /** The mean of the logarithm of white noise's power lies 2.51 dB (Euler's constant) below its mean: flatness 0.5615. */
    @Test
    void whiteNoiseIsFlat() {
        var random = new java.util.Random(3);
        float[] samples = new float[4 * RATE];
        for (int n = 0; n < samples.length; n++) {
            samples[n] = (float) (0.1 * random.nextGaussian());
        }
        assertEquals(Math.exp(-0.5772156649), Features.of(samples, RATE)[3], 0.01);
    }
}
