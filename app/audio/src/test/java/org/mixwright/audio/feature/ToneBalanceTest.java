package org.mixwright.audio.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class ToneBalanceTest {
    private static FeatureVector spectrum(IntToDoubleFunction db) {
        Map<String, Double> levels = new HashMap<>();
        for (int band = 0; band < Bands.THIRD_OCTAVE_COUNT; band++) {
            levels.put(FeatureSchema.spectrum(band), db.applyAsDouble(band));
        }
        return FeatureVector.of(levels);
    }

    @Test
    void pinkIsLevelWhateverItsLoudness() {
        for (double loudness : new double[] {-10, -60}) {
            for (int octave = 0; octave < Bands.OCTAVE_COUNT; octave++) {
                assertEquals(0, ToneBalance.db(spectrum(_ -> loudness), octave), 1e-9);
            }
        }
    }

    @Test
    void whiteRisesByThreeDecibelsAnOctaveThroughZeroInTheMiddle() {
        FeatureVector white = spectrum(band -> -60 + band * 10 * Math.log10(2) / 3);
        for (int octave = 0; octave < Bands.OCTAVE_COUNT; octave++) {
            // The middle of 250 Hz .. 4 kHz is 1 kHz.
            assertEquals((octave - Bands.octaveAt(1000)) * 10 * Math.log10(2), ToneBalance.db(white, octave), 1e-9);
        }
    }

    @Test
    void anOctaveOutsideOfTheMiddleMovesAlone() {
        int eight = Bands.octaveAt(8000);
        FeatureVector bright = spectrum(band -> band >= Bands.firstThirdOctaveOf(eight)
                && band < Bands.firstThirdOctaveOf(eight) + 3 ? -34 : -40);
        assertEquals(6, ToneBalance.db(bright, eight), 1e-9);
        assertEquals(0, ToneBalance.db(bright, Bands.octaveAt(500)), 1e-9);
    }

    @Test
    void whatIsNotThereHasNoBalance() {
        assertTrue(Double.isNaN(ToneBalance.db(spectrum(_ -> -120), 3)));
        assertTrue(Double.isNaN(ToneBalance.db(FeatureVector.of(Map.of()), 3)));
    }
}
