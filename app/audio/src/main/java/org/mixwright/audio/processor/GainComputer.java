package org.mixwright.audio.processor;

import org.mixwright.mix.setting.CompressorSetting;

/**
 * The static curve of a compressor with a soft knee: eq. (4) of D. Giannoulis, M. Massberg and J. D. Reiss, "Digital
 * Dynamic Range Compressor Design - A Tutorial and Analysis", J. Audio Eng. Soc. 60(6), 2012.
 */
public final class GainComputer {
    private final double kneeStartDb;
    private final double kneeDb;
    private final double slope;
    /** 1 / (2 * knee); zero for a hard knee, which nothing lies in. */
    private final double kneeBend;

    public GainComputer(CompressorSetting setting) {
        kneeDb = setting.knee().value();
        kneeStartDb = setting.threshold().value() - kneeDb / 2;
        slope = 1 - 1 / setting.ratio();
        kneeBend = kneeDb == 0 ? 0 : 1 / (2 * kneeDb);
    }

    /** The level below which nothing is taken away, dB. */
    public double kneeStartDb() {
        return kneeStartDb;
    }

    /**
     * How much a steady level is turned down once the compressor has settled, dB, zero or positive; without make-up.
     * The three branches of the equation as one sum: what lies in the knee, squared, and what lies above it.
     */
    public double reductionDb(double levelDb) {
        double into = Math.max(0, levelDb - kneeStartDb);
        double inKnee = Math.min(into, kneeDb);
        return slope * (inKnee * inKnee * kneeBend + (into - inKnee));
    }
}
