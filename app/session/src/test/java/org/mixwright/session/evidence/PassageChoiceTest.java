package org.mixwright.session.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.audition.Excerpts;
import org.mixwright.audio.feature.SongAnalysis;
import org.mixwright.audio.feature.TrackAnalysis;
import org.mixwright.audio.feature.TrackAnalyzer;
import org.mixwright.mix.unit.Passage;

class PassageChoiceTest {
    private static final int RATE = 8000;

    /** Noise that sounds in the seconds that are said, ten times louder in the last of them. */
    private static TrackAnalysis noise(String id, int seconds, List<Integer> sounding) {
        var random = new Random(id.hashCode());
        var analyzer = new TrackAnalyzer(id, RATE, 1);
        for (int second = 0; second < seconds; second++) {
            double level = sounding.contains(second) ? second == sounding.getLast() ? 0.5 : 0.05 : 0;
            var block = new AudioBlock(1, RATE);
            for (int n = 0; n < RATE; n++) {
                block.channel(0)[n] = level * (2 * random.nextDouble() - 1);
            }
            analyzer.feed(block);
        }
        return analyzer.finish();
    }

    private static SongAnalysis song(int seconds, List<TrackAnalysis> tracks) {
        return new SongAnalysis(RATE, (long) seconds * RATE, tracks, tracks.getFirst(), List.of());
    }

    @Test
    void songsOfAnyLengthGetPassagesThatLieInThemSideBySide() {
        for (int seconds = 1; seconds < 40; seconds++) {
            var random = new Random(seconds);
            int length = seconds;
            var song = song(seconds, List.of(noise("a", seconds, IntStream.range(0, seconds).boxed().toList()),
                    noise("b", seconds, IntStream.range(0, seconds).filter(_ -> random.nextInt(3) == 0).boxed().toList())));
            List<Passage> passages = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PassageChoice.of(song));
            assertFalse(passages.isEmpty());
            for (int p = 0; p < passages.size(); p++) {
                assertTrue(passages.get(p).endSeconds() <= length, seconds + " s: " + passages);
                assertTrue(p == 0 || passages.get(p).startSeconds() >= passages.get(p - 1).endSeconds(), passages.toString());
            }
        }
    }

    @Test
    void aTrackThatSoundsOnceIsHeard() {
        var always = noise("always", 120, IntStream.range(0, 120).boxed().toList());
        var once = noise("once", 120, List.of(77, 78));
        List<Passage> passages = PassageChoice.of(song(120, List.of(always, once)));
        assertTrue(passages.stream().anyMatch(passage -> passage.startSeconds() <= 78 && passage.endSeconds() >= 78), passages.toString());
        assertEquals(10, passages.size());
    }

    @ParameterizedTest
    @CsvSource({"16, 48000", "64, 48000", "64, 96000", "128, 96000", "128, 192000"})
    void whatIsHeldFitsIntoMemory(int tracks, int sampleRate) {
        double held = PassageBudget.passages(tracks, sampleRate)
                * (PassageBudget.secondsEach(tracks, sampleRate) + Excerpts.RUN_UP_SECONDS);
        double bytes = held * tracks * sampleRate * 8 * 3;
        // Where not even one short passage fits, that one is held all the same: 128 tracks at 192 kHz are past what is promised.
        assertTrue(bytes <= (sampleRate > 96_000 ? 1.2e9 : 0.6e9), "%.0f MB".formatted(bytes / 1e6));
    }

    @Test
    void passagesOfASilentSongAreChosenToo() {
        assertFalse(PassageChoice.of(song(30, Collections.nCopies(2, noise("silence", 30, List.of())))).isEmpty());
    }
}
