package org.mixwright.audio.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class GaplessNoteTest {
    /** Priming 2112, padding 448, 48000 frames of audio: together 50560. */
    private static final String NOTE = " 00000000 00000840 000001C0 000000000000BB80 00000000 00000000";

    @Test
    void theTrueLengthLeavesOutPrimingAndPadding() {
        assertEquals(OptionalLong.of(48_000), GaplessNote.frames(NOTE, 2112 + 448 + 48_000));
    }

    @Test
    void aNoteThatContradictsTheStreamIsNotBelieved() {
        assertEquals(OptionalLong.empty(), GaplessNote.frames(NOTE, 48_000));
    }

    @Test
    void whatIsNoNoteSaysNothing() {
        assertEquals(OptionalLong.empty(), GaplessNote.frames("gapless", 0));
    }
}
