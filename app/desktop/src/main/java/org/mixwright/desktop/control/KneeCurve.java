package org.mixwright.desktop.control;

import org.mixwright.mix.setting.CompressorSetting;

/**
 * The static curve of a compressor before its make-up gain: eq. 4 of Giannoulis, Massberg and Reiss, JAES 60(6), 2012, and
 * beside it the share of the signal as it came.
 */
final class KneeCurve {
    private KneeCurve() {
    }

    /** The level that comes out for a level that goes in, dB. */
    static double outputDb(CompressorSetting setting, double inputDb) {
        double reducedDb = inputDb - wantedDb(setting, inputDb);
        if (setting.mix() >= 1) {
            return reducedDb;
        }
        double gain = Math.pow(10, (reducedDb - inputDb) / 20);
        return inputDb + 20 * Math.log10(setting.mix() * gain + 1 - setting.mix());
    }

    private static double wantedDb(CompressorSetting setting, double inputDb) {
        double knee = setting.knee().value();
        double into = Math.max(0, inputDb - (setting.threshold().value() - knee / 2));
        double over = Math.max(0, into - knee);
        double inKnee = into - over;
        double bent = knee == 0 ? 0 : inKnee * inKnee / (2 * knee);
        return (bent + over) * (1 - 1 / setting.ratio());
    }
}
