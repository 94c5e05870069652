package org.mixwright.audio.processor;

import org.mixwright.mix.setting.CompressorSetting;

/**
 * The static curve of a compressor with a soft knee: eq. (4) of D. Giannoulis, M. Massberg and J. D. Reiss, "Digital
 * Dynamic Range Compressor Design - A Tutorial and Analysis", J. Audio Eng. Soc. 60(6), 2012.
 */
public final class GainComputer {
    private final double thresholdDb;
    private final double kneeDb;
    private final double slope;

    public GainComputer(CompressorSetting setting) {
        thresholdDb = setting.threshold().value();
        kneeDb = setting.knee().value();
        slope = 1 - 1 / setting.ratio();
    }

    /** The level below which nothing is taken away, dB. */
    public double kneeStartDb() {
        return thresholdDb - kneeDb / 2;
    }

    /** How much a steady level is turned down once the compressor has settled, dB, zero or positive; without make-up. */
    public double reductionDb(double levelDb) {
        double over = levelDb - thresholdDb;
        if (2 * over <= -kneeDb) {
            return 0;
        }
        if (2 * over >= kneeDb) {
            return slope * over;
        }
        double intoKnee = over + kneeDb / 2;
        return slope * intoKnee * intoKnee / (2 * kneeDb);
    }
}
