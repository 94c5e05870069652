package org.mixwright.session.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixwright.audio.Progress;
import org.mixwright.audio.audition.Playback;
import org.mixwright.audio.file.WavSink;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Decisions;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.Review;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Passage;
import org.mixwright.session.Session;

/** Tones and noises whose levels follow from theory are compared as they are played, by a meter at the listener's place. */
class SideBySideTest {
    /** What a match has to hold on the loop. */
    private static final double MATCHED_LU = 0.2;
    private static final double EXACT_DB = 0.01;

    @TempDir
    Path folder;

    private static void areEquallyLoud(SideBySide sides) throws IOException {
        double a = ToneSong.played(sides, Side.A, sides.matched()).integratedLufs();
        double b = ToneSong.played(sides, Side.B, sides.matched()).integratedLufs();
        assertEquals(a, b, MATCHED_LU);
    }

    /** A match on the track would null a gain move; on the mix, the tone that was lowered stays 6 dB lower beside the other. */
    @Test
    void aGainMoveStaysAudibleInTheMatchedMix() throws IOException {
        var session = new ToneSong(folder).with("low", ToneSong.sine(500, -20)).with("high", ToneSong.sine(2000, -20))
                .session("low", Slot.FADER, MoveKind.GAIN, ToneSong.fader(-6));
        SideBySide sides = ToneSong.heard(ToneSong.comparison(session, Listening.IN_MIX, 1, 5));
        areEquallyLoud(sides);
        LevelMatch match = sides.matched();
        double without = ToneSong.toneDb(sides, Side.A, match, 500) - ToneSong.toneDb(sides, Side.A, match, 2000);
        double with = ToneSong.toneDb(sides, Side.B, match, 500) - ToneSong.toneDb(sides, Side.B, match, 2000);
        assertEquals(-6, with - without, EXACT_DB);
        assertTrue(match.gainDb(Side.A) < -1 && match.gainDb(Side.B) == 0, "the louder side is lowered: " + match);
        assertThrows(IllegalArgumentException.class, () -> ToneSong.comparison(session, Listening.SOLO, 1, 5));
    }

    /** On the master a gain is all there is: both sides become the same, and the offset is the gain. */
    @Test
    void aPureGainIsFoundExactly() throws IOException {
        var session = new ToneSong(folder).with("low", ToneSong.noise(1, 0.01))
                .session(Track.MASTER, Slot.FADER, MoveKind.GAIN, ToneSong.fader(-4.3));
        SideBySide sides = ToneSong.heard(ToneSong.comparison(session, Listening.IN_MIX, 0, 6));
        assertEquals(-4.3, sides.matched().differenceDb(), EXACT_DB);
        assertEquals(-4.3, sides.matched().gainDb(Side.A), EXACT_DB);
        areEquallyLoud(sides);
    }

    /** A bell raises a tone at its centre by its gain, and nothing else is in the track. */
    @Test
    void anEqBoostAloneGivesBypassWhatItRaises() throws IOException {
        var session = new ToneSong(folder).with("tone", ToneSong.sine(1000, -30)).with("other", ToneSong.noise(2, 0.05))
                .session("tone", Slot.EQ_1, MoveKind.EQ, ToneSong.bell(1000, 6));
        SideBySide sides = ToneSong.heard(ToneSong.comparison(session, Listening.SOLO, 1, 5));
        assertEquals(6, sides.matched().gainDb(Side.A), EXACT_DB);
        assertEquals(0, sides.matched().gainDb(Side.B));
        areEquallyLoud(sides);
        var real = sides.delta(sides.unmatched()).orElseThrow().reading();
        // The tone alone, times what 6 dB add to it; against the side without.
        assertEquals(20 * Math.log10(Math.pow(10, 6 / 20.0) - 1),
                real.integratedLufs() - sides.reading(Side.A).integratedLufs(), 0.05);
        double left = sides.delta(sides.matched()).orElseThrow().reading().rmsDbfs();
        assertTrue(left < sides.reading(Side.A).rmsDbfs() - 40, "a matched gain leaves nothing: " + left);
    }

    @Test
    void noiseIsMatchedThroughABoostAlone() throws IOException {
        var session = new ToneSong(folder).with("noise", ToneSong.noise(3, 0.02))
                .session("noise", Slot.EQ_1, MoveKind.EQ, ToneSong.bell(2500, 9));
        SideBySide sides = ToneSong.heard(ToneSong.comparison(session, Listening.SOLO, 0, 6));
        assertTrue(sides.matched().gainDb(Side.A) > 2, sides.matched().toString());
        areEquallyLoud(sides);
    }

    @Test
    void twentyDecibelsOfEqGetTwelveAndItIsSaid() throws IOException {
        var session = new ToneSong(folder).with("tone", ToneSong.sine(1000, -50))
                .session("tone", Slot.EQ_1, MoveKind.EQ, ToneSong.bell(1000, 20));
        Comparison comparison = ToneSong.comparison(session, Listening.SOLO, 1, 5);
        SideBySide sides = ToneSong.heard(comparison);
        assertEquals(12, sides.matched().gainDb(Side.A));
        assertEquals("+12.0 dB to bypass", MatchWords.offset(comparison, sides, sides.matched()));
        assertEquals(List.of("A full match would take +20.0 dB; more than 12 dB is not given, so with M01 stays 8.0 dB louder."
                .replace("8.0 dB", "8.0 LU")), MatchWords.notes(comparison, sides.matched()));
    }

    /** The dry tone peaks at -5 dBFS and would be raised to +7; it comes out at -1, with the other side 8 dB lower too. */
    @Test
    void raisingBypassNeverClips() throws IOException {
        var session = new ToneSong(folder).with("tone", ToneSong.sine(1000, -5))
                .session("tone", Slot.EQ_1, MoveKind.EQ, ToneSong.bell(1000, 12));
        SideBySide sides = ToneSong.heard(ToneSong.comparison(session, Listening.SOLO, 1, 5));
        assertEquals(LevelMatch.RAISED_CEILING_DBTP, Math.max(ToneSong.played(sides, Side.A, sides.matched()).truePeakDbtp(),
                ToneSong.played(sides, Side.B, sides.matched()).truePeakDbtp()), 0.15);
        areEquallyLoud(sides);
    }

    @Test
    void aLoopWithoutALoudnessIsMatchedByItsLevelAndSilenceIsNot() throws IOException {
        var session = new ToneSong(folder).with("tone", n -> n < 3 * ToneSong.RATE ? ToneSong.sine(1000, -20).applyAsDouble(n) : 0)
                .with("other", ToneSong.sine(300, -20)).session("tone", Slot.EQ_1, MoveKind.EQ, ToneSong.bell(1000, 6));
        var move = session.plan().moves().getFirst();
        Comparison brief = Comparison.ofMove(session, move, Listening.SOLO, new Loop(new Passage(2, 2.3), false, "as asked"));
        SideBySide sides = ToneSong.heard(brief);
        assertEquals(LevelMatch.Measure.RMS, sides.matched().measure());
        assertEquals(6, sides.matched().gainDb(Side.A), 0.05);
        assertTrue(MatchWords.notes(brief, sides.matched()).getFirst().contains("RMS"));
        Comparison after = ToneSong.comparison(session, Listening.SOLO, 4.5, 6);
        SideBySide silent = ToneSong.heard(after);
        assertEquals(LevelMatch.Measure.NONE, silent.matched().measure());
        assertEquals("none: both sides are silent here", MatchWords.offset(after, silent, silent.matched()));
    }

    @Test
    void aLoopHasToLieInTheSongAndHaveALoudness() throws IOException {
        var session = new ToneSong(folder).with("tone", ToneSong.sine(1000, -20))
                .session("tone", Slot.FADER, MoveKind.GAIN, ToneSong.fader(-6));
        assertThrows(IllegalArgumentException.class, () -> Loop.asked(session, 6, 7));
        assertThrows(IllegalArgumentException.class, () -> Loop.asked(session, 2, 8));
        assertThrows(IllegalArgumentException.class, () -> Loop.asked(session, 2, 2.3));
        assertThrows(IllegalArgumentException.class, () -> Loop.asked(session, 3, 2));
        assertEquals(6, Loop.asked(session, 5, 6.3).passage().endSeconds(), "shown to the second, so a little late is the end");
    }

    @Test
    void twoStatesOfAMixAreMatchedOverTheWholeSongAndKeepTheirTail() throws IOException {
        var pending = new ToneSong(folder).with("low", ToneSong.sine(500, -20)).with("high", ToneSong.sine(2000, -26))
                .session("low", Slot.FADER, MoveKind.GAIN, ToneSong.fader(-8));
        Session decided = pending.withReview(Review.of(new Decisions(Map.of("M01", Decision.ACCEPTED))));
        Comparison comparison = Comparison.ofMixes("original", pending, "now", decided, Loop.wholeSong(pending));
        SideBySide sides = ToneSong.heard(comparison);
        areEquallyLoud(sides);
        assertTrue(MatchWords.offset(comparison, sides, sides.matched()).endsWith(" dB to \"original\""));
        assertEquals("unmatched: \u22125.5 LU (\"now\" against \"original\")", MatchWords.offset(comparison, sides, sides.unmatched())
                .replaceFirst("\u2212\\d\\.\\d", "\u22125.5"));
        assertTrue(MatchWords.notes(Comparison.ofMixes("a", pending, "b", pending, Loop.wholeSong(pending)), sides.matched())
                .getFirst().contains("nothing to hear"));
        // The same stretch of the song, held and streamed, is the same sound.
        SideBySide held = ToneSong.heard(Comparison.ofMixes("original", pending, "now", decided, Loop.asked(pending, 0, 6)));
        assertEquals(held.reading(Side.B).integratedLufs(), sides.reading(Side.B).integratedLufs(), EXACT_DB);
    }

    /** A loop is cut from the song's render where its stems don't fit into memory: the same frames as from the stems' excerpts. */
    @Test
    void aLoopIsTheSameSoundFromExcerptsAndFromTheWholeRender() throws IOException {
        var session = new ToneSong(folder).with("low", ToneSong.noise(6, 0.03)).with("high", ToneSong.sine(900, -20))
                .session("low", Slot.EQ_1, MoveKind.EQ, ToneSong.bell(800, -7));
        Comparison comparison = ToneSong.comparison(session, Listening.IN_MIX, 2.5, 4.25);
        Playback excerpt = HeldPlayer.of(comparison, Progress.NONE, 2).b();
        var cut = new Recording(1);
        new StreamedPlayer(comparison, 2).play(Side.B, cut, Progress.NONE);
        Playback render = cut.playback(ToneSong.RATE);
        for (int c = 0; c < 2; c++) {
            assertArrayEquals(excerpt.channels()[c], render.channels()[c], 1e-5f);
        }
    }

    @Test
    void theClipsAreTheSameBytesWhateverTheThreads() throws IOException {
        var session = new ToneSong(folder).with("low", ToneSong.noise(4, 0.03)).with("high", ToneSong.noise(5, 0.02))
                .with("third", ToneSong.sine(700, -30)).session("low", Slot.EQ_1, MoveKind.EQ, ToneSong.bell(800, -7));
        for (boolean whole : new boolean[] {false, true}) {
            Loop loop = whole ? Loop.wholeSong(session) : Loop.asked(session, 1.5, 4.25);
            var comparison = Comparison.ofMove(session, session.plan().moves().getFirst(), Listening.IN_MIX, loop);
            byte[] once = clip(comparison, 1);
            assertArrayEquals(once, clip(comparison, 3));
            assertTrue(whole || Math.abs(once.length - 2.75 * ToneSong.RATE * 6) < 1000, "as long as the loop: " + once.length);
        }
    }

    private byte[] clip(Comparison comparison, int threads) throws IOException {
        Path file = folder.resolve("clip.wav");
        SideBySide sides = SideBySide.of(comparison, Progress.NONE, threads);
        sides.write(Side.A, sides.matched(), file, WavSink.Overwrite.YES, Progress.NONE);
        return Files.readAllBytes(file);
    }
}
