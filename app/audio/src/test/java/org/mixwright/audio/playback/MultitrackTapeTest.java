package org.mixwright.audio.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioFormat;
import org.mixwright.audio.AudioSource;
import org.mixwright.audio.render.Stem;

class MultitrackTapeTest {
    private static final int FRAMES = TapeTrack.STRETCH_FRAMES + 12_345;

    @TempDir
    Path folder;

    private static double[] noise(long seed, int frames) {
        var random = new Random(seed);
        return Studio.samples(frames, _ -> 0.2 * random.nextGaussian());
    }

    private MultitrackTape recorded(Stem... stems) throws IOException {
        var tape = MultitrackTape.record(List.of(stems), Studio.RATE, folder);
        Studio.waitFor(tape::isComplete);
        return tape;
    }

    @Test
    void everyFrameCanBeReadFromAnywhere() throws IOException {
        double[] left = noise(1, FRAMES);
        double[] right = noise(2, FRAMES);
        double[] mono = noise(3, 5000);
        try (var tape = recorded(Studio.stem("wide", left, right), Studio.stem("mono", mono))) {
            assertEquals(FRAMES, tape.frames());
            assertEquals(List.of(2, 1), tape.channels());
            assertEquals(1, tape.progress());
            var random = new Random(4);
            var wide = new AudioBlock(2, 3000);
            var narrow = new AudioBlock(1, 3000);
            for (int look = 0; look < 300; look++) {
                long from = look < 10 ? TapeTrack.STRETCH_FRAMES - 200L * look : random.nextInt(-4000, FRAMES + 4000);
                tape.read(0, from, wide);
                tape.read(1, from, narrow);
                for (int n = 0; n < 3000; n++) {
                    assertEquals(at(left, from + n), wide.channel(0)[n]);
                    assertEquals(at(right, from + n), wide.channel(1)[n]);
                    assertEquals(at(mono, from + n), narrow.channel(0)[n]);
                }
            }
        }
    }

    private static double at(double[] samples, long frame) {
        return frame < 0 || frame >= samples.length ? 0 : samples[(int) frame];
    }

    @Test
    void theWaveformHasTheLowestAndTheHighestOfEachBucket() throws IOException {
        double[] one = noise(1, 60 * Overview.LOOK_FRAMES);
        double[] other = noise(2, 60 * Overview.LOOK_FRAMES);
        try (var tape = recorded(Studio.stem("one", one), Studio.stem("other", other))) {
            var lowest = new float[20];
            var highest = new float[20];
            tape.overview().read(Overview.SUM, 0, one.length, lowest, highest);
            for (int b = 0; b < 20; b++) {
                double low = 9;
                double high = -9;
                for (int n = 3 * b * Overview.LOOK_FRAMES; n < 3 * (b + 1) * Overview.LOOK_FRAMES; n++) {
                    low = Math.min(low, one[n] + other[n]);
                    high = Math.max(high, one[n] + other[n]);
                }
                assertEquals((float) low, lowest[b]);
                assertEquals((float) high, highest[b]);
            }
            tape.overview().read(1, one.length, 2L * one.length, lowest, highest);
            assertEquals(0, lowest[19]);
        }
    }

    @Test
    void aStemThatBreaksOffStopsNobody() throws IOException {
        double[] whole = noise(1, 40_000);
        var broken = new Stem("broken", () -> new AudioSource() {
            private boolean begun;

            @Override
            public AudioFormat format() {
                return new AudioFormat(Studio.RATE, 1, 40_000);
            }

            @Override
            public int read(AudioBlock block) throws IOException {
                if (begun) {
                    throw new IOException("The file broken.wav breaks off.");
                }
                begun = true;
                java.util.Arrays.fill(block.channel(0), 0.5);
                block.setFrames(block.capacity());
                return block.capacity();
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        });
        try (var tape = recorded(Studio.stem("whole", whole), broken)) {
            Studio.waitFor(() -> !tape.troubles().isEmpty());
            assertEquals(List.of("The file broken.wav breaks off."), tape.troubles());
            var block = new AudioBlock(1, 1000);
            tape.read(0, 39_000, block);
            assertEquals(whole[39_500], block.channel(0)[500]);
            tape.read(1, 39_000, block);
            assertEquals(0, block.channel(0)[500]);
            tape.read(1, 0, block);
            assertEquals(0.5, block.channel(0)[500]);
        }
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        try (var tape = MultitrackTape.record(List.of(Studio.stem("long", noise(1, 3 * FRAMES))), Studio.RATE, folder)) {
            assertTrue(tape.progress() <= 1);
        }
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
        assertFalse(Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().equals("mixwright-tape")));
    }

    @Test
    void aFolderThatIsNotThereIsAnException() {
        assertThrows(IOException.class, () -> MultitrackTape.record(
                List.of(Studio.stem("one", noise(1, 100))), Studio.RATE, folder.resolve("nowhere")));
    }

    @Test
    void aStemOfAnotherRateIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> MultitrackTape.record(
                List.of(Studio.stem("one", noise(1, 100))), 44_100, folder));
    }
}
