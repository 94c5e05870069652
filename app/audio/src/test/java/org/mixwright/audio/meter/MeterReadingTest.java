package org.mixwright.audio.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    /** A stereo sine of peak p at 1 kHz reads 20 log p LUFS (-3.01 for the power, +3.01 for two sides): PLR is 0. */
    @Test
    void theRatiosOfPeakToLoudnessAreThoseOfASine() {
        var reading = read(sine(0.5, 1, 0), 512);
        assertEquals(0, reading.plrDb(), 0.1);
        assertEquals(3.01, reading.loudness().crestFactorDb(), 0.01);
    }

    @Test
    void anySplitReadsTheSame() {
        assertEquals(read(sine(0.3, 0.7, 0.01), 5000), read(sine(0.3, 0.7, 0.01), 5000));
        var whole = read(sine(0.3, 0.7, 0.01), 8 * RATE);
        var parts = read(sine(0.3, 0.7, 0.01), 313);
        assertEquals(whole, parts);
    }

    private static MeterReading read(AudioBlock whole, int blockFrames) {
        var meters = new FullMeters(RATE, ChannelLayout.ofCount(2));
        var block = new AudioBlock(2, blockFrames);
        for (int from = 0; from < whole.frames(); from += blockFrames) {
            block.setFrames(Math.min(blockFrames, whole.frames() - from));
            for (int c = 0; c < 2; c++) {
                System.arraycopy(whole.channel(c), from, block.channel(c), 0, block.frames());
            }
            meters.feed(block);
        }
        return meters.reading();
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
