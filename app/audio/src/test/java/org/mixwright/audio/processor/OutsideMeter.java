package org.mixwright.audio.processor;

/**
 * True-peak meters of other makes than ours: sixteen looks per sample through a windowed sinc. They differ just below half
 * the sample rate, as meters do.
 */
enum OutsideMeter {
    /**
     * As many taps as the limiter listens with, another window. Passes and stops what the filter of a digital-to-analogue
     * converter does: at 44.1 kHz flat to 20 kHz, nothing from 24.1 kHz on.
     */
    BLACKMAN(32) {
        @Override
        double window(double edge) {
            return 0.42 + 0.5 * Math.cos(Math.PI * edge) + 0.08 * Math.cos(2 * Math.PI * edge);
        }
    },
    /** Four times as long: flat up to 0.49 of the sample rate, as no meter is. */
    LONG_BLACKMAN(128) {

        @Override
        double window(double edge) {
            return BLACKMAN.window(edge);
        }
    },
    /** As short and as steep as resamplers of scientific packages are by default: Kaiser's window, shape 5. */
    SHORT_KAISER(10) {
        @Override
        double window(double edge) {
            return besselI0(5 * Math.sqrt(1 - edge * edge)) / besselI0(5);
        }
    },
    HAMMING(16) {
        @Override
        double window(double edge) {
            return 0.54 + 0.46 * Math.cos(Math.PI * edge);
        }
    };

    private static final int FACTOR = 16;

    private final int halfTaps;

    OutsideMeter(int halfTaps) {
        this.halfTaps = halfTaps;
    }

    /** @param edge distance from the middle, 1 where the window ends */
    abstract double window(double edge);

    /** Of a sound with silence before and after it, dBTP. */
    double truePeakDb(double[] sound) {
        double[] samples = new double[sound.length + 4 * halfTaps];
        System.arraycopy(sound, 0, samples, 2 * halfTaps, sound.length);
        double peak = 0;
        for (int phase = 0; phase < FACTOR; phase++) {
            double[] taps = taps((double) phase / FACTOR);
            for (int first = 0; first + taps.length <= samples.length; first++) {
                double value = 0;
                for (int k = 0; k < taps.length; k++) {
                    value += taps[k] * samples[first + k];
                }
                peak = Math.max(peak, Math.abs(value));
            }
        }
        return 20 * Math.log10(peak);
    }

    /** How much of a tone comes out, dB. */
    double responseDb(double cyclesPerSample) {
        double sum = 0;
        for (int phase = 0; phase < FACTOR; phase++) {
            double[] taps = taps((double) phase / FACTOR);
            for (int k = 0; k < taps.length; k++) {
                double position = k - (halfTaps - 1) - (double) phase / FACTOR;
                sum += taps[k] * Math.cos(2 * Math.PI * cyclesPerSample * position);
            }
        }
        return 20 * Math.log10(Math.abs(sum) / FACTOR);
    }

    private double[] taps(double fraction) {
        double[] taps = new double[2 * halfTaps];
        for (int k = 0; k < taps.length; k++) {
            double position = k - (halfTaps - 1) - fraction;
            double sinc = position == 0 ? 1 : Math.sin(Math.PI * position) / (Math.PI * position);
            taps[k] = sinc * window(Math.min(1, Math.abs(position) / halfTaps));
        }
        return taps;
    }

    private static double besselI0(double x) {
        double sum = 0;
        double term = 1;
        for (int k = 1; k < 40; k++) {
            sum += term;
            term *= x * x / (4.0 * k * k);
        }
        return sum;
    }
}
