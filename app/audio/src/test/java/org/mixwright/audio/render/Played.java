package org.mixwright.audio.render;

import java.io.IOException;
import java.util.Arrays;

import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioFormat;
import org.mixwright.audio.AudioSource;

/** Samples in memory, played as a stem; can break off, and knows whether it was closed. */
final class Played implements AudioSource {
    static final int SAMPLE_RATE = 48000;

    private final double[][] samples;
    private final int breaksAt;
    private int position;
    private boolean closed;

    Played(double[]... samples) {
        this(Integer.MAX_VALUE, samples);
    }

    private Played(int breaksAt, double[]... samples) {
        this.breaksAt = breaksAt;
        this.samples = samples;
    }

    static Played breakingAt(int frame, double[]... samples) {
        return new Played(frame, samples);
    }

    Stem as(String trackId) {
        return new Stem(trackId, () -> {
            position = 0;
            return this;
        });
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public AudioFormat format() {
        return new AudioFormat(SAMPLE_RATE, samples.length, samples[0].length);
    }

    @Override
    public int read(AudioBlock block) throws IOException {
        if (position + block.capacity() > breaksAt) {
            block.channel(0)[0] = 1;
            throw new IOException("the file drums.wav breaks off");
        }
        int frames = Math.min(block.capacity(), samples[0].length - position);
        for (int c = 0; c < samples.length; c++) {
            Arrays.fill(block.channel(c), Double.NaN);
            System.arraycopy(samples[c], position, block.channel(c), 0, frames);
        }
        position += frames;
        block.setFrames(frames);
        return frames;
    }

    @Override
    public void close() {
        closed = true;
    }
}
