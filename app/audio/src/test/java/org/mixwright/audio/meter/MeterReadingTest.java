package org.mixwright.audio.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixwright.audio.AudioBlock;

class MeterReadingTest {
    private static final int RATE = 48000;

    @ParameterizedTest
    @CsvSource({"1,1", "-1,-1", "0.5,1"})
    void sidesThatGoTogetherAreAlikeWhateverTheirLevels(double right, double correlation) {
        var reading = read(sine(0.5, right, 0), 1000);
        assertEquals(correlation, reading.correlation(), 1e-9);
    }

    @Test
    void aQuarterTurnApartTheSidesAreUnrelated() {
        var block = sine(0.5, 1, 0);
        for (int n = 0; n < block.frames(); n++) {
            block.channel(1)[n] = 0.5 * Math.cos(2 * Math.PI * 1000 * n / RATE);
        }
        assertEquals(0, read(block, 4096).correlation(), 1e-6);
    }

    @Test
    void directCurrentIsTheMeanOfAChannel() {
        var reading = read(sine(0.25, 1, 0.1), 777);
        assertEquals(0.1, reading.channelOffsets().getFirst(), 1e-6);
        assertEquals(0.1, reading.channelOffsets().getLast(), 1e-6);
    }

    /** A stereo sine of peak p at 997 Hz reads 20 log p LUFS (-3.01 for the power, +3.01 for two sides): PLR and PSR are 0. */
    @Test
    void theRatiosOfPeakToLoudnessAreThoseOfASine() {
        var reading = read(sine(0.5, 1, 0), 512);
        assertEquals(0, reading.plrDb(), 0.1);
        assertEquals(0, reading.lowestPsrDb(), 0.1);
        assertEquals(3.01, reading.loudness().crestFactorDb(), 0.01);
    }

    @Test
    void theDensestThreeSecondsCountForPsr() {
        var block = sine(0.5, 1, 0);
        block.channel(0)[RATE] = 1;
        assertTrue(read(block, 512).lowestPsrDb() < 1, "after the click has gone by");
    }

    @Test
    void anySplitReadsTheSame() {
        assertEquals(read(sine(0.3, 0.7, 0.01), 5000), read(sine(0.3, 0.7, 0.01), 5000));
        var whole = read(sine(0.3, 0.7, 0.01), 8 * RATE);
        var parts = read(sine(0.3, 0.7, 0.01), 313);
        assertEquals(whole, parts);
    }

    @Test
    void anotherThreadReadsWholeMomentsWhileTheMetersAreFed() throws InterruptedException {
        var meters = new LiveMeters(RATE, 2);
        var done = new AtomicBoolean();
        var torn = new AtomicLong();
        var reader = Thread.ofPlatform().start(() -> {
            double[] values = new double[LiveMeters.Value.values().length];
            while (!done.get()) {
                meters.read(values);
                double psr = values[LiveMeters.Value.PSR.ordinal()];
                double expected = values[LiveMeters.Value.RECENT_PEAK.ordinal()] - values[LiveMeters.Value.SHORT_TERM.ordinal()];
                if (!Double.isNaN(psr) && psr != expected) {
                    torn.incrementAndGet();
                }
            }
        });
        var block = new AudioBlock(2, 64);
        for (int b = 0; b < 20_000; b++) {
            for (int n = 0; n < 64; n++) {
                block.channel(0)[n] = (b % 100) / 200.0 * Math.sin(0.13 * (64 * b + n));
                block.channel(1)[n] = block.channel(0)[n];
            }
            meters.feed(block);
        }
        done.set(true);
        reader.join();
        assertEquals(0, torn.get());
        double[] last = new double[LiveMeters.Value.values().length];
        meters.read(last);
        assertEquals(1, last[LiveMeters.Value.CORRELATION.ordinal()], 1e-12);
    }

    private static MeterReading read(AudioBlock whole, int blockFrames) {
        var meters = new MeterBridge(RATE, 2);
        var block = new AudioBlock(2, blockFrames);
        for (int from = 0; from < whole.frames(); from += blockFrames) {
            block.setFrames(Math.min(blockFrames, whole.frames() - from));
            for (int c = 0; c < 2; c++) {
                System.arraycopy(whole.channel(c), from, block.channel(c), 0, block.frames());
            }
            meters.feed(block);
        }
        return meters.fullReading();
    }

    /** Eight seconds of 1 kHz. */
    private static AudioBlock sine(double peak, double right, double offset) {
        var block = new AudioBlock(2, 8 * RATE);
        for (int n = 0; n < block.frames(); n++) {
            double sample = peak * Math.sin(2 * Math.PI * 1000 * n / RATE);
            block.channel(0)[n] = sample + offset;
            block.channel(1)[n] = sample * right + offset;
        }
        return block;
    }
}
