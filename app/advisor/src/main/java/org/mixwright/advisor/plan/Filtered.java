package org.mixwright.advisor.plan;

import java.util.HashMap;
import java.util.Map;
import org.mixwright.audio.feature.BandPower;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.FeatureSchema;
import org.mixwright.audio.feature.FeatureVector;
import org.mixwright.audio.filter.FrequencyResponse;
import org.mixwright.audio.processor.EqSections;
import org.mixwright.mix.setting.Setting;

/** What a track's spectrum is behind a filter that is proposed too, by the engine's own curve. */
final class Filtered {
    private static final int RATE = 48_000;

    private Filtered() {
    }

    /**
     * The long-term spectrum behind a filter.
     *
     * @param features with a spectrum
     * @return the spectrum alone, dB re its new total
     */
    static FeatureVector behind(FeatureVector features, Setting filter) {
        var response = new FrequencyResponse(EqSections.of(filter, RATE), RATE);
        double[] powers = new double[Bands.THIRD_OCTAVE_COUNT];
        double total = 0;
        for (int band = 0; band < powers.length; band++) {
            powers[band] = BandPower.ofThirdOctave(features, band)
                    * StrictMath.pow(10, response.magnitudeDb(Bands.exactThirdOctaveHz(band)) / 10);
            total += powers[band];
        }
        Map<String, Double> spectrum = new HashMap<>();
        for (int band = 0; band < powers.length; band++) {
            if (features.has(FeatureSchema.spectrum(band))) {
                spectrum.put(FeatureSchema.spectrum(band), Math.max(BandPower.NOTHING_DB, 10 * StrictMath.log10(powers[band] / total)));
            }
        }
        return FeatureVector.of(spectrum);
    }
}
