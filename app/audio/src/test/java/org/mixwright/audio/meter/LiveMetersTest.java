package org.mixwright.audio.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.meter.LiveMeters.Value;

class LiveMetersTest {
    private static final int RATE = 48_000;
    /** So low that feeding is quick, and one block is one step: every block changes what is read. */
    private static final int LOW_RATE = 4_000;
    private static final int STEP_FRAMES = LOW_RATE / 100;
    private static final int BLOCKS = 60_000;

    @Test
    void aClickIsForgottenAfterThreeSecondsSaveByThePeaksSoFar() {
        double[][] sine = new Tone(RATE, 1000).then(6, -20).stereo();
        sine[0][0] = 1;
        var meters = new LiveMeters(RATE, 2);
        var frames = new AtomicLong();
        Tone.feed(sine, 480, block -> {
            meters.feed(block);
            double seconds = (double) frames.addAndGet(block.frames()) / RATE;
            double recent = seconds < 3.005 ? 0 : -20;
            assertEquals(recent, read(meters, Value.RECENT_PEAK), 0.1);
            assertEquals(recent, read(meters, Value.RECENT_TRUE_PEAK), 0.2);
            assertEquals(0, read(meters, Value.SAMPLE_PEAK), 1e-12);
            assertEquals(0, read(meters, Value.TRUE_PEAK), 0.2);
        });
        assertEquals(0, read(meters, Value.PSR), 0.1);
        assertEquals(-20, read(meters, Value.SHORT_TERM), 0.1);
        assertEquals(-23.01, read(meters, Value.RMS), 0.01);
        assertEquals(1, read(meters, Value.CORRELATION), 1e-9);
    }

    /** At a quarter of the rate and an eighth of a turn each sample lies 3.01 dB below the peak. */
    @Test
    void theRatioHoldsTheTruePeakAgainstLoudness() {
        double[] sine = new double[5 * LOW_RATE];
        for (int n = 0; n < sine.length; n++) {
            sine[n] = 0.5 * Math.sin(Math.PI / 2 * n + Math.PI / 4);
        }
        var meters = new LiveMeters(LOW_RATE, 2);
        Tone.feed(new double[][] {sine, sine}, 333, meters::feed);
        assertEquals(-9.03, read(meters, Value.RECENT_PEAK), 0.01);
        assertEquals(-9.03, read(meters, Value.SAMPLE_PEAK), 0.01);
        assertTrue(Math.abs(read(meters, Value.RECENT_TRUE_PEAK) + 6.02) < 0.4);
        assertTrue(Math.abs(read(meters, Value.PSR)) < 0.5);
    }

    /** More readers than cores: some are stopped in the midst of copying, and the meters are fed on meanwhile. */
    @Test
    void otherThreadsReadWholeMomentsWhileTheMetersAreFed() throws InterruptedException {
        Set<DoubleBuffer> moments = moments();
        var meters = new LiveMeters(LOW_RATE, 2);
        var done = new AtomicBoolean();
        var torn = new AtomicLong();
        var different = new AtomicLong();
        var readers = new ArrayList<Thread>();
        for (int reader = 0; reader < 2 * Runtime.getRuntime().availableProcessors(); reader++) {
            readers.add(Thread.ofPlatform().start(() -> {
                double[] before = new double[Value.values().length];
                double[] values = new double[Value.values().length];
                while (!done.get()) {
                    meters.read(values);
                    if (!DoubleBuffer.wrap(values).equals(DoubleBuffer.wrap(before))) {
                        different.incrementAndGet();
                        torn.addAndGet(moments.contains(DoubleBuffer.wrap(values)) ? 0 : 1);
                        System.arraycopy(values, 0, before, 0, values.length);
                    }
                }
            }));
        }
        for (int step = 0; step < BLOCKS; step++) {
            meters.feed(block(step));
        }
        done.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
        assertTrue(different.get() > 100, "the readers must have been at work: " + different);
        assertEquals(0, torn.get(), "of " + different);
    }

    /** What meters that nobody disturbs say before and after each block. */
    private static Set<DoubleBuffer> moments() {
        var meters = new LiveMeters(LOW_RATE, 2);
        var moments = new HashSet<DoubleBuffer>();
        moments.add(values(meters));
        for (int step = 0; step < BLOCKS; step++) {
            meters.feed(block(step));
            moments.add(values(meters));
        }
        return moments;
    }

    private static AudioBlock block(int step) {
        var block = new AudioBlock(2, STEP_FRAMES);
        double amplitude = 0.1 + 0.8 * (step * 37 % 101) / 101;
        for (int n = 0; n < STEP_FRAMES; n++) {
            block.channel(0)[n] = amplitude * Math.sin(1.3 * n);
            block.channel(1)[n] = (step % 7 - 3) * 0.3 * block.channel(0)[n];
        }
        return block;
    }

    private static DoubleBuffer values(LiveMeters meters) {
        double[] values = new double[Value.values().length];
        meters.read(values);
        return DoubleBuffer.wrap(values);
    }

    private static double read(LiveMeters meters, Value value) {
        return values(meters).get(value.ordinal());
    }
}
