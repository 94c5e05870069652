package org.mixwright.audio.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.meter.LiveMeters;
import org.mixwright.mix.setting.Desk;

class OutputTest {
    @TempDir
    Path folder;

    @Test
    void withoutADeviceEverythingElseWorks() throws Exception {
        int noCardPlays = 777_777;
        try (var output = SoundCard.open(noCardPlays)) {
            assertInstanceOf(SilentOutput.class, output);
            assertTrue(output.trouble().orElseThrow().startsWith("This computer has no audio output that plays 777777 Hz"));
        }
        var tone = Studio.stem("tone", Studio.samples(30 * Studio.RATE,
                n -> 0.5 * Math.sin(2 * Math.PI * 1000 * n / Studio.RATE)));
        try (var tape = MultitrackTape.record(List.of(tone), Studio.RATE, folder);
                var player = new Player(tape, Hearing.of(Desk.NEUTRAL), new SilentOutput(Studio.RATE, "Nobody listens."))) {
            Studio.waitFor(player::isSettled);
            player.play();
            Studio.waitFor(() -> player.position() > Studio.RATE / 2);
            long began = System.nanoTime();
            long from = player.position();
            Studio.waitFor(() -> System.nanoTime() - began > 500_000_000);
            double seconds = (player.position() - from) / (double) Studio.RATE;
            assertTrue(seconds > 0.3 && seconds < 1, "half a second took " + seconds + " s of music");
            var mix = new double[LiveMeters.Value.values().length];
            player.meters().readMix(mix);
            assertEquals(20 * Math.log10(0.5 * Math.sqrt(0.5)), mix[LiveMeters.Value.SAMPLE_PEAK.ordinal()], 0.1);
        }
        assertFalse(Thread.getAllStackTraces().keySet().stream().anyMatch(thread ->
                List.of("mixwright-output", "mixwright-stagehand", "mixwright-tape").contains(thread.getName())));
    }

    @Test
    void samplesAreRoundedAndClippedToWholeNumbers() {
        var block = new AudioBlock(2, 2);
        block.channel(0)[0] = 0.5;
        block.channel(1)[0] = -1.5;
        block.channel(0)[1] = 1;
        block.channel(1)[1] = -1.0 / (1 << 23);
        var wide = new byte[PcmBytes.count(2, 24)];
        PcmBytes.write(block, 24, wide);
        assertArrayEquals(new byte[] {0, 0, 0x40, 0, 0, -128, -1, -1, 127, -1, -1, -1}, wide);
        var narrow = new byte[PcmBytes.count(2, 16)];
        PcmBytes.write(block, 16, narrow);
        assertArrayEquals(new byte[] {0, 0x40, 0, -128, -1, 127, 0, 0}, narrow);
    }
}
