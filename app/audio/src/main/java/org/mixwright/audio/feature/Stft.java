package org.mixwright.audio.feature;

import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_1D;
import org.mixwright.audio.AudioBlock;
import org.visnow.jlargearrays.ConcurrencyUtils;

/**
 * Cuts a stream into frames under a periodic Hann window, each half over the one before, and transforms them. Frame
 * {@code k} is centred on sample {@code k} times {@link #hop}; before the start and after the end counts as silence.
 */
final class Stft {
    /** Called for every frame; may ask the transform for its spectra until it returns. */
    @FunctionalInterface
    interface Listener {
        void frame();
    }

    /** A frame with a lower mean square, -70 dBFS, counts as silent (the absolute gate of BS.1770-5, unweighted). */
    static final double SILENCE = 1e-7;

    private final int length;
    private final double[] window;
    private final double[][] lines;
    private final double[][] spectra;
    private final DoubleFFT_1D transform;
    private final Listener listener;
    private int filled;
    private long received;
    private long frames;
    private boolean silent;

    static {
        // JTransforms would start threads of its own; here every track already has one.
        ConcurrencyUtils.setNumberOfThreads(1);
    }

    /**
     * @param length of a frame in samples, a power of two
     */
    Stft(int channels, int length, Listener listener) {
        this.length = length;
        this.listener = listener;
        window = new double[length];
        for (int i = 0; i < length; i++) {
            window[i] = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / length);
        }
        lines = new double[channels][length];
        spectra = new double[channels][length];
        transform = new DoubleFFT_1D(length);
        filled = length / 2;
    }

    /** The power of two that comes nearest to a duration. */
    static int lengthOf(double seconds, int sampleRate) {
        double octaves = StrictMath.log(seconds * sampleRate) / StrictMath.log(2);
        return 1 << (int) Math.rint(octaves);
    }

    int channels() {
        return lines.length;
    }

    int hop() {
        return length / 2;
    }

    /** The bins of a spectrum, from 0 Hz up to half the sample rate. */
    int bins() {
        return length / 2 + 1;
    }

    /**
     * The power of the frame by bin, mean of the channels, as mean square. The bins at the very ends belong to no
     * measure and are left at zero.
     */
    void powers(double[] into) {
        double norm = powerNorm() / channels();
        for (int channel = 0; channel < spectra.length; channel++) {
            double[] spectrum = spectra[channel];
            for (int bin = 1; bin < bins() - 1; bin++) {
                double re = spectrum[2 * bin];
                double im = spectrum[2 * bin + 1];
                into[bin] = (channel == 0 ? 0 : into[bin]) + norm * (re * re + im * im);
            }
        }
    }

    /** What a squared magnitude must be multiplied with to be a mean square of the signal (one-sided). */
    double powerNorm() {
        // Sum of the squared Hann window: 3/8 of the length.
        return 2 / (0.375 * length * length);
    }

    void feed(AudioBlock block) {
        int from = 0;
        while (from < block.frames()) {
            int count = Math.min(length - filled, block.frames() - from);
            for (int channel = 0; channel < lines.length; channel++) {
                System.arraycopy(block.channel(channel), from, lines[channel], filled, count);
            }
            from += count;
            received += count;
            filled += count;
            if (filled == length) {
                endFrame();
            }
        }
    }

    /** Completes the frames that are centred on what was heard, with silence. */
    void finish() {
        while (frames * hop() < received) {
            for (double[] line : lines) {
                Arrays.fill(line, filled, length, 0);
            }
            endFrame();
        }
    }

    private void endFrame() {
        double peak = 0;
        for (double[] line : lines) {
            for (double sample : line) {
                peak = Math.max(peak, Math.abs(sample));
            }
        }
        silent = peak * peak < SILENCE;
        for (int channel = 0; channel < lines.length; channel++) {
            double[] line = lines[channel];
            if (!silent) {
                double[] spectrum = spectra[channel];
                for (int i = 0; i < length; i++) {
                    spectrum[i] = window[i] * line[i];
                }
                transform.realForward(spectrum);
            }
            System.arraycopy(line, hop(), line, 0, hop());
        }
        filled = length - hop();
        frames++;
        listener.frame();
    }

    /** Whether the frame holds nothing above the gate; it then has no spectrum. */
    boolean isSilent() {
        return silent;
    }

    /** Real and imaginary parts by turns; index 1 holds the real part at half the sample rate. */
    double[] spectrum(int channel) {
        return spectra[channel];
    }
}
