package org.mixwright.audio;

import java.util.Arrays;

/**
 * A short run of frames, one array per channel, full scale at 1.0. Reused from block to block, so it is mutable;
 * only the first {@link #frames} samples of each channel count.
 */
public final class AudioBlock {
    /** How many frames most of the engine works on at a time. */
    public static final int USUAL_CAPACITY = 4096;

    private final double[][] channels;
    private int frames;

    public AudioBlock(int channelCount, int capacity) {
        channels = new double[channelCount][capacity];
        frames = capacity;
    }

    public int channelCount() {
        return channels.length;
    }

    public int capacity() {
        return channels[0].length;
    }

    /** The samples of one channel, 0 = left; longer than {@link #frames} where the block is not full. */
    public double[] channel(int index) {
        return channels[index];
    }

    /** The samples of all channels, as {@link #channel}; the array itself must not be changed. */
    public double[][] channels() {
        return channels;
    }

    public int frames() {
        return frames;
    }

    public void setFrames(int frames) {
        if (frames < 0 || frames > capacity()) {
            throw new IllegalArgumentException("a block of %d frames can't hold %d".formatted(capacity(), frames));
        }
        this.frames = frames;
    }

    /** Silences the whole capacity. */
    public void clear() {
        silence(0, capacity());
    }

    /** Adds another block of as many channels and, at least, frames. */
    public void add(AudioBlock other) {
        add(other, 1);
    }

    /** Adds another block, multiplied by a gain. */
    public void add(AudioBlock other, double gain) {
        for (int c = 0; c < channels.length; c++) {
            double[] to = channels[c];
            double[] from = other.channels[c];
            if (gain == 1) {
                for (int n = 0; n < frames; n++) {
                    to[n] += from[n];
                }
            } else {
                for (int n = 0; n < frames; n++) {
                    to[n] += from[n] * gain;
                }
            }
        }
    }

    /** Silences the frames {@code from .. to}, whether they count or not. */
    public void silence(int from, int to) {
        for (double[] channel : channels) {
            Arrays.fill(channel, from, to, 0);
        }
    }
}
