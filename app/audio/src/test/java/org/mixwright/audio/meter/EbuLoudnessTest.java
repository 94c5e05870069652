package org.mixwright.audio.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Minimum requirements of EBU Tech 3341 and 3342")
class EbuLoudnessTest {
    private static final double TOLERANCE_LU = 0.1;
    private static final int STEP_FRAMES = EbuSignals.RATE / StepClock.STEPS_PER_SECOND;

    @ParameterizedTest
    @MethodSource("rows")
    void theMeterReadsWhatTheTableAsks(EbuCase row) {
        double[][] signal = row.signal().get();
        LoudnessMeter loudness = Tone.loudness(row.sampleRate(), signal);
        switch (row.metric()) {
            case M -> assertAllowed(row, loudness.momentaryLufs());
            case S -> assertAllowed(row, loudness.shortTermLufs());
            case I -> assertAllowed(row, loudness.integratedLufs());
            case M_MAX -> assertAllowed(row, loudness.maxMomentaryLufs());
            case S_MAX -> assertAllowed(row, loudness.maxShortTermLufs());
            case LRA -> assertAllowed(row, loudness.loudnessRangeLu());
            case TRUE_PEAK -> assertAllowed(row, Tone.reading(row.sampleRate(), signal).truePeakDbtp());
            case M_THROUGHOUT -> assertThroughout(row, signal, 1, LoudnessMeter::momentaryLufs);
            case S_THROUGHOUT -> assertThroughout(row, signal, 3, LoudnessMeter::shortTermLufs);
        }
    }

    static List<EbuCase> rows() {
        return EbuCases.all();
    }

    /** The cases of 3341 that can be made (1 to 6, 9, 10, 12, 13, 15 to 23) and of 3342 (1 to 4), with all their signals. */
    @Test
    void noRowIsMissing() {
        List<String> ids = rows().stream().map(EbuCase::id).distinct().toList();
        assertEquals(6 + 1 + 1 + 20 + 1 + 20 + 9, ids.stream().filter(id -> id.matches("3341-\\d+(-\\d{1,2}|-.ch)?")).count());
        assertEquals(4, ids.stream().filter(id -> id.startsWith("3342-")).count());
        assertEquals(12, ids.stream().filter(id -> id.startsWith("2217-")).count());
        IntStream.of(1, 2, 3, 4, 5, 9, 12, 15, 16, 17, 18, 19, 20, 21, 22, 23)
                .forEach(number -> assertTrue(ids.contains("3341-" + number), "case " + number));
    }

    /**
     * Cases 10 and 13 say where the tone starts; a meter that looks every 10 ms finds it wherever it starts, at worst 5 ms
     * beside its window: 0.054 dB of 400 ms.
     */
    @ParameterizedTest(name = "a tone that starts {0} ms late")
    @MethodSource("startsMs")
    void maximaAreFoundWhereverTheToneStarts(int startMs) {
        double silence = startMs / 1000.0;
        assertEquals(-23, Tone.loudness(EbuSignals.RATE, EbuSignals.between(silence, 0.4, -23, 1)).maxMomentaryLufs(),
                TOLERANCE_LU);
        assertEquals(-23, Tone.loudness(EbuSignals.RATE, EbuSignals.between(silence, 3, -23, 1)).maxShortTermLufs(),
                TOLERANCE_LU);
    }

    /** Every millisecond of 10, then every 10 ms of 400. */
    static IntStream startsMs() {
        return IntStream.concat(IntStream.range(0, 10), IntStream.rangeClosed(1, 40).map(tens -> 10 * tens));
    }

    /** The standard's definition, in the one channel of a mono file too. */
    @Test
    void fullScaleInMonoReadsMinus3Point01() {
        assertEquals(-3.01, Tone.loudness(EbuSignals.RATE, new Tone(EbuSignals.RATE, 997).then(20, 0).samples())
                .integratedLufs(), 0.01);
    }

    /** Case 6 with an LFE that would be the loudest of all. */
    @Test
    void theLfeIsNotHeard() {
        double[][] surround = EbuSignals.surround(6);
        surround[3] = new Tone(EbuSignals.RATE, 60).then(20, -6).samples();
        assertEquals(-23, Tone.loudness(EbuSignals.RATE, surround).integratedLufs(), TOLERANCE_LU);
    }

    @ParameterizedTest(name = "blocks of {0} frames")
    @CsvSource({"64", "480", "1000"})
    void aConstantReadingHoldsForAnyBlocks(int frames) {
        var meter = new LoudnessMeter(EbuSignals.RATE, 2);
        long[] heard = {0};
        Tone.feed(EbuSignals.repeated(5, "1.34 -20 1.66 -30"), frames, block -> {
            meter.feed(block);
            heard[0] += block.frames();
            if (heard[0] >= 3L * EbuSignals.RATE) {
                assertEquals(-23, meter.shortTermLufs(), TOLERANCE_LU);
            }
        });
    }

    private static void assertAllowed(EbuCase row, double reading) {
        assertTrue(row.allows(reading), () -> "%s, but reads %.3f".formatted(row, reading));
    }

    /** Before so many seconds the reading may be anything; from then on each 10 ms must hold, and none may be missing. */
    private static void assertThroughout(EbuCase row, double[][] signal, int fromSecond, ToDoubleFunction<LoudnessMeter> read) {
        var meter = new LoudnessMeter(row.sampleRate(), signal.length);
        int[] steps = {0};
        Tone.feed(signal, STEP_FRAMES, block -> {
            meter.feed(block);
            steps[0]++;
            if (steps[0] >= fromSecond * StepClock.STEPS_PER_SECOND) {
                assertAllowed(row, read.applyAsDouble(meter));
            }
        });
        assertEquals(signal[0].length / STEP_FRAMES, steps[0]);
    }
}
