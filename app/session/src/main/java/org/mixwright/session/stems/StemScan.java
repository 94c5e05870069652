package org.mixwright.session.stems;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.file.AudioFileSource;
import org.mixwright.audio.file.AudioFiles;

/** Reads a file once from front to back and notes everything that the import asks about its content. */
final class StemScan {
    /** Short enough to tell two players' attacks apart, long enough to hold a period of most notes. */
    static final double ENVELOPE_SECONDS = 0.005;
    /** Holds what instruments share or don't below 1 kHz, at little memory. */
    static final int SKETCH_RATE = 2_000;
    /** The sketch keeps the whole first minute, then one second in four, up to twenty minutes. */
    private static final int SKETCH_WHOLE_SECONDS = 60;
    private static final int SKETCH_EVERY_SECONDS = 4;
    private static final int LONGEST_SECONDS = 1_200;
    /** Highest value that 16 bits can hold is 0.99997: what stays above this is clipped. */
    private static final double FULL_SCALE = 0.9999;
    private static final int CLIPPED_RUN_SAMPLES = 3;
    /** Of the time that a file takes; its fingerprint takes the rest. */
    private static final double LISTENING_SHARE = 0.9;

    private final AudioFileSource source;
    private final int sampleRate;
    private final double[] peaks;
    private final double[] sums;
    private final double[] previous;
    private final int[] run;
    private final Floats envelope = new Floats();
    private final Floats sketch = new Floats();
    private double squares;
    private double differ;
    private long clippedRuns;
    private long frames;
    private double windowPeak;
    private long windowEnd;
    private double bucketSum;
    private long bucketStart;
    private long bucketEnd;
    private long buckets;

    private StemScan(AudioFileSource source) {
        this.source = source;
        sampleRate = source.format().sampleRate();
        int channels = source.format().channels();
        peaks = new double[channels];
        sums = new double[channels];
        previous = new double[channels];
        run = new int[channels];
        windowEnd = windowFrames();
        bucketEnd = bucketBoundary(1);
    }

    /**
     * Scans a file.
     *
     * @param share hears which share of the file is read; may throw to stop
     */
    static StemReading read(Path file, DoubleConsumer share) throws IOException {
        try (AudioFileSource source = AudioFiles.open(file)) {
            StemScan scan = new StemScan(source);
            AudioBlock block = new AudioBlock(source.format().channels(), AudioBlock.USUAL_CAPACITY);
            while (source.read(block) > 0) {
                scan.take(block);
                double length = source.format().frames();
                share.accept(length > 0 ? LISTENING_SHARE * Math.min(1, scan.frames / length) : 0);
            }
            // the system still has the file in memory: reading it a second time costs little
            return scan.reading(file, StemContent.of(file, read -> share.accept(LISTENING_SHARE + (1 - LISTENING_SHARE) * read)));
        }
    }

    private void take(AudioBlock block) {
        for (int channel = 0; channel < peaks.length; channel++) {
            takeChannel(channel, block.channel(channel), block.frames());
        }
        if (peaks.length == 2) {
            for (int i = 0; i < block.frames(); i++) {
                differ = Math.max(differ, Math.abs(block.channel(0)[i] - block.channel(1)[i]));
            }
        }
        for (int i = 0; i < block.frames(); i++) {
            double sum = 0;
            double peak = 0;
            for (int channel = 0; channel < peaks.length; channel++) {
                sum += block.channel(channel)[i];
                peak = Math.max(peak, Math.abs(block.channel(channel)[i]));
            }
            follow(sum / peaks.length, peak);
        }
    }

    private void takeChannel(int channel, double[] samples, int count) {
        double peak = peaks[channel];
        double sum = 0;
        double square = 0;
        for (int i = 0; i < count; i++) {
            double sample = samples[i];
            double size = Math.abs(sample);
            sum += sample;
            square += sample * sample;
            peak = Math.max(peak, size);
            if (size >= FULL_SCALE) {
                run[channel] = sample == previous[channel] ? run[channel] + 1 : 1;
                clippedRuns += run[channel] == CLIPPED_RUN_SAMPLES ? 1 : 0;
            }
            previous[channel] = sample;
        }
        peaks[channel] = peak;
        sums[channel] += sum;
        squares += square;
    }

    /** Takes the frame into the envelope and the sketch. */
    private void follow(double mean, double peak) {
        windowPeak = Math.max(windowPeak, peak);
        bucketSum += mean;
        frames++;
        if (frames == windowEnd) {
            if (frames <= (long) LONGEST_SECONDS * sampleRate) {
                envelope.add(windowPeak);
            }
            windowPeak = 0;
            windowEnd += windowFrames();
        }
        if (frames == bucketEnd) {
            endBucket();
        }
    }

    private void endBucket() {
        long second = buckets / SKETCH_RATE;
        boolean isKept = second < SKETCH_WHOLE_SECONDS
                || second < LONGEST_SECONDS && second % SKETCH_EVERY_SECONDS == 0;
        if (isKept) {
            sketch.add(bucketSum / (bucketEnd - bucketStart));
        }
        buckets++;
        bucketSum = 0;
        bucketStart = bucketEnd;
        bucketEnd = bucketBoundary(buckets + 1);
    }

    private long bucketBoundary(long bucket) {
        return bucket * sampleRate / SKETCH_RATE;
    }

    private long windowFrames() {
        return Math.round(ENVELOPE_SECONDS * sampleRate);
    }

    private StemReading reading(Path file, StemContent content) {
        double[] offsets = new double[sums.length];
        for (int channel = 0; channel < sums.length; channel++) {
            offsets[channel] = frames == 0 ? 0 : sums[channel] / frames;
        }
        double power = frames == 0 ? 0 : squares / frames / sums.length;
        return new StemReading(file, source.facts(), content, frames, peaks, offsets, power, clippedRuns, differ,
                envelope.toArray(), sketch.toArray(), source.warnings());
    }
}
