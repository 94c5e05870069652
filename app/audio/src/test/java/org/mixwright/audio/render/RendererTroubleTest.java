package org.mixwright.audio.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioSink;
import org.mixwright.audio.Progress;
import org.mixwright.mix.setting.Desk;

class RendererTroubleTest {
    private static final int SAMPLE_RATE = Played.SAMPLE_RATE;
    private static final int BLOCK_FRAMES = 1000;

    @Test
    void aStemThatBreaksOffIsReportedAndTheRestGoesOn() throws IOException {
        double[] whole = Songs.noise(1, 6000);
        var broken = Played.breakingAt(2500, Songs.noise(2, 9000), Songs.noise(3, 9000));
        var mix = new Recorded();
        var report = render(2, List.of(new Played(whole, whole).as("keys"), broken.as("drums")),
                RenderTargets.NONE.withMix(mix), Progress.NONE);
        assertFalse(report.isComplete());
        assertTrue(report.tracks().getFirst().isComplete());
        var outcome = report.tracks().getLast();
        assertEquals("drums", outcome.trackId());
        assertEquals(Optional.of("the file drums.wav breaks off"), outcome.brokenOff());
        assertEquals(2000, outcome.framesRead());
        assertEquals(9000, report.frames(), "as long as the broken stem said it was");
        assertEquals(whole[3000], mix.left()[3000], "only the whole stem is heard after the break");
        assertEquals(0, mix.left()[8000]);
    }

    @Test
    void aStemThatCannotBeOpenedIsReported() throws IOException {
        var missing = new Stem("bass", () -> {
            throw new IOException("bass.wav is gone");
        });
        var report = render(2, List.of(missing, new Played(Songs.noise(1, 500)).as("voice")), RenderTargets.NONE,
                Progress.NONE);
        assertEquals(500, report.frames());
        assertEquals(Optional.of("bass.wav is gone"), report.tracks().getFirst().brokenOff());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e200})
    void whatIsNoSoundIsSilencedAndCounted(double wild) throws IOException {
        double[] samples = Songs.noise(1, 5000);
        samples[1234] = wild;
        samples[4321] = wild;
        var mix = new Recorded();
        var report = new Renderer(1, BLOCK_FRAMES).render(List.of(new Played(samples).as("voice")), Songs.busyDesk(),
                SAMPLE_RATE, RenderTargets.NONE.withMix(mix), Progress.NONE);
        assertTrue(Arrays.stream(mix.left()).allMatch(Double::isFinite));
        assertEquals(2, report.tracks().getFirst().wildSamples());
        assertFalse(report.isComplete());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void cancellingClosesAllStems(int threads) {
        var first = new Played(Songs.noise(1, 90_000));
        var second = new Played(Songs.noise(2, 90_000));
        assertThrows(CancellationException.class, () -> render(threads, List.of(first.as("a"), second.as("b")),
                RenderTargets.NONE, done -> {
                    throw new CancellationException();
                }));
        assertTrue(first.isClosed() && second.isClosed());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aFullDiskStopsTheRenderAndClosesTheStems(int threads) {
        var stem = new Played(Songs.noise(1, 90_000));
        var full = new AudioSink() {
            @Override
            public void write(AudioBlock block) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void close() {
                // Nothing was opened.
            }
        };
        for (var targets : List.of(RenderTargets.NONE.withMix(full),
                RenderTargets.NONE.withStems(Map.of("a", full)))) {
            var error = assertThrows(IOException.class,
                    () -> render(threads, List.of(stem.as("a")), targets, Progress.NONE));
            assertEquals("no space left", error.getMessage());
            assertTrue(stem.isClosed());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void anInterruptedRenderIsCancelledRatherThanItsStemsCalledBroken(int threads) {
        var stem = new Played(Songs.noise(1, 90_000));
        var interrupting = new AudioSink() {
            @Override
            public void write(AudioBlock block) throws IOException {
                Thread.currentThread().interrupt();
                throw new ClosedByInterruptException();
            }

            @Override
            public void close() {
                // Nothing was opened.
            }
        };
        var unreadable = new Stem("b", () -> {
            throw new ClosedByInterruptException();
        });
        assertThrows(CancellationException.class, () -> render(threads, List.of(stem.as("a")),
                RenderTargets.NONE.withMix(interrupting), Progress.NONE));
        assertThrows(CancellationException.class, () -> render(threads, List.of(stem.as("a"), unreadable),
                RenderTargets.NONE, Progress.NONE));
        assertTrue(Thread.interrupted(), "who interrupted wants it to be known");
        assertTrue(stem.isClosed());
    }

    @Test
    void aStemAtAnotherSampleRateIsRefusedAndClosed() {
        var stem = new Played(new double[100]);
        assertThrows(IllegalArgumentException.class, () -> new Renderer(1, 64)
                .render(List.of(stem.as("a")), Desk.NEUTRAL, 44100, RenderTargets.NONE, Progress.NONE));
        assertTrue(stem.isClosed());
    }

    @Test
    void progressEndsAtOne() throws IOException {
        var heard = new ArrayList<Double>();
        render(2, List.of(new Played(Songs.noise(1, 90_000)).as("a")), RenderTargets.NONE, heard::add);
        assertEquals(1.0, heard.getLast());
        assertEquals(heard.stream().sorted().toList(), heard);
    }

    private static RenderReport render(int threads, List<Stem> stems, RenderTargets targets, Progress progress)
            throws IOException {
        return new Renderer(threads, BLOCK_FRAMES).render(stems, Desk.NEUTRAL, SAMPLE_RATE, targets, progress);
    }
}
