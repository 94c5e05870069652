package org.mixwright.audio.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.mixwright.mix.unit.Milliseconds;

class GainCurveTest {
    private static final int SAMPLE_RATE = 48000;

    @Test
    void restingIsHearingOneForSoManyFrames() {
        var rested = curve();
        var stepped = curve();
        var random = new Random(5);
        for (int round = 0; round < 20; round++) {
            while (round > 0 && !rested.isAtRest()) {
                assertEquals(stepped.next(1), rested.next(1));
            }
            int frames = random.nextInt(1, 300);
            rested.rest(frames);
            for (int n = 0; n < frames; n++) {
                assertEquals(1, stepped.next(1));
            }
            for (int n = 0; n < random.nextInt(1, 200); n++) {
                double wanted = random.nextInt(10) == 0 ? random.nextDouble() : 1;
                assertEquals(stepped.next(wanted), rested.next(wanted));
            }
        }
    }

    @Test
    void aDipEndsTheRestUntilTheCurveIsBackAtOne() {
        var curve = curve();
        assertTrue(curve.isAtRest());
        curve.next(0.5);
        double last = 0;
        while (!curve.isAtRest()) {
            assertFalse(last > 1);
            last = curve.next(1);
        }
        assertEquals(1, last);
    }

    private static GainCurve curve() {
        return new GainCurve(24, 18, Milliseconds.of(5), SAMPLE_RATE);
    }
}
