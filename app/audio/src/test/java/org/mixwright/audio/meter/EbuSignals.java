package org.mixwright.audio.meter;

import java.util.Collections;
import org.mixwright.audio.filter.KaiserSinc;

/**
 * The test signals of EBU Tech 3341 (v4, table 1) and 3342 (table 1), made from their recipes, and tones whose level follows
 * from the filters of BS.1770. 48 kHz unless a rate is given.
 */
final class EbuSignals {
    static final int RATE = 48_000;
    private static final double FADE_SECONDS = 0.01;

    private EbuSignals() {
    }

    /** A stereo tone of 1 kHz: pairs of seconds and peak level in dBFS, "10 -36 60 -23". */
    static double[][] steps(String secondsAndLevels) {
        return steps(RATE, 1000, secondsAndLevels);
    }

    static double[][] steps(int sampleRate, double hertz, String secondsAndLevels) {
        String[] numbers = secondsAndLevels.split(" ");
        var tone = new Tone(sampleRate, hertz);
        for (int i = 0; i < numbers.length; i += 2) {
            tone.then(Double.parseDouble(numbers[i]), Double.parseDouble(numbers[i + 1]));
        }
        return tone.stereo();
    }

    /** The same steps many times over. */
    static double[][] repeated(int times, String secondsAndLevels) {
        return steps(String.join(" ", Collections.nCopies(times, secondsAndLevels)));
    }

    /** Silence, a tone of 1 kHz, silence. */
    static double[][] between(double silence, double seconds, double dbfs, double silenceAfter) {
        return new Tone(RATE, 1000).thenSilence(silence).then(seconds, dbfs).thenSilence(silenceAfter).stereo();
    }

    /** Case 6: L R -28, C -24, Ls Rs -30 dBFS; with a silent LFE before the surrounds where there are six channels. */
    static double[][] surround(int channels) {
        double[] front = new Tone(RATE, 1000).then(20, -28).samples();
        double[] centre = new Tone(RATE, 1000).then(20, -24).samples();
        double[] rear = new Tone(RATE, 1000).then(20, -30).samples();
        return channels == 5 ? new double[][] {front, front, centre, rear, rear}
                : new double[][] {front, front, centre, new double[front.length], rear, rear};
    }

    /** Cases 15 to 19: one second of a sine whose crests lie between the samples, faded in and out. */
    static double[][] crests(double divisor, double amplitude, double degrees) {
        double[] sine = new double[RATE];
        for (int i = 0; i < RATE; i++) {
            double fade = Math.min(1, Math.min(i, RATE - 1 - i) / (FADE_SECONDS * RATE));
            sine[i] = fade * amplitude * Math.sin(2 * Math.PI * i / divisor + Math.toRadians(degrees));
        }
        return new double[][] {sine, sine};
    }

    /**
     * Cases 20 to 23: a sine of fs/6 at half scale that turns into one period of fs/4 at full scale, made at 4 fs, low-passed
     * (257 taps, Kaiser 10, 0.45 fs; the standard leaves the filter free) and decimated from this offset on.
     */
    static double[][] burst(int offset) {
        int over = 4;
        double[] fine = new double[RATE / 10 * over];
        int start = fine.length / 2 / (6 * over) * 6 * over;
        int end = start + 4 * over;
        for (int i = 0; i < fine.length; i++) {
            boolean inside = i >= start && i < end;
            double fade = Math.min(1, Math.min(i, fine.length - 1 - i) / (FADE_SECONDS * RATE * over));
            int from = i < start ? start : end;
            fine[i] = inside ? Math.sin(2 * Math.PI * (i - start) / (4 * over))
                    : fade * 0.5 * Math.sin(2 * Math.PI * (i - from) / (6 * over));
        }
        int half = 128;
        double[] coarse = new double[fine.length / over];
        for (int i = 0; i < coarse.length; i++) {
            for (int tap = -half; tap <= half; tap++) {
                int from = i * over + offset - tap;
                coarse[i] += from < 0 || from >= fine.length ? 0
                        : fine[from] * KaiserSinc.tap(tap, half, 0.45 / over, 10);
            }
        }
        return new double[][] {coarse, coarse};
    }

    /** The same on the left, nothing on the right. */
    static double[][] left(double[][] stereo) {
        return new double[][] {stereo[0], new double[stereo[0].length]};
    }

    static double[][] silence(double seconds) {
        double[] nothing = new double[(int) (seconds * RATE)];
        return new double[][] {nothing, nothing};
    }
}
