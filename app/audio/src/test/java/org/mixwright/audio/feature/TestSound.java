package org.mixwright.audio.feature;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioFormat;
import org.mixwright.audio.AudioSource;
import org.mixwright.audio.render.Stem;

/** Signals of known properties, and tracks made of them. */
final class TestSound {
    static final int RATE = 48_000;

    private TestSound() {
    }

    /** Fades out over its last 50 ms. */
    static double[] fadedSine(double seconds, double hertz, double peakDbfs) {
        double[] samples = sine(RATE, seconds, hertz, peakDbfs);
        Arrays.setAll(samples, i -> samples[i] * Math.min(1, (samples.length - i) / (0.05 * RATE)));
        return samples;
    }

    static double[] sine(int sampleRate, double seconds, double hertz, double peakDbfs) {
        double amplitude = Math.pow(10, peakDbfs / 20);
        double[] samples = new double[(int) (seconds * sampleRate)];
        Arrays.setAll(samples, i -> amplitude * Math.sin(2 * Math.PI * hertz * i / sampleRate));
        return samples;
    }

    static double[] noise(long seed, double seconds, double deviation) {
        var random = new Random(seed);
        double[] samples = new double[(int) (seconds * RATE)];
        Arrays.setAll(samples, i -> deviation * random.nextGaussian());
        return samples;
    }

    /** The same power in every third octave from 40 Hz to 16 kHz: equal sines, evenly spread over octaves. */
    static double[] pinkish(int perThirdOctave, double seconds) {
        double[] samples = new double[(int) (seconds * RATE)];
        var random = new Random(5);
        for (int band = 3; band < Bands.THIRD_OCTAVE_COUNT - 1; band++) {
            for (int i = 0; i < perThirdOctave; i++) {
                double hertz = Bands.lowerEdgeHz(band) * Math.pow(10, (i + 0.5) / perThirdOctave / 10);
                addSine(samples, hertz, random.nextDouble() * 2 * Math.PI);
            }
        }
        return samples;
    }

    private static void addSine(double[] samples, double hertz, double phase) {
        double radians = 2 * Math.PI * hertz / RATE;
        double turnSin = Math.sin(radians);
        double turnCos = Math.cos(radians);
        double sin = 0.005 * Math.sin(phase);
        double cos = 0.005 * Math.cos(phase);
        for (int i = 0; i < samples.length; i++) {
            samples[i] += sin;
            double next = sin * turnCos + cos * turnSin;
            cos = cos * turnCos - sin * turnSin;
            sin = next;
        }
    }

    /** Noise that falls by 12 dB an octave from 100 Hz. */
    static double[] lowNoise(long seed, double seconds) {
        double[] samples = noise(seed, seconds, 0.5);
        double share = 1 - Math.exp(-2 * Math.PI * 100 / RATE);
        double once = 0;
        double twice = 0;
        for (int i = 0; i < samples.length; i++) {
            once += share * (samples[i] - once);
            twice += share * (once - twice);
            samples[i] = twice;
        }
        return samples;
    }

    static double[] clicks(double seconds, double perSecond) {
        double[] samples = new double[(int) (seconds * RATE)];
        for (double at = 0.05; at < seconds; at += 1 / perSecond) {
            samples[(int) (at * RATE)] = 0.9;
        }
        return samples;
    }

    static double[] times(double gain, double[] samples) {
        return Arrays.stream(samples).map(sample -> gain * sample).toArray();
    }

    static double[] plus(double[] some, double[] more) {
        double[] sum = some.clone();
        Arrays.setAll(sum, i -> some[i] + more[i]);
        return sum;
    }

    static TrackAnalysis analyze(int sampleRate, int capacity, double[]... channels) {
        var analyzer = new TrackAnalyzer("t", sampleRate, channels.length);
        var block = new AudioBlock(channels.length, capacity);
        try (var source = new ArraySource(sampleRate, channels, Long.MAX_VALUE)) {
            while (source.read(block) > 0) {
                analyzer.feed(block);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return analyzer.finish();
    }

    static FeatureVector features(double[]... channels) {
        return analyze(RATE, 4096, channels).features();
    }

    static Stem stem(String trackId, double[]... channels) {
        return new Stem(trackId, () -> new ArraySource(RATE, channels, Long.MAX_VALUE));
    }

    static Stem breakingStem(String trackId, long atFrame, double[]... channels) {
        return new Stem(trackId, () -> new ArraySource(RATE, channels, atFrame));
    }

    /** Reads from arrays; breaks at a frame. */
    private static final class ArraySource implements AudioSource {
        private final int sampleRate;
        private final double[][] channels;
        private final long breaksAt;
        private int position;

        ArraySource(int sampleRate, double[][] channels, long breaksAt) {
            this.sampleRate = sampleRate;
            this.channels = channels;
            this.breaksAt = breaksAt;
        }

        @Override
        public AudioFormat format() {
            return new AudioFormat(sampleRate, channels.length, channels[0].length);
        }

        @Override
        public int read(AudioBlock block) throws IOException {
            int count = Math.min(block.capacity(), channels[0].length - position);
            if (position + count > breaksAt) {
                throw new IOException("The disk was taken out.");
            }
            for (int channel = 0; channel < channels.length; channel++) {
                System.arraycopy(channels[channel], position, block.channel(channel), 0, count);
            }
            block.setFrames(count);
            position += count;
            return count;
        }

        @Override
        public void close() {
            position = channels[0].length;
        }
    }
}
