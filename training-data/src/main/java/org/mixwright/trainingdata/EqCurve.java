package org.mixwright.trainingdata;

import java.util.List;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.filter.FrequencyResponse;
import org.mixwright.audio.processor.EqSections;
import org.mixwright.mix.setting.EqBand;

/**
 * How much an equaliser lifts each third of an octave.
 *
 * @param thirdOctaveDb gain at the exact centre of every band of {@link Bands}, dB
 */
public record EqCurve(double[] thirdOctaveDb) {
    /** Curves are those of filters at this rate: a usual one, far enough above the highest band. */
    private static final int SAMPLE_RATE = 96000;

    /** The curve of bells and shelves in series. */
    public static EqCurve of(List<EqBand> bands) {
        var response = new FrequencyResponse(bands.stream().flatMap(band -> EqSections.of(band, SAMPLE_RATE).stream()).toList(), SAMPLE_RATE);
        double[] curve = new double[Bands.THIRD_OCTAVE_COUNT];
        for (int band = 0; band < curve.length; band++) {
            curve[band] = response.magnitudeDb(Bands.exactThirdOctaveHz(band));
        }
        return new EqCurve(curve);
    }

    /** Mean gain of the three thirds of every octave, dB. */
    public double[] octavesDb() {
        double[] octaves = new double[Bands.OCTAVE_COUNT];
        for (int octave = 0; octave < octaves.length; octave++) {
            int first = Bands.firstThirdOctaveOf(octave);
            octaves[octave] = (thirdOctaveDb[first] + thirdOctaveDb[first + 1] + thirdOctaveDb[first + 2]) / 3;
        }
        return octaves;
    }
}
