package org.mixwright.audio.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelLayoutTest {
    private static final int RATE = 48_000;

    @ParameterizedTest
    @CsvSource({
        "1, C", "2, L R", "3, L R C", "4, L R Ls Rs", "5, L R C Ls Rs", "6, L R C LFE Ls Rs", "8, L R C LFE Ls Rs none none"})
    void aNumberOfChannelsHasItsUsualOrder(int channels, String labels) {
        assertEquals(labels, ChannelLayout.ofCount(channels).labels());
    }

    /** Masks as Microsoft's ksmedia.h and ffmpeg name them. */
    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "0x4, 1, mono, C", "0x3, 2, stereo, L R", "0xB, 3, 2.1, L R LFE", "0x33, 4, quad, L R Ls Rs",
        "0x107, 4, 4.0, L R C other", "0x3F, 6, 5.1, L R C LFE Ls Rs", "0x60F, 6, 5.1 side, L R C LFE Ls Rs",
        "0x13F, 7, 6.1 back, L R C LFE Ls Rs other", "0x63F, 8, 7.1, L R C LFE Lb Rb Ls Rs",
        "0xFF, 8, 7.1 wide, L R C LFE Ls Rs other other", "0, 6, no mask, L R C LFE Ls Rs",
        "0x3, 4, two of four, L R none none", "0x3F, 2, more bits than channels, L R"})
    void aMaskNamesTheChannelsFromItsLowestBitUp(String mask, int channels, String name, String labels) {
        assertEquals(labels, ChannelLayout.ofMask(Integer.decode(mask), channels).labels());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "wave | L R C LFE Ls Rs", "film | L C R Ls Rs LFE", "L,R,Ls,Rs,C,LFE | L R Ls Rs C LFE", "l, r, lfe | L R LFE",
        "none,C,other,other | none C other other", "Lb,Rb | Lb Rb"})
    void ordersAreReadFromWords(String words, String labels) {
        assertEquals(labels, ChannelLayout.of(words).labels());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "L,,R", "L,R,Q", "L,L", "5.1", "Ls,R,Ls"})
    void whatIsNoLayoutIsRefused(String words) {
        assertThrows(IllegalArgumentException.class, () -> ChannelLayout.of(words));
    }

    /** BS.1770-5: -3.01 LKFS for a full-scale 997 Hz sine in a front channel; 1.41 is +1.49 dB; the LFE is not heard. */
    @ParameterizedTest(name = "{0}: {1} LKFS")
    @CsvSource({
        "LEFT, -3.01", "RIGHT, -3.01", "CENTRE, -3.01", "LEFT_SURROUND, -1.52", "RIGHT_SURROUND, -1.52", "LEFT_BACK, -3.01",
        "RIGHT_BACK, -3.01", "OTHER, -3.01", "LFE, NaN", "UNPLACED, NaN"})
    void eachPlaceHasItsWeight(Speaker speaker, double lkfs) {
        var layout = ChannelLayout.of("Rs,LFE,Lb,R,other,C,none,L,Rb,Ls");
        double[][] channels = new double[layout.channels()][4 * RATE];
        channels[layout.channelOf(speaker)] = new Tone(RATE, 997).then(4, 0).samples();
        var meter = new LoudnessMeter(RATE, layout);
        Tone.feed(channels, 4096, meter::feed);
        assertEquals(lkfs, meter.integratedLufs(), 0.01);
    }

    /** Case 6 of Tech 3341 (L R -28, C -24, Ls Rs -30 dBFS: -23 LUFS), with a loud LFE, in every order. */
    @ParameterizedTest
    @ValueSource(strings = {"wave", "film", "L,R,Ls,Rs,C,LFE", "C,L,R,Ls,Rs,LFE", "LFE,Rs,Ls,C,R,L"})
    void theOrderThatIsStatedMakesNoDifference(String words) {
        var layout = ChannelLayout.of(words);
        var meter = new LoudnessMeter(RATE, layout);
        Tone.feed(case6(layout), 4096, meter::feed);
        assertEquals(-23, meter.integratedLufs(), 0.1);
    }

    /** Read as wave order, a film mix lends its C to R, R to C, Ls to LFE, Rs to Ls, and the LFE to Rs. */
    @Test
    void theWrongOrderIsHeard() {
        double powers = power(-28) + power(-24) + power(-28) + 1.41 * power(-30) + 1.41 * power(-10);
        var meter = new LoudnessMeter(RATE, ChannelLayout.of("wave"));
        Tone.feed(case6(ChannelLayout.of("film")), 4096, meter::feed);
        double expected = 10 * Math.log10(powers) - 3.01;
        assertEquals(-11.26, expected, 0.01, "worked out by hand");
        assertEquals(expected, meter.integratedLufs(), 0.1);
    }

    private static double power(double peakDbfs) {
        return Math.pow(10, peakDbfs / 10);
    }

    /** All tones are of 1 kHz, so that weights alone make the difference; the LFE at -10 dBFS. */
    private static double[][] case6(ChannelLayout layout) {
        double[][] channels = new double[layout.channels()][];
        for (int channel = 0; channel < channels.length; channel++) {
            double dbfs = switch (layout.speakers().get(channel)) {
                case LEFT, RIGHT -> -28;
                case CENTRE -> -24;
                case LEFT_SURROUND, RIGHT_SURROUND -> -30;
                case LFE -> -10;
                case LEFT_BACK, RIGHT_BACK, OTHER, UNPLACED -> Double.NEGATIVE_INFINITY;
            };
            channels[channel] = new Tone(RATE, 1000).then(5, dbfs).samples();
        }
        return channels;
    }

    /** L and R alike, Ls and Rs upside down; C, which goes against both, and the LFE must not matter. */
    @ParameterizedTest
    @ValueSource(strings = {"wave", "film", "Rs,Ls,LFE,C,R,L"})
    void frontAndSurroundPairsAreFoundWhereTheyLie(String words) {
        var layout = ChannelLayout.of(words);
        double[] tone = new Tone(RATE, 1000).then(1, -12).samples();
        double[] other = new Tone(RATE, 1300).then(1, -6).samples();
        double[][] channels = new double[6][];
        Arrays.fill(channels, other);
        channels[layout.channelOf(Speaker.LEFT)] = tone;
        channels[layout.channelOf(Speaker.RIGHT)] = Arrays.stream(tone).map(sample -> 0.3 * sample).toArray();
        channels[layout.channelOf(Speaker.LEFT_SURROUND)] = tone;
        channels[layout.channelOf(Speaker.RIGHT_SURROUND)] = Arrays.stream(tone).map(sample -> -2 * sample).toArray();
        var file = new FullMeters(RATE, layout);
        var live = new LiveMeters(RATE, layout);
        Tone.feed(channels, 777, file::feed);
        Tone.feed(channels, 777, live::feed);
        double[] values = new double[LiveMeters.Value.values().length];
        live.read(values);
        assertEquals(1, file.reading().correlation(), 1e-9);
        assertEquals(-1, file.reading().surroundCorrelation(), 1e-9);
        assertEquals(1, values[LiveMeters.Value.CORRELATION.ordinal()], 1e-9);
        assertEquals(-1, values[LiveMeters.Value.SURROUND_CORRELATION.ordinal()], 1e-9);
    }

    @Test
    void aPairThatIsMissingOrSilentHasNoCorrelation() {
        double[] tone = new Tone(RATE, 1000).then(1, -12).samples();
        var mono = new FullMeters(RATE, ChannelLayout.ofCount(1));
        Tone.feed(new double[][] {tone}, 4096, mono::feed);
        assertTrue(Double.isNaN(mono.reading().correlation()));
        assertTrue(Double.isNaN(mono.reading().surroundCorrelation()));
        var quad = new FullMeters(RATE, ChannelLayout.ofCount(4));
        Tone.feed(new double[][] {tone, tone, tone, new double[tone.length]}, 4096, quad::feed);
        assertEquals(1, quad.reading().correlation(), 1e-9);
        assertTrue(Double.isNaN(quad.reading().surroundCorrelation()));
    }
}
