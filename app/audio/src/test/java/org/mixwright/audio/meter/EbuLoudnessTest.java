package org.mixwright.audio.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The minimum requirements of EBU Tech 3341 (v4, table 1) and 3342 (table 1), from their recipes. */
@DisplayName("EBU loudness test signals")
class EbuLoudnessTest {
    private static final int RATE = 48_000;
    private static final double TOLERANCE_LU = 0.1;

    @ParameterizedTest(name = "3341 cases 1 and 2: steady tone at {0} dBFS")
    @ValueSource(doubles = {-23, -33})
    void steadyToneReadsItsLevelOnAllScales(double dbfs) {
        var meter = new LoudnessMeter(RATE, 2);
        Tone.feed(new Tone(RATE, 1000).then(20, dbfs).stereo(), 4096, meter::feed);
        assertEquals(dbfs, meter.momentaryLufs(), TOLERANCE_LU);
        assertEquals(dbfs, meter.shortTermLufs(), TOLERANCE_LU);
        assertEquals(dbfs, meter.integratedLufs(), TOLERANCE_LU);
    }

    @ParameterizedTest(name = "3341 cases 3 to 5: {0}")
    @CsvSource({"10 -36 60 -23 10 -36", "10 -72 10 -36 60 -23 10 -36 10 -72", "20 -26 20.1 -20 20 -26"})
    void gatesLeaveOutQuietParts(String secondsAndLevels) {
        assertEquals(-23, Tone.loudness(RATE, segments(secondsAndLevels).stereo()).integratedLufs(), TOLERANCE_LU);
    }

    @Test
    void case6WeighsSurroundChannels() {
        double[] front = new Tone(RATE, 1000).then(20, -28).samples();
        double[] centre = new Tone(RATE, 1000).then(20, -24).samples();
        double[] rear = new Tone(RATE, 1000).then(20, -30).samples();
        double[] effects = new Tone(RATE, 60).then(20, -6).samples();
        assertEquals(-23, Tone.loudness(RATE, front, front, centre, rear, rear).integratedLufs(), TOLERANCE_LU);
        assertEquals(-23, Tone.loudness(RATE, front, front, centre, effects, rear, rear).integratedLufs(),
                TOLERANCE_LU);
    }

    @Test
    void case9ShortTermLoudnessIsConstantAfterThreeSeconds() {
        var tone = new Tone(RATE, 1000);
        for (int i = 0; i < 5; i++) {
            tone.then(1.34, -20).then(1.66, -30);
        }
        var meter = new LoudnessMeter(RATE, 2);
        Tone.feed(tone.stereo(), 480, block -> {
            meter.feed(block);
            assertTrue(Double.isNaN(meter.shortTermLufs()) || Math.abs(meter.shortTermLufs() + 23) <= TOLERANCE_LU);
        });
        assertEquals(-23, meter.shortTermLufs(), TOLERANCE_LU);
    }

    @ParameterizedTest(name = "3341 case 10-{0}")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void case10FindsThreeSecondsWhereverTheyStart(int i) {
        var tone = new Tone(RATE, 1000).thenSilence(i * 0.15).then(3, -23).thenSilence(1);
        assertEquals(-23, Tone.loudness(RATE, tone.stereo()).maxShortTermLufs(), TOLERANCE_LU);
    }

    @Test
    void case11FollowsRisingShortTermMaximaLive() {
        var meter = new LoudnessMeter(RATE, 2);
        for (int i = 0; i < 20; i++) {
            var tone = new Tone(RATE, 1000).thenSilence(i * 0.15).then(3, i - 38).thenSilence(3 - i * 0.15);
            Tone.feed(tone.stereo(), 4096, meter::feed);
            assertEquals(i - 38, meter.maxShortTermLufs(), TOLERANCE_LU);
        }
    }

    @Test
    void case12MomentaryLoudnessIsConstantAfterOneSecond() {
        var tone = new Tone(RATE, 1000);
        for (int i = 0; i < 25; i++) {
            tone.then(0.18, -20).then(0.22, -30);
        }
        var meter = new LoudnessMeter(RATE, 2);
        Tone.feed(tone.stereo(), 480, block -> {
            meter.feed(block);
            assertTrue(Double.isNaN(meter.momentaryLufs()) || Math.abs(meter.momentaryLufs() + 23) <= TOLERANCE_LU);
        });
        assertEquals(-23, meter.momentaryLufs(), TOLERANCE_LU);
    }

    @ParameterizedTest(name = "3341 case 13-{0}")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void case13Finds400MillisecondsWhereverTheyStart(int i) {
        var tone = new Tone(RATE, 1000).thenSilence(i * 0.02).then(0.4, -23).thenSilence(1);
        assertEquals(-23, Tone.loudness(RATE, tone.stereo()).maxMomentaryLufs(), TOLERANCE_LU);
    }

    @Test
    void case14FollowsRisingMomentaryMaximaLive() {
        var meter = new LoudnessMeter(RATE, 2);
        for (int i = 0; i < 20; i++) {
            var tone = new Tone(RATE, 1000).thenSilence(i * 0.02).then(0.4, i - 38).thenSilence(0.4 - i * 0.02);
            Tone.feed(tone.stereo(), 4096, meter::feed);
            assertEquals(i - 38, meter.maxMomentaryLufs(), TOLERANCE_LU);
        }
    }

    @ParameterizedTest(name = "3342: {0} has a range of {1} LU")
    @CsvSource({"20 -20 20 -30, 10", "20 -20 20 -15, 5", "20 -40 20 -20, 20", "20 -50 20 -35 20 -20 20 -35 20 -50, 15"})
    void rangeIsTheSpreadOfShortTermLoudness(String secondsAndLevels, double rangeLu) {
        assertEquals(rangeLu, Tone.loudness(RATE, segments(secondsAndLevels).stereo()).loudnessRangeLu(), 1);
    }

    @Test
    void fullScaleIn1ChannelReadsMinus3Point01() {
        double[] tone = new Tone(RATE, 997).then(20, 0).samples();
        assertEquals(-3.01, Tone.loudness(RATE, tone, new double[tone.length]).integratedLufs(), 0.01);
        assertEquals(-3.01, Tone.loudness(RATE, tone).integratedLufs(), 0.01);
    }

    @ParameterizedTest(name = "{0} Hz at {1} dBFS")
    @CsvSource({
        "25, -11.9162", "100, -21.1755", "500, -22.3515", "1000, -23.0067", "2000, -25.3803", "10000, -26.3509"})
    void weightingFollowsTheTabledFiltersOverFrequency(double hertz, double dbfs) {
        assertEquals(-23, Tone.loudness(RATE, new Tone(RATE, hertz).then(20, dbfs).stereo()).integratedLufs(),
                TOLERANCE_LU);
        assertEquals(-24, Tone.loudness(RATE, new Tone(RATE, hertz).then(20, dbfs - 1).stereo()).integratedLufs(),
                TOLERANCE_LU);
    }

    private static Tone segments(String secondsAndLevels) {
        String[] numbers = secondsAndLevels.split(" ");
        var tone = new Tone(RATE, 1000);
        for (int i = 0; i < numbers.length; i += 2) {
            tone.then(Double.parseDouble(numbers[i]), Double.parseDouble(numbers[i + 1]));
        }
        return tone;
    }
}
