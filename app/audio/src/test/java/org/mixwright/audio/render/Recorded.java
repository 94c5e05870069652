package org.mixwright.audio.render;

import java.util.Arrays;

import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioSink;

/** Keeps all the stereo audio it gets. */
final class Recorded implements AudioSink, AudioTap {
    private double[] left = new double[0];
    private double[] right = new double[0];

    @Override
    public void write(AudioBlock block) {
        left = joined(left, block.channel(0), block.frames());
        right = joined(right, block.channel(1), block.frames());
    }

    @Override
    public void hear(AudioBlock block) {
        write(block);
    }

    @Override
    public void close() {
        // Nothing was opened.
    }

    double[] left() {
        return left;
    }

    double[] right() {
        return right;
    }

    Played asStem() {
        return new Played(left, right);
    }

    private static double[] joined(double[] start, double[] end, int count) {
        double[] joined = Arrays.copyOf(start, start.length + count);
        System.arraycopy(end, 0, joined, start.length, count);
        return joined;
    }
}
