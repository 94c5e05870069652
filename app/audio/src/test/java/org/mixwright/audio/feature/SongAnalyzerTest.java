package org.mixwright.audio.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mixwright.audio.feature.TestSound.RATE;
import static org.mixwright.audio.feature.TestSound.noise;
import static org.mixwright.audio.feature.TestSound.sine;
import static org.mixwright.audio.feature.TestSound.stem;
import static org.mixwright.audio.feature.TestSound.times;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.mixwright.audio.Progress;
import org.mixwright.audio.render.Stem;
import org.mixwright.mix.track.Track;

class SongAnalyzerTest {
    private static SongAnalysis analyze(Stem... stems) {
        return SongAnalyzer.analyze(List.of(stems), RATE, Progress.NONE, 2);
    }

    @Test
    void sharesFollowFromThePowerRatio() {
        double[] noise = noise(1, 3, 0.1);
        SongAnalysis song = analyze(stem("a", noise), stem("b", times(0.5, noise)), stem("c", noise, noise));
        for (int octave = 0; octave < Bands.OCTAVE_COUNT; octave++) {
            String share = FeatureSchema.mixShare(octave);
            // Powers 1 : 1/4 : 2, since the stereo track plays on two channels what a mono track shares between them.
            assertEquals(1 / 3.25, song.track("a").features().get(share), 1e-6);
            assertEquals(0.25 / 3.25, song.track("b").features().get(share), 1e-6);
            assertEquals(2 / 3.25, song.track("c").features().get(share), 1e-6);
        }
    }

    @Test
    void sharesCountOnlyWhileTheTrackSounds() {
        double[] always = noise(2, 8, 0.1);
        double[] late = always.clone();
        Arrays.fill(late, 0, late.length / 2, 0);
        SongAnalysis song = analyze(stem("always", always), stem("late", late));
        assertEquals(0.5, song.track("late").features().get(FeatureSchema.mixShare(5)), 0.01);
        assertEquals(0.75, song.track("always").features().get(FeatureSchema.mixShare(5)), 0.01);
    }

    @Test
    void loneTrackIsAsLoudAsItsSumAndHoldsAllOfIt() {
        SongAnalysis mono = analyze(stem("only", sine(RATE, 4, 1000, -20)));
        assertEquals(0, mono.track("only").features().get("relative_loudness_lu"), 1e-6);
        assertEquals(1, mono.track("only").features().get(FeatureSchema.mixShare(5)), 1e-9);
        assertEquals(Track.MASTER, mono.sum().trackId());
        SongAnalysis stereo = analyze(stem("only", sine(RATE, 4, 1000, -20), sine(RATE, 4, 1000, -30)));
        assertEquals(0, stereo.track("only").features().get("relative_loudness_lu"), 1e-6);
    }

    @Test
    void sumKeepsPolarity() {
        double[] noise = noise(3, 3, 0.1);
        SongAnalysis song = analyze(stem("a", noise, noise), stem("b", times(-1, noise), times(-1, noise)));
        assertTrue(Double.isNaN(song.sum().integratedLufs()));
        double[] tone = sine(RATE, 4, 1000, -20);
        SongAnalysis doubled = analyze(stem("a", tone, tone), stem("b", tone, tone));
        assertEquals(-6.02, doubled.track("a").features().get("relative_loudness_lu"), 0.01);
    }

    @Test
    void tracksCountAgainstTheWholeSong() {
        SongAnalysis song = analyze(stem("long", noise(4, 8, 0.1)), stem("short", noise(5, 2, 0.1)));
        assertEquals(8 * RATE, song.frames());
        assertEquals(0.25, song.track("short").features().get("activity"), 1e-9);
        assertEquals(1, song.sum().features().get("activity"), 1e-9);
    }

    @Test
    void trackAloneMeasuresAsInTheSong() {
        double[][] channels = {noise(6, 3.3, 0.1), noise(7, 3.3, 0.1)};
        FeatureVector alone = TestSound.features(channels);
        FeatureVector inSong = analyze(stem("a", channels), stem("b", noise(8, 1, 0.1))).track("a").features();
        for (String name : FeatureSchema.featureNames()) {
            if (alone.has(name)) {
                assertEquals(alone.get(name), inSong.get(name), 0, name);
            }
        }
    }

    @Test
    void lowTracksCorrelateAsTheyMove() {
        double[] bass = lowNoise(9);
        double[] other = lowNoise(10);
        SongAnalysis song = analyze(
                stem("bass", bass), stem("flipped", times(-0.5, bass)), stem("other", other, other));
        assertEquals(-1, correlation(song, "bass", "flipped").correlation(), 1e-6);
        assertEquals(-1, correlation(song, "bass", "flipped").bestCorrelation(), 1e-6);
        assertEquals(0, correlation(song, "bass", "flipped").bestLagMs(), 1e-9);
        assertEquals(0, correlation(song, "bass", "other").correlation(), 0.15);
    }

    @Test
    void lateTrackIsFoundAtItsLag() {
        double[] bass = lowNoise(11);
        double[] late = new double[bass.length];
        int lag = 24;
        System.arraycopy(bass, 0, late, lag, bass.length - lag);
        LowBandCorrelation pair = correlation(analyze(stem("bass", bass), stem("late", late)), "bass", "late");
        assertEquals(0.5, pair.bestLagMs(), 0.051);
        assertEquals(1, pair.bestCorrelation(), 0.01);
        assertTrue(pair.correlation() < pair.bestCorrelation());
    }

    @Test
    void tracksThatDoNotSoundTogetherOrLowAreNotCompared() {
        double[] first = lowNoise(12);
        double[] second = first.clone();
        Arrays.fill(first, 0, first.length / 2, 0);
        Arrays.fill(second, second.length / 2, second.length, 0);
        assertEquals(List.of(), analyze(stem("a", first), stem("b", second)).correlations());
        double[] high = sine(RATE, 4, 3000, -10);
        assertEquals(List.of(), analyze(stem("a", high), stem("b", high)).correlations());
    }

    @Test
    void shortSongIsComparedFromItsFirstToItsLastFrame() {
        double[] early = Arrays.copyOf(noise(19, 1000.0 / RATE, 0.1), 4800);
        double[] late = noise(20, 0.1, 0.1);
        Arrays.fill(late, 0, 4200, 0);
        SongAnalysis song = analyze(stem("early", early), stem("late", late));
        assertEquals(1, song.track("early").features().get(FeatureSchema.mixShare(5)), 1e-9);
        assertEquals(1, song.track("late").features().get(FeatureSchema.mixShare(5)), 1e-9);
    }

    @Test
    void threadsDoNotMatter() {
        Stem[] stems = {
            stem("a", noise(13, 3, 0.1), noise(14, 3, 0.1)), stem("b", lowNoise(15)),
            stem("c", TestSound.clicks(2.5, 5)), stem("d", sine(RATE, 1, 100, -10))};
        SongAnalysis one = SongAnalyzer.analyze(List.of(stems), RATE, Progress.NONE, 1);
        SongAnalysis five = SongAnalyzer.analyze(List.of(stems), RATE, Progress.NONE, 5);
        for (String id : List.of("a", "b", "c", "d")) {
            assertEquals(one.track(id).features(), five.track(id).features());
        }
        assertEquals(one.sum().features(), five.sum().features());
        assertEquals(one.correlations(), five.correlations());
    }

    @Test
    void brokenStemIsNamedAndTheRestGoesOn() {
        double[] noise = noise(16, 6, 0.1);
        var missing = new Stem("missing", () -> {
            throw new IOException("There is no such file.");
        });
        SongAnalysis song = analyze(
                stem("whole", noise), TestSound.breakingStem("broken", 3 * RATE, noise), missing);
        assertEquals(List.of("broken", "missing"), song.brokenTracks().stream().map(BrokenTrack::trackId).toList());
        BrokenTrack broken = song.brokenTracks().getFirst();
        assertEquals("The disk was taken out.", broken.sentence());
        assertTrue(broken.atFrame() > 2 * RATE && broken.atFrame() <= 3 * RATE);
        assertEquals(1, song.track("whole").features().get("activity"), 1e-9);
        assertEquals(0.5, song.track("broken").features().get("activity"), 0.1);
        assertFalse(song.track("missing").features().has("integrated_lufs"));
    }

    @Test
    void progressRisesAndCanCancel() {
        double[] noise = noise(17, 3, 0.1);
        double[] last = {0};
        SongAnalyzer.analyze(List.of(stem("a", noise)), RATE, done -> {
            assertTrue(done >= last[0] && done <= 1);
            last[0] = done;
        }, 1);
        assertEquals(1, last[0]);
        Progress cancelling = done -> {
            throw new CancellationException();
        };
        assertThrows(CancellationException.class,
                () -> SongAnalyzer.analyze(List.of(stem("a", noise)), RATE, cancelling, 1));
    }

    @Test
    void anotherSampleRateIsRefused() {
        List<Stem> stems = List.of(stem("a", noise(18, 1, 0.1)));
        assertThrows(IllegalArgumentException.class, () -> SongAnalyzer.analyze(stems, 44_100, Progress.NONE, 1));
        assertThrows(IllegalArgumentException.class, () -> SongAnalyzer.analyze(List.of(), RATE, Progress.NONE, 1));
    }

    private static LowBandCorrelation correlation(SongAnalysis song, String first, String second) {
        return song.correlations().stream()
                .filter(pair -> pair.firstTrackId().equals(first) && pair.secondTrackId().equals(second))
                .findFirst().orElseThrow();
    }

    private static double[] lowNoise(long seed) {
        return TestSound.lowNoise(seed, 4);
    }
}
