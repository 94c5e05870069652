package org.mixwright.audio.meter;

import java.util.Arrays;
import java.util.function.Consumer;
import org.mixwright.audio.AudioBlock;

/** Builds test signals: segments of a phase-continuous sine, each at its own peak level. */
final class Tone {
    private final int sampleRate;
    private final double hertz;
    private double[] samples = new double[0];

    Tone(int sampleRate, double hertz) {
        this.sampleRate = sampleRate;
        this.hertz = hertz;
    }

    Tone then(double seconds, double peakDbfs) {
        int from = samples.length;
        samples = Arrays.copyOf(samples, from + (int) Math.round(seconds * sampleRate));
        double amplitude = Math.pow(10, peakDbfs / 20);
        double radians = 2 * Math.PI * hertz / sampleRate;
        double sin = Math.sin(radians * from);
        double cos = Math.cos(radians * from);
        double turnSin = Math.sin(radians);
        double turnCos = Math.cos(radians);
        for (int i = from; i < samples.length; i++) {
            samples[i] = amplitude * sin;
            double next = sin * turnCos + cos * turnSin;
            cos = cos * turnCos - sin * turnSin;
            sin = next;
        }
        return this;
    }

    Tone thenSilence(double seconds) {
        return then(seconds, Double.NEGATIVE_INFINITY);
    }

    double[] samples() {
        return samples;
    }

    double[][] stereo() {
        return new double[][] {samples, samples};
    }

    /** Hands the channels on in blocks. */
    static void feed(double[][] channels, int capacity, Consumer<AudioBlock> meter) {
        var block = new AudioBlock(channels.length, capacity);
        for (int from = 0; from < channels[0].length; from += capacity) {
            block.setFrames(Math.min(capacity, channels[0].length - from));
            for (int channel = 0; channel < channels.length; channel++) {
                System.arraycopy(channels[channel], from, block.channel(channel), 0, block.frames());
            }
            meter.accept(block);
        }
    }

    static LoudnessMeter loudness(int sampleRate, double[]... channels) {
        var meter = new LoudnessMeter(sampleRate, channels.length);
        feed(channels, 4096, meter::feed);
        return meter;
    }

    static LoudnessReading reading(int sampleRate, double[]... channels) {
        var bridge = new MeterBridge(sampleRate, channels.length);
        feed(channels, 4096, bridge::feed);
        return bridge.reading();
    }
}
