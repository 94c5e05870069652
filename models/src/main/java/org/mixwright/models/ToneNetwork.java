package org.mixwright.models;

import java.util.Random;
import org.mixwright.advisor.InputSchema;
import org.mixwright.advisor.TrackEncoder;
import org.mixwright.audio.feature.Bands;
import org.mixwright.mix.track.Role;
import org.mixwright.mix.track.RoleGuess;

/**
 * From a track's deviation from what is usual for its role to a correction: one hidden layer.
 *
 * @param deviation from the input columns to the third-octave deviations, in the encoder's unit
 * @param hidden weights of the hidden units, deviation by deviation
 * @param hiddenBias one a unit
 * @param out weights of the octaves, unit by unit, dB
 * @param outBias one an octave, dB
 */
record ToneNetwork(Linear deviation, float[] hidden, float[] hiddenBias, float[] out, float[] outBias) {
    static final int INPUTS = Bands.THIRD_OCTAVE_COUNT;
    static final int UNITS = 48;
    static final int OUTPUTS = Bands.OCTAVE_COUNT;

    /** Says nothing. */
    static ToneNetwork silent() {
        return new ToneNetwork(Linear.zero(INPUTS), new float[INPUTS * UNITS], new float[UNITS],
                new float[UNITS * OUTPUTS], new float[OUTPUTS]);
    }

    /** Small random weights to start from. */
    static ToneNetwork random(Linear deviation, Random random) {
        ToneNetwork network = silent();
        for (int i = 0; i < network.hidden.length; i++) {
            network.hidden[i] = (float) (random.nextGaussian() / Math.sqrt(INPUTS));
        }
        for (int i = 0; i < network.out.length; i++) {
            network.out[i] = (float) (random.nextGaussian() / Math.sqrt(UNITS));
        }
        return new ToneNetwork(deviation, network.hidden, network.hiddenBias, network.out, network.outBias);
    }

    /** Deviation of a row's spectrum from what the prior holds usual for its role, as a part of the graph. */
    static Linear deviation(SpectrumPrior prior) {
        Linear linear = Linear.zero(INPUTS);
        double[] anyone = prior.usual(RoleGuess.UNKNOWN);
        for (int band = 0; band < INPUTS; band++) {
            linear.set(InputSchema.spectrumColumn(band), band, 1);
            linear.bias()[band] = -TrackEncoder.spectrum(anyone[band]);
            for (Role role : Role.values()) {
                linear.set(InputSchema.roleColumn(role), band,
                        TrackEncoder.spectrum(anyone[band]) - TrackEncoder.spectrum(prior.usual(role)[band]));
            }
        }
        return linear;
    }

    /** Corrections of a row, dB, before their bound. */
    double[] of(float[] row) {
        double[] inputs = deviation.of(row);
        double[] sums = new double[OUTPUTS];
        for (int octave = 0; octave < OUTPUTS; octave++) {
            sums[octave] = outBias[octave];
        }
        for (int unit = 0; unit < UNITS; unit++) {
            double sum = hiddenBias[unit];
            for (int band = 0; band < INPUTS; band++) {
                sum += hidden[band * UNITS + unit] * inputs[band];
            }
            for (int octave = 0; octave < OUTPUTS; octave++) {
                sums[octave] += Math.max(sum, 0) * out[unit * OUTPUTS + octave];
            }
        }
        return sums;
    }
}
