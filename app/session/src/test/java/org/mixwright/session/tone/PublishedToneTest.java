package org.mixwright.session.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.mixwright.audio.feature.Bands;
import org.mixwright.mix.intent.Style;
import org.mixwright.mix.intent.ToneTarget;

class PublishedToneTest {
    private static double usual(double hertz) {
        return PublishedTone.of(Style.ROCK).octaves().get(Bands.octaveAt(hertz)).usualDb();
    }

    @Test
    void theCurveFallsAsPublished() {
        // 4.53 dB an octave of power density from 89 Hz to 4.5 kHz: 1.52 of octave levels. Of 125 Hz .. 4 kHz, whose middle
        // lies 0.16 octaves higher, the mean slope is 1.3 x 0.16 steeper.
        double slope = 4.53 - 10 * Math.log10(2) + 1.3 * Math.log(Math.sqrt(125 * 4000) / Math.sqrt(89 * 4500)) / Math.log(2);
        assertEquals(5 * slope, usual(125) - usual(4000), 0.3);
    }

    @Test
    void whereNothingIsWantedOrKnownNothingIsSaid() {
        assertFalse(PublishedTone.of(Style.NEUTRAL).isThere());
        ToneTarget rock = PublishedTone.of(Style.ROCK);
        assertFalse(rock.octaves().get(Bands.octaveAt(31.5)).isKnown());
        assertFalse(rock.octaves().get(Bands.octaveAt(16_000)).isKnown());
    }
}
