package org.mixwright.audio.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases 11 and 14 of Tech 3341: twenty tones from -38 to -19 LUFS, each the new maximum as soon as it has sounded. */
class EbuLiveTest {
    private static final int TONES = 20;
    private static final int LOWEST_LUFS = -38;
    private static final double TOLERANCE_LU = 0.1;

    /** In the table each tone starts 150 ms later in its 6 s than the one before; here also on any other grid. */
    @ParameterizedTest(name = "3341-11, {0} ms apart")
    @ValueSource(ints = {150, 10, 15, 37, 3})
    void shortTermMaximaFollowRisingTones(int apartMs) {
        follow(3, apartMs / 1000.0, LoudnessMeter::maxShortTermLufs);
    }

    /** In the table 20 ms later in its 800 ms. */
    @ParameterizedTest(name = "3341-14, {0} ms apart")
    @ValueSource(ints = {20, 10, 15, 3})
    void momentaryMaximaFollowRisingTones(int apartMs) {
        follow(0.4, apartMs / 1000.0, LoudnessMeter::maxMomentaryLufs);
    }

    private static void follow(double seconds, double apart, ToDoubleFunction<LoudnessMeter> maximum) {
        var meter = new LoudnessMeter(EbuSignals.RATE, 2);
        for (int i = 0; i < TONES; i++) {
            int lufs = LOWEST_LUFS + i;
            Tone.feed(EbuSignals.between(i * apart, seconds, lufs, seconds - i * apart), 4096, meter::feed);
            assertEquals(lufs, maximum.applyAsDouble(meter), TOLERANCE_LU);
        }
    }
}
