package org.mixwright.audio.processor;

import java.util.Arrays;
import java.util.Random;

/** What is hard on a limiter: full scale is 1, n counts samples. */
enum HostileSignal {
    SQUARE((_, n) -> n / 50 % 2 == 0 ? 1 : -1),
    FAST_SQUARE((_, n) -> n % 7 < 4 ? 1 : -1),
    BASS_UNDER_NOISE((random, n) -> 2 * Math.sin(0.0065 * n) + 0.5 * random.nextGaussian()),
    IMPULSES((_, n) -> n % 1000 == 0 ? 1 : 0),
    DIRAC_TRAIN((_, n) -> n % 50 == 0 ? 4 : 0),
    THIRD_OF_THE_RATE((_, n) -> 1.3 * Math.sin(2 * Math.PI / 3 * n + Math.PI / 48)),
    CHIRP_TO_NYQUIST((_, n) -> Math.sin(Math.PI * n * (0.5 * n / 4000))),
    LOUD_CHIRP_TO_NYQUIST((_, n) -> 4 * Math.sin(Math.PI * n * (0.5 * n / 4000))),

    /** Its samples lie 3 dB below its crests. */
    QUARTER_OF_THE_RATE((_, n) -> 1.4 * Math.sin(Math.PI / 2 * n + Math.PI / 4)),
    QUARTER_IN_BURSTS((_, n) -> (n % 2400 < 200 ? 1.4 : 0.1) * Math.sin(Math.PI / 2 * n + Math.PI / 4)),
    QUARTER_THAT_STARTS_AND_STOPS((_, n) -> n / 500 % 2 == 0 ? 1.4 * Math.sin(Math.PI / 2 * n + Math.PI / 4) : 0),
    SIXTH_OF_JUMPING_PHASE((_, n) -> 3 * Math.sin(Math.PI / 3 * n + 2.3 * (n / 37))),
    QUARTER_OF_JUMPING_PHASE((_, n) -> 3 * Math.sin(Math.PI / 2 * n + 2.3 * (n / 37))),
    NEAR_NYQUIST_OF_JUMPING_PHASE((_, n) -> 3 * Math.sin(0.9 * Math.PI * n + 2.3 * (n / 37))),
    TONE_THAT_STARTS_AND_STOPS((_, n) -> n / 500 % 2 == 0 ? 3 * Math.cos(0.13 * n) : 0),
    NYQUIST_IN_BURSTS((_, n) -> n % 400 < 64 ? sign(n % 2 == 0) : 0),
    HALF_NYQUIST_IN_BURSTS((_, n) -> n % 400 < 65 ? sign(n / 2 % 2 == 0) : 0),
    NYQUIST_TURNED_OVER((_, n) -> 2 * sign((n + n / 500) % 2 == 0)),
    PAIRS_OF_IMPULSES((_, n) -> n % 300 < 2 ? 1 : 0),
    CLICKS_IN_SILENCE((_, n) -> n % 700 == 0 ? 20 : n % 700 == 353 ? -3 : 0),
    STEPS((_, n) -> 2 * (n / 333 % 3 - 1)),
    /** The signs of the taps of a sinc, so that all of them add up between two samples. */
    SIGNS_OF_A_SINC((_, n) -> Math.abs(n % 500 - 250.5) < 33 ? signOfSinc(n % 500 - 250) : 0),
    SIGNS_OF_A_LONG_SINC((_, n) -> signOfSinc(n % 500 - 250)),
    NOISE_AT_PLUS_20_DB((random, n) -> 10 * random.nextGaussian()),
    RANDOM_SIGNS((random, n) -> sign(random.nextBoolean())),
    RARE_RANDOM_SIGNS((random, n) -> random.nextInt(10) > 0 ? 0 : 4 * sign(random.nextBoolean())),
    PITCH_JUMPS_BELOW_NYQUIST((_, n) -> 1.4 * Math.sin(2 * Math.PI * n * new Random(n / 200).doubles(8, 0.3, 0.48).skip(7).findFirst().orElseThrow())),
    /** Found by a search: two crests side by side, of which the one that looks lower is the higher. */
    CRESTS_SIDE_BY_SIDE(Found.CRESTS_SIDE_BY_SIDE),
    /** Found by a search at 8 kHz, where the gain is quick: moving, it raises what lies between the samples by 1 dB. */
    RAISED_BY_ITS_GAIN(Found.RAISED_BY_ITS_GAIN);

    /** The value of the n-th sample. */
    private interface Sample {
        double at(Random random, int n);
    }

    private final Sample signal;

    HostileSignal(Sample signal) {
        this.signal = signal;
    }

    HostileSignal(double[] sound) {
        this((_, n) -> n < sound.length ? sound[n] : 0);
    }

    /** Whether it is made of what lies so near half the sample rate that only hundreds of samples together tell its peaks. */
    boolean liesAtHalfTheRate() {
        return this == NYQUIST_IN_BURSTS || this == NYQUIST_TURNED_OVER || this == SIGNS_OF_A_LONG_SINC || this == RANDOM_SIGNS;
    }

    double[] samples(int frames, long seed) {
        var random = new Random(seed);
        double[] samples = new double[frames];
        Arrays.setAll(samples, n -> signal.at(random, n));
        return samples;
    }

    private static int sign(boolean up) {
        return up ? 1 : -1;
    }

    /** Of the sinc around 1/2, at a whole place. */
    private static int signOfSinc(int place) {
        return sign(Math.floorMod(place <= 0 ? -place : place - 1, 2) == 0);
    }

    private static final class Found {
        static final double[] CRESTS_SIDE_BY_SIDE = {
            1.6, 0, -1.6, 1.1, -1, -1.3, -2.3, 1.3, 0, 1.2, 2.3, -3.2, 1.6, -1.1, -1.4, -0.3, -0.8, 1.2, -1.3, 2.3, -1.6, 0.8,
            -1.4, 0.7, -0.4, 1.2, -1.4, 1.5, -0.4, 1.7, -0.8, 1.7, -1.9, 1.1, -1.1, 0.4, -1.4, -1.5, -1.9, -0.5, 0.8, -1.4,
            -0.8, 0.6, -2.3, 0.6, 0.8, 0.2, -0.7, 0, -2.1, -1.8, 0.1, -1.6, 1.9, 1.5, -1, -1.4, 2.8, -0.4, -1.1, -2.2, 0.3, -0.6};
        static final double[] RAISED_BY_ITS_GAIN = {
            1.9, -2.8, 3.3, -1.8, 1.8, -3.6, 4.1, -4.3, 4.3, -2, 2.6, -0.3, 3.5, -3.5, 1.4, -3.6, 3.8, -0.4, 4.7, -1.1, 3.9, -2.2,
            3, -4, -4.2, -2.9, 4.7, -4.2, 0.6, -3.7, 2, -3.7, 2.7, -3.3, 0.4, -3.6, 4.9, -4.8, 4.7, -4.5, 6.3, -10.1, -6.7, -1.3,
            -0.8, -4.2, 2.9, -1.7, 9.6, -14, -8, 10.7, -7.7, 8.4, -15, 7, -12.8, 12.2, -10.8, 15.3, -9.1, 11.5, -7.7, 10};
    }
}
