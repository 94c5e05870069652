package org.mixwright.audio.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;

class FastDecibelsTest {
    private static final double BOUND_DB = 1e-6;

    @Test
    void theLevelOfAnyAmplitudeIsWithinTheBound() {
        var random = new Random(5);
        for (int n = 0; n < 200_000; n++) {
            double db = random.nextDouble(-199, 700);
            double amplitude = StrictMath.pow(10, db / 20);
            assertEquals(20 * StrictMath.log10(amplitude), FastDecibels.ofAmplitude(amplitude), BOUND_DB);
        }
    }

    @Test
    void theAmplitudeOfAnyLevelIsWithinTheBound() {
        var random = new Random(6);
        for (int n = 0; n < 200_000; n++) {
            double db = random.nextDouble(-300, 300);
            double errorDb = 20 * StrictMath.log10(FastDecibels.toAmplitude(db) / StrictMath.pow(10, db / 20));
            assertEquals(0, errorDb, BOUND_DB);
        }
    }

    @Test
    void fullScaleIsZeroDbExactly() {
        assertEquals(0, FastDecibels.ofAmplitude(1));
        assertEquals(1, FastDecibels.toAmplitude(0));
    }

    @Test
    void silenceReadsAsTheFloor() {
        assertEquals(-200, FastDecibels.ofAmplitude(0), BOUND_DB);
        assertEquals(-200, FastDecibels.ofAmplitude(Double.MIN_VALUE), BOUND_DB);
    }
}
