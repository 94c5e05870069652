package org.mixwright.audio.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Meters that are left on. */
class LongRunTest {
    private static final int RATE = 48_000;
    /** 2^31 steps of 10 ms are 248 days, 13 hours and 13 minutes. */
    private static final long STEPS_OF_248_DAYS = 1L << 31;

    @Test
    void recentReadingsGoOnAfterHalfAYear() {
        var meter = new SignalMeter(new StepClock(RATE, STEPS_OF_248_DAYS - 50), 2);
        Tone.feed(new Tone(RATE, 1000).then(1, -6).stereo(), 4096, block -> meter.feed(block, 0, block.frames()));
        assertEquals(-6 - 3.01, MeterBridge.decibels(meter.recentRms()), 0.01);
        assertEquals(STEPS_OF_248_DAYS + 50, meter.steps());
    }

    @ParameterizedTest
    @ValueSource(ints = {11_025, 44_100, 192_000})
    void stepsAreTenMillisecondsLongAfterAThousandYears(int sampleRate) {
        long steps = 1000L * 365 * 24 * 3600 * StepClock.STEPS_PER_SECOND;
        var clock = new StepClock(sampleRate, steps);
        assertEquals(sampleRate * 10L * 365 * 24 * 3600 * 100, clock.position());
        assertEquals(sampleRate, clock.framesInLast(StepClock.STEPS_PER_SECOND));
    }
}
