package org.mixwright.audio.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The minimum requirements of EBU Tech 3341 (v4, table 1) and 3342 (table 1), signals after ITU-R BS.1770-5 and its report
 * BS.2217, and edges of both, made from their recipes. Each is named by its number in the standard; true peaks (3341-15 to
 * 3341-23) are in {@link TruePeakMeterTest}. Cases 7 and 8 are recordings, which can't be made.
 */
@DisplayName("EBU loudness test signals")
class EbuLoudnessTest {
    private static final int RATE = 48_000;
    private static final double TOLERANCE_LU = 0.1;
    private static final double RANGE_TOLERANCE_LU = 1;
    /** Peak level of 1 kHz on both sides that the tabled filters of BS.1770-5 make -23 LUFS of. */
    private static final double MINUS_23_LUFS_DBFS = -23.0067;

    /** 1 kHz on both sides: seconds and peak level of each segment, dBFS. M and S are those of the end; NaN: not defined. */
    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            3341-1             | M   | -23 | 20 -23
            3341-1             | S   | -23 | 20 -23
            3341-1             | I   | -23 | 20 -23
            3341-2             | M   | -33 | 20 -33
            3341-2             | S   | -33 | 20 -33
            3341-2             | I   | -33 | 20 -33
            3341-3             | I   | -23 | 10 -36 60 -23 10 -36
            3341-4             | I   | -23 | 10 -72 10 -36 60 -23 10 -36 10 -72
            3341-5             | I   | -23 | 20 -26 20.1 -20 20 -26
            3342-1             | LRA | 10  | 20 -20 20 -30
            3342-2             | LRA | 5   | 20 -20 20 -15
            3342-3             | LRA | 20  | 20 -40 20 -20
            3342-4             | LRA | 15  | 20 -50 20 -35 20 -20 20 -35 20 -50
            edge-silence       | I   | NaN | 5 -Infinity
            edge-0.3s          | I   | NaN | 0.3 -23
            edge-absgate       | I   | -69 | 20 -69
            edge-absgate-below | I   | NaN | 20 -71""")
    void segmentsOfATone(String id, String scale, double expected, String secondsAndLevels) {
        LoudnessMeter meter = Tone.loudness(RATE, segments(secondsAndLevels).stereo());
        switch (scale) {
            case "M" -> assertEquals(expected, meter.momentaryLufs(), TOLERANCE_LU);
            case "S" -> assertEquals(expected, meter.shortTermLufs(), TOLERANCE_LU);
            case "I" -> assertEquals(expected, meter.integratedLufs(), TOLERANCE_LU);
            case "LRA" -> assertEquals(expected, meter.loudnessRangeLu(), RANGE_TOLERANCE_LU);
            default -> throw new IllegalArgumentException(scale);
        }
    }

    /** The effects channel is not heard, neither silent nor loud. */
    @ParameterizedTest(name = "{0}: I {1}, effects channel at {2} dBFS")
    @CsvSource({"3341-6-5ch, -23,", "3341-6-6ch, -23, -Infinity", "3341-6-6ch, -23, -6"})
    void surroundChannelsAreWeighted(String id, double expected, Double effectsDbfs) {
        double[] front = new Tone(RATE, 1000).then(20, -28).samples();
        double[] centre = new Tone(RATE, 1000).then(20, -24).samples();
        double[] rear = new Tone(RATE, 1000).then(20, -30).samples();
        double[][] sound = effectsDbfs == null ? new double[][] {front, front, centre, rear, rear}
                : new double[][] {front, front, centre, new Tone(RATE, 60).then(20, effectsDbfs).samples(), rear, rear};
        assertEquals(expected, Tone.loudness(RATE, sound).integratedLufs(), TOLERANCE_LU);
    }

    @Test
    @DisplayName("3341-9: S -23, constant after 3 s")
    void shortTermLoudnessIsConstantAfterThreeSeconds() {
        assertConstantFrom(3, LoudnessMeter::shortTermLufs, repeated(5, "1.34 -20 1.66 -30"));
    }

    @Test
    @DisplayName("3341-12: M -23, constant after 1 s")
    void momentaryLoudnessIsConstantAfterOneSecond() {
        assertConstantFrom(1, LoudnessMeter::momentaryLufs, repeated(25, "0.18 -20 0.22 -30"));
    }

    private static void assertConstantFrom(double seconds, ToDoubleFunction<LoudnessMeter> scale, Tone tone) {
        var meter = new LoudnessMeter(RATE, 2);
        var frames = new AtomicLong();
        Tone.feed(tone.stereo(), 480, block -> {
            meter.feed(block);
            if (frames.addAndGet(block.frames()) >= seconds * RATE) {
                assertEquals(-23, scale.applyAsDouble(meter), TOLERANCE_LU, () -> frames.get() + " frames");
            }
        });
        assertEquals(tone.samples().length, frames.get());
    }

    @ParameterizedTest(name = "3341-10-{0}: Smax -23")
    @MethodSource("oneToTwenty")
    void threeSecondsAreFoundWhereverTheyStart(int number) {
        assertEquals(-23, maxShortTermLufs((number - 1) * 0.15, -23), TOLERANCE_LU);
    }

    @ParameterizedTest(name = "3341-13-{0}: Mmax -23")
    @MethodSource("oneToTwenty")
    void fourHundredMillisecondsAreFoundWhereverTheyStart(int number) {
        assertEquals(-23, maxMomentaryLufs((number - 1) * 0.02, -23), TOLERANCE_LU);
    }

    /**
     * The standard's places lie 150 and 20 ms apart; of those between, every tenth millisecond begins a window.
     * A window that is 10 ms off misses 0.014 LU of 3 s.
     */
    @ParameterizedTest(name = "starting at {0} ms")
    @ValueSource(ints = {0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150})
    void maximaAreExactAtEveryTenMilliseconds(int milliseconds) {
        assertEquals(-23, maxShortTermLufs(milliseconds / 1000.0, MINUS_23_LUFS_DBFS), 0.01);
        assertEquals(-23, maxMomentaryLufs(milliseconds / 1000.0, MINUS_23_LUFS_DBFS), 0.01);
    }

    /** Half a step off, 5 of 400 ms are missed: 0.055 LU. */
    @ParameterizedTest(name = "starting at {0} ms")
    @ValueSource(ints = {5, 15, 95})
    void maximaAreFoundBetween(int milliseconds) {
        assertEquals(-23, maxShortTermLufs(milliseconds / 1000.0, -23), TOLERANCE_LU);
        assertEquals(-23, maxMomentaryLufs(milliseconds / 1000.0, -23), TOLERANCE_LU);
    }

    private static double maxShortTermLufs(double startSeconds, double dbfs) {
        var tone = new Tone(RATE, 1000).thenSilence(startSeconds).then(3, dbfs).thenSilence(1);
        return Tone.loudness(RATE, tone.stereo()).maxShortTermLufs();
    }

    private static double maxMomentaryLufs(double startSeconds, double dbfs) {
        var tone = new Tone(RATE, 1000).thenSilence(startSeconds).then(0.4, dbfs).thenSilence(1);
        return Tone.loudness(RATE, tone.stereo()).maxMomentaryLufs();
    }

    /** Smax -38 to -19 LUFS, one after the other. The standard begins at once; here the rest of 150 ms is tried too. */
    @ParameterizedTest(name = "3341-11 after {0} ms")
    @ValueSource(ints = {0, 10, 50, 90, 140})
    void risingShortTermMaximaAreFollowedLive(int milliseconds) {
        var meter = new LoudnessMeter(RATE, 2);
        Tone.feed(new Tone(RATE, 1000).thenSilence(milliseconds / 1000.0).stereo(), 4096, meter::feed);
        for (int i = 0; i < 20; i++) {
            var tone = new Tone(RATE, 1000).thenSilence(i * 0.15).then(3, i - 38).thenSilence(3 - i * 0.15);
            Tone.feed(tone.stereo(), 4096, meter::feed);
            assertEquals(i - 38, meter.maxShortTermLufs(), TOLERANCE_LU);
        }
    }

    /** Mmax -38 to -19 LUFS, one after the other. The standard begins at once; here the rest of 20 ms is tried too. */
    @ParameterizedTest(name = "3341-14 after {0} ms")
    @ValueSource(ints = {0, 10, 5, 15})
    void risingMomentaryMaximaAreFollowedLive(int milliseconds) {
        var meter = new LoudnessMeter(RATE, 2);
        Tone.feed(new Tone(RATE, 1000).thenSilence(milliseconds / 1000.0).stereo(), 4096, meter::feed);
        for (int i = 0; i < 20; i++) {
            var tone = new Tone(RATE, 1000).thenSilence(i * 0.02).then(0.4, i - 38).thenSilence(0.4 - i * 0.02);
            Tone.feed(tone.stereo(), 4096, meter::feed);
            assertEquals(i - 38, meter.maxMomentaryLufs(), TOLERANCE_LU);
        }
    }

    /** BS.1770-5, Annex 1: 0 dBFS at 997 Hz in one front channel is -3.01 LKFS. */
    @Test
    @DisplayName("1770-997-L: I -3.01")
    void fullScaleInOneChannel() {
        double[] tone = new Tone(RATE, 997).then(20, 0).samples();
        assertEquals(-3.01, Tone.loudness(RATE, tone, new double[tone.length]).integratedLufs(), 0.01);
        assertEquals(-3.01, Tone.loudness(RATE, tone).integratedLufs(), 0.01);
    }

    /** Sines on both sides, as loud as they are by the filters that BS.1770-5 tabulates for 48 kHz. */
    @ParameterizedTest(name = "{0}: I {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2217-23LKFS-25Hz    | -23 | 25    | -11.9162
            2217-24LKFS-25Hz    | -24 | 25    | -12.9162
            2217-23LKFS-100Hz   | -23 | 100   | -21.1755
            2217-24LKFS-100Hz   | -24 | 100   | -22.1755
            2217-23LKFS-500Hz   | -23 | 500   | -22.3515
            2217-24LKFS-500Hz   | -24 | 500   | -23.3515
            2217-23LKFS-1000Hz  | -23 | 1000  | -23.0067
            2217-24LKFS-1000Hz  | -24 | 1000  | -24.0067
            2217-23LKFS-2000Hz  | -23 | 2000  | -25.3803
            2217-24LKFS-2000Hz  | -24 | 2000  | -26.3803
            2217-23LKFS-10000Hz | -23 | 10000 | -26.3509
            2217-24LKFS-10000Hz | -24 | 10000 | -27.3509""")
    void weightingFollowsTheTabledFiltersOverFrequency(String id, double expected, double hertz, double dbfs) {
        assertEquals(expected, Tone.loudness(RATE, new Tone(RATE, hertz).then(20, dbfs).stereo()).integratedLufs(),
                TOLERANCE_LU);
    }

    @ParameterizedTest(name = "3341-1-{0}: I -23")
    @ValueSource(ints = {8_000, 11_025, 22_050, 32_000, 44_100, 88_200, 96_000, 192_000})
    void theFirstCaseHoldsAtEveryRate(int sampleRate) {
        assertEquals(-23, Tone.loudness(sampleRate, new Tone(sampleRate, 1000).then(20, -23).stereo()).integratedLufs(),
                TOLERANCE_LU);
    }

    private static int[] oneToTwenty() {
        return IntStream.rangeClosed(1, 20).toArray();
    }

    private static Tone segments(String secondsAndLevels) {
        return repeated(1, secondsAndLevels);
    }

    private static Tone repeated(int times, String secondsAndLevels) {
        String[] numbers = secondsAndLevels.split(" ");
        var tone = new Tone(RATE, 1000);
        for (int i = 0; i < times * numbers.length; i += 2) {
            tone.then(Double.parseDouble(numbers[i % numbers.length]), Double.parseDouble(numbers[(i + 1) % numbers.length]));
        }
        return tone;
    }
}
