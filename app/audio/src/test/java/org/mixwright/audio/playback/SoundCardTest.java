package org.mixwright.audio.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sound card, on one that is made of paper. */
class SoundCardTest {
    private static final double LEVEL = 0.25;

    @BeforeEach
    @AfterEach
    void clear() {
        PaperCard.LINES.clear();
        PaperCard.mostBits = 24;
        PaperCard.taken = false;
        PaperCard.runsEmpty = false;
    }

    private static void play(AudioOutput card, int bytes) {
        card.start(block -> {
            Arrays.fill(block.channel(0), LEVEL);
            Arrays.fill(block.channel(1), -LEVEL);
        });
        Studio.waitFor(() -> PaperCard.LINES.getLast().bytes.size() >= bytes);
    }

    @Test
    void playsWith24Bit() {
        try (var card = SoundCard.open(PaperCard.RATE)) {
            assertInstanceOf(SoundCard.class, card);
            assertTrue(card.trouble().isEmpty());
            play(card, 60_000);
            var line = PaperCard.LINES.getFirst();
            assertEquals(24, line.format.getSampleSizeInBits());
            assertEquals(2 * card.blockFrames() * 6, line.bufferBytes, "20 ms");
            byte[] bytes = line.bytes.toByteArray();
            assertEquals(0x200000, bytes[2] << 16 | (bytes[1] & 0xFF) << 8 | bytes[0] & 0xFF);
            assertEquals(-0x200000, bytes[5] << 16 | (bytes[4] & 0xFF) << 8 | bytes[3] & 0xFF);
            line.framesHeard = line.bytes.size() / 6 - 5000;
            assertTrue(card.latencyFrames() >= 5000 - card.blockFrames(), "was " + card.latencyFrames());
        }
        assertTrue(PaperCard.LINES.getLast().closed);
    }

    @Test
    void playsWith16BitWhereThereIsNoMore() {
        PaperCard.mostBits = 16;
        try (var card = SoundCard.open(PaperCard.RATE)) {
            play(card, 4000);
            assertEquals(16, PaperCard.LINES.getLast().format.getSampleSizeInBits());
        }
    }

    @Test
    void aBufferThatRunsEmptyGetsGreater() {
        try (var card = SoundCard.open(PaperCard.RATE)) {
            PaperCard.runsEmpty = true;
            play(card, 4000);
            Studio.waitFor(() -> PaperCard.LINES.getLast().bufferBytes == 16 * card.blockFrames() * 6);
            assertEquals(4, PaperCard.LINES.size(), "20, 40, 80, 160 ms");
            assertTrue(PaperCard.LINES.getFirst().closed);
        }
    }

    @Test
    void aCardThatAnotherProgramKeepsIsNoCard() {
        PaperCard.taken = true;
        try (var card = SoundCard.open(PaperCard.RATE)) {
            assertInstanceOf(SilentOutput.class, card);
            assertTrue(card.trouble().isPresent());
        }
    }
}
