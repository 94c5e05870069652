package org.mixwright.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mixwright.audio.feature.Bands;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.trainingdata.EqCurve;

/**
 * A fault put on a finished stem so that it can be learnt to be taken away: two to four bells or shelves of up to 10 dB
 * and a tilt. A static filter shifts the long-term level of every band by its gain there, so no audio is needed.
 *
 * @param curveDb gain by third-octave band
 */
record Degradation(double[] curveDb) {
    private static final double LARGEST_DB = 10;
    /** Standard deviation of the tilt, dB an octave. */
    private static final double TILT_DB = 0.7;
    private static final int MIDDLE_BAND = 17;

    static final Degradation NONE = new Degradation(new double[Bands.THIRD_OCTAVE_COUNT]);

    static Degradation random(Random random) {
        List<EqBand> bands = new ArrayList<>();
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            bands.add(band(random));
        }
        double[] curve = EqCurve.of(bands).thirdOctaveDb();
        double tilt = TILT_DB * random.nextGaussian();
        for (int band = 0; band < curve.length; band++) {
            curve[band] += tilt * (band - MIDDLE_BAND) / 3.0;
        }
        return new Degradation(curve);
    }

    private static EqBand band(Random random) {
        var gain = new Decibels(LARGEST_DB * (2 * random.nextDouble() - 1));
        double shape = random.nextDouble();
        if (shape < 0.15) {
            return new EqBand(EqBandType.LOW_SHELF, between(60, 400, random), gain, 0.71);
        } else if (shape < 0.3) {
            return new EqBand(EqBandType.HIGH_SHELF, between(1500, 10000, random), gain, 0.71);
        }
        return new EqBand(EqBandType.BELL, between(60, 12000, random), gain, 0.5 + 2 * random.nextDouble());
    }

    private static Hertz between(double lowest, double highest, Random random) {
        return new Hertz(lowest * StrictMath.pow(highest / lowest, random.nextDouble()));
    }

    /** The spectrum behind the fault, dB re its own new total. */
    double[] applyTo(double[] spectrumDb) {
        double[] shifted = new double[spectrumDb.length];
        double power = 0;
        for (int band = 0; band < shifted.length; band++) {
            shifted[band] = spectrumDb[band] + curveDb[band];
            power += StrictMath.pow(10, shifted[band] / 10);
        }
        double total = 10 * StrictMath.log10(power);
        for (int band = 0; band < shifted.length; band++) {
            shifted[band] -= total;
        }
        return shifted;
    }

    /** What takes the fault away: by octave band, dB, without overall gain. */
    double[] remedyDb() {
        double[] remedy = EngineersTone.withoutGain(new EqCurve(curveDb).octavesDb());
        for (int octave = 0; octave < remedy.length; octave++) {
            remedy[octave] = -remedy[octave];
        }
        return remedy;
    }
}
