package org.mixwright.audio.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixwright.audio.Progress;
import org.mixwright.mix.setting.LimiterSetting;
import org.mixwright.mix.setting.Slot;

/**
 * Whatever is legal on a desk gives sound: no exception, no NaN, nothing that runs away. The number of desks is the property
 * {@value #DESKS_PROPERTY}, for longer searches.
 */
class AnyLegalSettingTest {
    static final String DESKS_PROPERTY = "mixwright.fuzz.desks";
    private static final List<String> TRACKS = List.of("noise", "clicks", "square", "hum", "whisper");
    private static final int FRAMES = 12_000;

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger(DESKS_PROPERTY, 8));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyDeskPlaysSoundsThatNoDeskLikes(long seed) throws IOException {
        var desk = new RandomDesk(seed).next(TRACKS);
        var mix = new Recorded();
        var hash = new SampleHash();
        new Renderer(1, 1000).render(stems(), desk, Played.SAMPLE_RATE,
                RenderTargets.NONE.withMix(mix).withMixTap(hash), Progress.NONE);
        double ceiling = ((LimiterSetting) desk.master().at(Slot.LIMITER)).ceiling().toLinear();
        for (double[] side : List.of(mix.left(), mix.right())) {
            for (int n = 0; n < side.length; n++) {
                assertTrue(Math.abs(side[n]) <= ceiling, "seed " + seed + ", frame " + n + ": " + side[n]);
            }
        }
        var again = new SampleHash();
        new Renderer(3, 257).render(stems(), desk, Played.SAMPLE_RATE, RenderTargets.NONE.withMixTap(again), Progress.NONE);
        assertEquals(hash.finish(), again.finish());
    }

    private static List<Stem> stems() {
        double[] clicks = new double[FRAMES];
        double[] square = new double[FRAMES];
        double[] hum = new double[FRAMES];
        double[] whisper = new double[FRAMES];
        for (int n = 0; n < FRAMES; n++) {
            clicks[n] = n % 1999 == 0 ? 1 : 0;
            square[n] = n / 37 % 2 == 0 ? 1 : -1;
            hum[n] = 0.5 + 0.5 * Math.sin(n * 0.001);
            whisper[n] = (n % 3 - 1) * 1e-300;
        }
        var stems = new ArrayList<Stem>();
        stems.add(new Played(Songs.noise(1, FRAMES), Songs.noise(2, FRAMES)).as(TRACKS.get(0)));
        for (double[] samples : Arrays.asList(clicks, square, hum, whisper)) {
            stems.add(new Played(samples).as(TRACKS.get(stems.size())));
        }
        return stems;
    }
}
