package org.mixwright.audio.resample;

import java.io.IOException;
import java.util.Arrays;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioFormat;
import org.mixwright.audio.AudioSource;

/**
 * Another source's audio at another sample rate, by a windowed-sinc filter. Frame 0 stands where frame 0 stood; a source
 * of n frames becomes one of n x new rate / old rate, rounded up. Holds a few thousand frames and no more.
 */
public final class ResamplingSource implements AudioSource {
    private static final int LOWEST_RATE = 4_000;
    private static final int HIGHEST_RATE = 768_000;

    private final AudioSource source;
    private final AudioFormat format;
    private final AudioBlock incoming;
    private final SincPhases phases;
    /** In lowest terms {@code up} new frames last as long as {@code down} old ones. */
    private final int up;
    private final int down;
    /** The frames around the next output frame; its first tap lies at {@code windowStart}. */
    private final double[][] window;
    private int windowStart;
    private int windowEnd;
    private int numerator;
    private long inputFrames;
    private long outputFrames;
    private boolean inputEnded;

    private ResamplingSource(AudioSource source, int sampleRate) {
        AudioFormat from = source.format();
        this.source = source;
        int common = greatestCommonDivisor(from.sampleRate(), sampleRate);
        up = sampleRate / common;
        down = from.sampleRate() / common;
        long frames = from.lengthIsKnown() ? framesAfter(from.frames()) : AudioFormat.UNKNOWN_LENGTH;
        format = new AudioFormat(sampleRate, from.channels(), frames);
        phases = new SincPhases(from.sampleRate(), sampleRate, up);
        incoming = new AudioBlock(from.channels(), AudioBlock.USUAL_CAPACITY);
        window = new double[from.channels()][2 * (phases.taps() + down / up + AudioBlock.USUAL_CAPACITY)];
        windowEnd = phases.tapsBefore();
    }

    /**
     * The source at the wanted rate: itself, where it has that rate already.
     *
     * @param sampleRate wanted, 4 kHz to 768 kHz
     */
    public static AudioSource of(AudioSource source, int sampleRate) {
        checkRate(source.format().sampleRate());
        checkRate(sampleRate);
        return source.format().sampleRate() == sampleRate ? source : new ResamplingSource(source, sampleRate);
    }

    private static void checkRate(int sampleRate) {
        if (sampleRate < LOWEST_RATE || sampleRate > HIGHEST_RATE) {
            throw new IllegalArgumentException(
                    "sample rate %d Hz lies outside %d to %d Hz".formatted(sampleRate, LOWEST_RATE, HIGHEST_RATE));
        }
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    /** How many frames come out of so many: every one that begins before the input ends. */
    private long framesAfter(long frames) {
        return Math.ceilDiv(frames * up, (long) down);
    }

    @Override
    public AudioFormat format() {
        return format;
    }

    @Override
    public int read(AudioBlock block) throws IOException {
        int done = 0;
        while (done < block.capacity() && reachInput()) {
            int count = (int) Math.min(block.capacity() - done, readyFrames());
            convert(block, done, count);
            done += count;
        }
        block.setFrames(done);
        return done;
    }

    /** Makes sure that the next output frame's taps are all in the window; false at the end. */
    private boolean reachInput() throws IOException {
        while (!inputEnded && windowEnd - windowStart < phases.taps()) {
            refill();
        }
        return !inputEnded || outputFrames < framesAfter(inputFrames);
    }

    private void refill() throws IOException {
        int read = source.read(incoming);
        inputFrames += read;
        inputEnded = read == 0;
        int wanted = inputEnded ? phases.taps() : read;
        if (windowEnd + wanted > window[0].length) {
            slideBack();
        }
        for (int channel = 0; channel < window.length; channel++) {
            if (inputEnded) {
                Arrays.fill(window[channel], windowEnd, window[channel].length, 0);
            } else {
                System.arraycopy(incoming.channel(channel), 0, window[channel], windowEnd, read);
            }
        }
        windowEnd = inputEnded ? window[0].length : windowEnd + read;
    }

    private void slideBack() {
        int kept = Math.max(0, windowEnd - windowStart);
        for (double[] channel : window) {
            System.arraycopy(channel, windowEnd - kept, channel, 0, kept);
        }
        windowStart = Math.max(0, windowStart - windowEnd);
        windowEnd = kept;
    }

    /** How many output frames the window holds the taps of. */
    private long readyFrames() {
        long spare = windowEnd - windowStart - phases.taps();
        long ready = ((spare + 1) * up - 1 - numerator) / down + 1;
        return inputEnded ? Math.min(ready, framesAfter(inputFrames) - outputFrames) : ready;
    }

    private void convert(AudioBlock block, int at, int count) {
        boolean isExactPair = window.length == 2 && phases.areExact(up);
        for (int frame = at; frame < at + count; frame++) {
            if (isExactPair) {
                phases.pairAt(numerator, window, windowStart, block, frame);
            } else {
                for (int channel = 0; channel < window.length; channel++) {
                    block.channel(channel)[frame] = phases.at(numerator, up, window[channel], windowStart);
                }
            }
            advance();
        }
        outputFrames += count;
    }

    private void advance() {
        numerator += down % up;
        windowStart += down / up;
        if (numerator >= up) {
            numerator -= up;
            windowStart++;
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
