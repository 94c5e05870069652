package org.mixwright.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jtransforms.fft.FloatFFT_1D;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.file.AudioFiles;
import org.visnow.jlargearrays.ConcurrencyUtils;

/** Workload W3: spectral features of files, the mean over frames of each, as the numpy script beside it prints them. */
final class Features {
    private Features() {
    }

    public static void main(String[] args) throws IOException {
        ConcurrencyUtils.setNumberOfThreads(1);
        if (args.length == 1 && args[0].equals("--train")) {
            try (var scratch = new Scratch(1)) {
                System.out.println(Arrays.toString(of(scratch.track(1))));
            }
            return;
        }
        for (String file : args) {
            System.out.println(Arrays.toString(of(Path.of(file))));
        }
        System.out.println("peak memory " + PeakMemory.mebibytes() + " MiB");
    }

    /** Mean log-mel level, third-octave level, centroid, flatness, rolloff, crest factor and onset flux. */
    static double[] of(Path file) throws IOException {
        try (var source = AudioFiles.open(file)) {
            int channels = source.format().channels();
            float[] mono = new float[(int) source.format().frames()];
            var block = new AudioBlock(channels, AudioBlock.USUAL_CAPACITY);
            int at = 0;
            for (int frames = source.read(block); frames > 0; frames = source.read(block)) {
                mixDown(block, mono, at);
                at += frames;
            }
            return of(mono, source.format().sampleRate());
        }
    }

    private static void mixDown(AudioBlock block, float[] mono, int at) {
        double[] left = block.channel(0);
        if (block.channelCount() == 1) {
            for (int n = 0; n < block.frames(); n++) {
                mono[at + n] = (float) left[n];
            }
            return;
        }
        double[] right = block.channel(1);
        for (int n = 0; n < block.frames(); n++) {
            mono[at + n] = ((float) left[n] + (float) right[n]) * 0.5f;
        }
    }

    static double[] of(float[] samples, int sampleRate) {
        var frame = new FeatureFrame(sampleRate);
        var fft = new FloatFFT_1D(FeatureFrame.LENGTH);
        float[] spectrum = new float[FeatureFrame.LENGTH];
        int frames = 1 + samples.length / FeatureFrame.HOP;
        int chunks = 0;
        double[] mean = new double[FeatureFrame.FEATURES];
        for (int first = 0; first < frames; first += FeatureFrame.CHUNK) {
            int count = Math.min(FeatureFrame.CHUNK, frames - first);
            frame.startChunk();
            for (int f = first; f < first + count; f++) {
                cut(samples, f * FeatureFrame.HOP - FeatureFrame.LENGTH / 2, spectrum);
                frame.window(spectrum);
                fft.realForward(spectrum);
                frame.add(spectrum);
            }
            frame.addMeansTo(mean, count);
            chunks++;
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= chunks;
        }
        return mean;
    }

    /** A frame's samples, the signal mirrored at its ends. */
    private static void cut(float[] samples, int start, float[] into) {
        if (start >= 0 && start + into.length <= samples.length) {
            System.arraycopy(samples, start, into, 0, into.length);
            return;
        }
        int last = samples.length - 1;
        for (int n = 0; n < into.length; n++) {
            int at = Math.abs(start + n);
            into[n] = samples[Math.clamp(at > last ? 2 * last - at : at, 0, last)];
        }
    }
}
