package org.mixwright.audio.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mixwright.audio.AudioBlock;
import org.mixwright.mix.setting.DelaySetting;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Milliseconds;

class DelayKernelTest {
    private static final int RATE = 48000;
    private static final int ECHO_FRAMES = 12_000;

    @Test
    void eachEchoComesOnTimeAndAsMuchWeakerAsTheFeedbackSays() {
        var heard = impulse(0.5, 24000, 0);
        for (int n = 0; n < heard.frames(); n++) {
            boolean echo = n > 0 && n % ECHO_FRAMES == 0;
            assertEquals(echo ? Math.pow(0.5, n / ECHO_FRAMES - 1) : 0, heard.channel(0)[n], 1e-15, "frame " + n);
            assertEquals(0, heard.channel(1)[n]);
        }
    }

    /** What stands in the middle, one on each side, enters on the left with the power of both. */
    @Test
    void atFullWidthTheEchoesChangeSides() {
        var heard = new AudioBlock(2, 5 * ECHO_FRAMES);
        heard.channel(0)[0] = 1;
        heard.channel(1)[0] = 1;
        kernel(0.5, 24000, 1).process(heard);
        assertEquals(Math.sqrt(2), heard.channel(0)[ECHO_FRAMES], 1e-15);
        assertEquals(0, heard.channel(1)[ECHO_FRAMES]);
        assertEquals(Math.sqrt(2) / 2, heard.channel(1)[2 * ECHO_FRAMES], 1e-15);
        assertEquals(0, heard.channel(0)[2 * ECHO_FRAMES]);
        assertEquals(Math.sqrt(2) / 4, heard.channel(0)[3 * ECHO_FRAMES], 1e-15);
    }

    @Test
    void withoutFeedbackThereIsOneEcho() {
        var heard = impulse(0, 24000, 0);
        assertEquals(1, heard.channel(0)[ECHO_FRAMES]);
        assertEquals(0, heard.channel(0)[2 * ECHO_FRAMES]);
    }

    /** One pole: 3 dB down at the corner at each pass, and nothing taken from the lowest frequencies. */
    @Test
    void eachPassThroughTheDelayTakesTheTopAway() {
        var heard = impulse(0.9, 2000, 0);
        double[] first = new double[ECHO_FRAMES];
        System.arraycopy(heard.channel(0), ECHO_FRAMES, first, 0, ECHO_FRAMES);
        assertEquals(0, magnitudeDb(first, 20), 0.01);
        assertEquals(-3.01, magnitudeDb(first, 2000), 0.3);
        System.arraycopy(heard.channel(0), 2 * ECHO_FRAMES, first, 0, ECHO_FRAMES);
        assertEquals(-6.02 + 20 * Math.log10(0.9), magnitudeDb(first, 2000), 0.6);
    }

    private static double magnitudeDb(double[] samples, double hertz) {
        double real = 0;
        double imaginary = 0;
        for (int n = 0; n < samples.length; n++) {
            real += samples[n] * Math.cos(2 * Math.PI * hertz * n / RATE);
            imaginary += samples[n] * Math.sin(2 * Math.PI * hertz * n / RATE);
        }
        return 10 * Math.log10(real * real + imaginary * imaginary);
    }

    private static AudioBlock impulse(double feedback, double lowPassHz, double width) {
        var block = new AudioBlock(2, 5 * ECHO_FRAMES);
        block.channel(0)[0] = 1;
        kernel(feedback, lowPassHz, width).process(block);
        return block;
    }

    private static DelayKernel kernel(double feedback, double lowPassHz, double width) {
        return new DelayKernel(new DelaySetting(Milliseconds.of(250), feedback, Hertz.of(lowPassHz), width), RATE);
    }
}
