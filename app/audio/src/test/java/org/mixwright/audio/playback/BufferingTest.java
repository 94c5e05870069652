package org.mixwright.audio.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.AudioFormat;
import org.mixwright.audio.AudioSource;
import org.mixwright.audio.render.Stem;
import org.mixwright.mix.setting.Desk;

/** Playing what is still being read: it waits where it is, and nobody who plays is kept. */
class BufferingTest {
    private static final int FRAMES = 10 * Studio.RATE;
    private static final double LOUD = 0.5;

    @TempDir
    Path folder;

    /** A constant that is given as far as somebody lets it. */
    private static Stem slow(AtomicLong given) {
        return new Stem("slow", () -> new AudioSource() {
            private long position;

            @Override
            public AudioFormat format() {
                return new AudioFormat(Studio.RATE, 2, FRAMES);
            }

            @Override
            public int read(AudioBlock block) {
                int frames = (int) Math.min(block.capacity(), FRAMES - position);
                Studio.waitFor(() -> position + frames <= given.get());
                java.util.Arrays.fill(block.channel(0), LOUD);
                java.util.Arrays.fill(block.channel(1), LOUD);
                position += frames;
                block.setFrames(frames);
                return frames;
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        });
    }

    @Test
    void playingWaitsForTheTapeAndLosesNothing() throws Exception {
        var given = new AtomicLong(2L * Studio.RATE);
        var output = new PulledOutput(Studio.RATE, Studio.BLOCK, 0);
        try (var tape = MultitrackTape.record(List.of(slow(given)), Studio.RATE, folder);
                var player = new Player(tape, Hearing.of(Desk.NEUTRAL), output)) {
            Studio.waitFor(() -> tape.readyFrames() > Studio.RATE && player.isReady());
            player.play();
            double step = 0;
            double last = 0;
            for (int block = 0; block < 300; block++) {
                var heard = output.pull(Studio.BLOCK);
                for (int n = 0; n < Studio.BLOCK; n++) {
                    step = Math.max(step, Math.abs(heard.channel(0)[n] - last));
                    last = heard.channel(0)[n];
                }
            }
            assertTrue(player.isBuffering());
            assertEquals(Transport.PLAYING, player.transport());
            assertTrue(tape.progress() < 0.3);
            long waitsAt = player.position();
            assertTrue(waitsAt > Studio.RATE && waitsAt <= tape.readyFrames(), waitsAt + " of " + tape.readyFrames());
            assertEquals(0, last);
            output.pull(Studio.BLOCK);
            assertEquals(waitsAt, player.position());
            given.set(FRAMES);
            Studio.waitFor(tape::isComplete);
            output.pull(Studio.BLOCK);
            output.pull(Studio.BLOCK);
            output.pull(Studio.BLOCK);
            assertFalse(player.isBuffering());
            assertEquals(waitsAt + 3L * Studio.BLOCK, player.position());
            assertTrue(step < LOUD * Math.PI / 720, "fades out and in, no click: " + step);
        }
    }

    @Test
    void goingWhereNothingIsReadYetWaitsThere() throws Exception {
        var given = new AtomicLong(Studio.RATE);
        var output = new PulledOutput(Studio.RATE, Studio.BLOCK, 0);
        try (var tape = MultitrackTape.record(List.of(slow(given)), Studio.RATE, folder);
                var player = new Player(tape, Hearing.of(Desk.NEUTRAL), output)) {
            Studio.waitFor(() -> tape.readyFrames() > Studio.RATE / 2 && player.isReady());
            player.play();
            output.pull(Studio.BLOCK);
            player.seek(5L * Studio.RATE);
            for (int block = 0; block < 10; block++) {
                output.pull(Studio.BLOCK);
            }
            assertTrue(player.isBuffering());
            assertEquals(5L * Studio.RATE, player.position());
            given.set(FRAMES);
            Studio.waitFor(() -> {
                output.pull(Studio.BLOCK);
                return player.isSettled() && !player.isBuffering() && player.position() > 5L * Studio.RATE;
            });
        }
    }
}
