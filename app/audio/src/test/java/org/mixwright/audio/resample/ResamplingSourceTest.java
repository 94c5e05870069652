package org.mixwright.audio.resample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioFormat;
import org.mixwright.audio.AudioSource;

class ResamplingSourceTest {

    @ParameterizedTest(name = "{0} Hz to {1} Hz")
    @CsvSource({"44100, 48000", "48000, 44100", "44100, 96000", "96000, 44100", "48000, 96000", "96000, 48000",
        "88200, 48000", "48000, 88200", "24000, 48000", "44100, 47999", "192000, 44100", "44056, 48000"})
    void tonesOfTheAudibleBandComeOutAsTheyAreAndAloneWithinAHundredDecibels(int from, int to) throws IOException {
        double highest = Math.min(20_000, 0.9 * Math.min(from, to) / 2.0);
        for (double hertz : new double[] {100, 997, 0.3 * highest, 0.7 * highest, highest}) {
            double[] out = converted(from, to, from / 5, frame -> Math.sin(2 * Math.PI * hertz * frame / from));
            // away from the ends, where the filter reaches into the silence around the tone
            double[] steady = Arrays.copyOfRange(out, out.length / 4, out.length * 3 / 4);
            Fit fit = Fit.of(steady, hertz / to, out.length / 4);
            assertEquals(0, decibels(fit.amplitude()), 0.1, hertz + " Hz level");
            assertEquals(0, fit.phase(), 1e-4, hertz + " Hz delay");
            assertTrue(decibels(fit.residualPeak()) < -100, hertz + " Hz: " + decibels(fit.residualPeak()) + " dB");
        }
    }

    @ParameterizedTest(name = "{0} Hz to {1} Hz, tone at {2} Hz")
    @CsvSource({"48000, 44100, 22050", "48000, 44100, 23000", "96000, 44100, 22500", "96000, 44100, 40000",
        "96000, 48000, 24500", "192000, 48000, 90000", "47999, 44100, 23100"})
    void tonesThatTheNewRateCannotHoldDoNotFoldBack(int from, int to, double hertz) throws IOException {
        double[] out = converted(from, to, from / 5, frame -> Math.sin(2 * Math.PI * hertz * frame / from));
        double peak = Arrays.stream(out, out.length / 4, out.length * 3 / 4).map(Math::abs).max().orElseThrow();
        assertTrue(decibels(peak) < -100, decibels(peak) + " dB");
    }

    @ParameterizedTest
    @CsvSource({"44100, 48000, 1, 2", "44100, 48000, 44100, 48000", "48000, 44100, 48001, 44101", "96000, 48000, 7, 4",
        "4000, 768000, 3, 576", "768000, 4000, 193, 2", "44100, 48000, 0, 0"})
    void everyFrameThatBeginsBeforeTheInputEndsIsThere(int from, int to, int frames, int expected) throws IOException {
        AudioSource source = ResamplingSource.of(new Tone(from, frames, frame -> 1), to);
        assertEquals(expected, source.format().frames());
        assertEquals(expected, readAll(source, 333).length);
    }

    @ParameterizedTest
    @CsvSource({"44100, 48000", "96000, 44100", "44100, 47999", "768000, 4000"})
    void blockSizesChangeNoBit(int from, int to) throws IOException {
        IntToDoubleFunction noise = frame -> Math.sin(frame * frame * 0.001);
        double[] expected = readAll(ResamplingSource.of(new Tone(from, 20_000, noise), to), 20_000);
        assertArrayEquals(expected, readAll(ResamplingSource.of(new Tone(from, 20_000, noise), to), 1), 0);
        assertArrayEquals(expected, readAll(ResamplingSource.of(new Tone(from, 20_000, noise), to), 777), 0);
    }

    @Test
    void theSidesOfAStereoSourceAreConvertedAsIfEachWereAlone() throws IOException {
        IntToDoubleFunction left = frame -> Math.sin(frame * 0.1);
        IntToDoubleFunction right = frame -> Math.cos(frame * frame * 0.001);
        AudioSource stereo = ResamplingSource.of(new Tone(44_100, 9_000, left, right), 48_000);
        AudioBlock block = new AudioBlock(2, 20_000);
        int frames = stereo.read(block);
        assertArrayEquals(converted(44_100, 48_000, 9_000, left), Arrays.copyOf(block.channel(0), frames), 0);
        assertArrayEquals(converted(44_100, 48_000, 9_000, right), Arrays.copyOf(block.channel(1), frames), 0);
    }

    @Test
    void aSourceOfTheWantedRateIsLeftAlone() {
        AudioSource source = new Tone(48_000, 10, frame -> 1);
        assertSame(source, ResamplingSource.of(source, 48_000));
    }

    @Test
    void aConstantStaysThatConstant() throws IOException {
        double[] out = converted(44_100, 48_000, 10_000, frame -> 0.5);
        for (int frame = 500; frame < out.length - 500; frame++) {
            assertEquals(0.5, out[frame], 1e-9);
        }
    }

    private static double[] converted(int from, int to, int frames, IntToDoubleFunction signal) throws IOException {
        return readAll(ResamplingSource.of(new Tone(from, frames, signal), to), AudioBlock.USUAL_CAPACITY);
    }

    private static double[] readAll(AudioSource source, int blockFrames) throws IOException {
        AudioBlock block = new AudioBlock(1, blockFrames);
        double[] all = new double[0];
        for (int read = source.read(block); read > 0; read = source.read(block)) {
            all = Arrays.copyOf(all, all.length + read);
            System.arraycopy(block.channel(0), 0, all, all.length - read, read);
        }
        return all;
    }

    private static double decibels(double amplitude) {
        return 20 * Math.log10(amplitude);
    }

    /** The sine of a known frequency that fits best in the least-squares sense, and what it leaves over. */
    private record Fit(double amplitude, double phase, double residualPeak) {
        static Fit of(double[] signal, double frequency, int offset) {
            double ss = 0;
            double sc = 0;
            double cc = 0;
            double sy = 0;
            double cy = 0;
            for (int i = 0; i < signal.length; i++) {
                double s = Math.sin(2 * Math.PI * frequency * (i + offset));
                double c = Math.cos(2 * Math.PI * frequency * (i + offset));
                ss += s * s;
                sc += s * c;
                cc += c * c;
                sy += s * signal[i];
                cy += c * signal[i];
            }
            double determinant = ss * cc - sc * sc;
            double a = (sy * cc - cy * sc) / determinant;
            double b = (cy * ss - sy * sc) / determinant;
            double peak = 0;
            for (int i = 0; i < signal.length; i++) {
                double angle = 2 * Math.PI * frequency * (i + offset);
                peak = Math.max(peak, Math.abs(signal[i] - a * Math.sin(angle) - b * Math.cos(angle)));
            }
            return new Fit(Math.hypot(a, b), Math.atan2(b, a), peak);
        }
    }

    /** A source whose frames formulas give, one for each channel. */
    private static final class Tone implements AudioSource {
        private final AudioFormat format;
        private final IntToDoubleFunction[] signals;
        private int position;

        Tone(int sampleRate, int frames, IntToDoubleFunction... signals) {
            format = new AudioFormat(sampleRate, signals.length, frames);
            this.signals = signals;
        }

        @Override
        public AudioFormat format() {
            return format;
        }

        @Override
        public int read(AudioBlock block) {
            int count = (int) Math.min(block.capacity(), format.frames() - position);
            for (int channel = 0; channel < signals.length; channel++) {
                for (int i = 0; i < count; i++) {
                    block.channel(channel)[i] = signals[channel].applyAsDouble(position + i);
                }
            }
            position += count;
            block.setFrames(count);
            return count;
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
