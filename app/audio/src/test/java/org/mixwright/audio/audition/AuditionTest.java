package org.mixwright.audio.audition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixwright.audio.AudioBlock;
import org.mixwright.audio.Progress;
import org.mixwright.audio.feature.FeatureSchema;
import org.mixwright.audio.feature.SongAnalyzer;
import org.mixwright.audio.meter.LoudnessMeter;
import org.mixwright.audio.render.RenderTargets;
import org.mixwright.audio.render.Renderer;
import org.mixwright.audio.render.Stem;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.LimiterSetting;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Milliseconds;
import org.mixwright.mix.unit.Pan;
import org.mixwright.mix.unit.Passage;

class AuditionTest {
    private static final int RATE = 48_000;
    private static final int SECONDS = 20;
    private static final List<Passage> PASSAGES = List.of(new Passage(4, 6), new Passage(6, 8), new Passage(13.5, 15.5));

    /** White noise whose level changes every second. */
    private static Stem noise(String id, int seed, double amplitude) {
        var random = new Random(seed);
        var audio = HeldAudio.ofLength(1, SECONDS * RATE);
        for (int n = 0; n < SECONDS * RATE; n++) {
            double swing = n / RATE % 2 == 0 ? 1 : 0.5;
            audio.channels()[0][n] = (float) (amplitude * swing * (random.nextDouble() * 2 - 1));
        }
        return audio.stem(id, RATE, 0, SECONDS * RATE);
    }

    private static Audition audition(List<Stem> stems, int threads) {
        return new Audition(Excerpts.read(stems, PASSAGES, RATE, Progress.NONE, threads), threads);
    }

    private static ChannelStrip fader(double db) {
        return ChannelStrip.NEUTRAL.with(Slot.FADER, new FaderSetting(Decibels.of(db)));
    }

    private static final List<Stem> TWO = List.of(noise("a", 1, 0.1), noise("b", 2, 0.1));

    private static final Desk BUSY = new Desk(Map.of("a", ChannelStrip.NEUTRAL
            .with(Slot.EQ_1, new EqBand(EqBandType.BELL, Hertz.of(100), Decibels.of(6), 2))
            .with(Slot.COMPRESSOR, new CompressorSetting(Decibels.of(-30), 4, Decibels.of(6), Milliseconds.of(10),
                    Milliseconds.of(200), Decibels.of(3)))
            .with(Slot.PAN, new PanSetting(Pan.of(-0.5)))),
            fader(14).with(Slot.LIMITER, new LimiterSetting(Decibels.of(-1), Milliseconds.of(60))));

    @Test
    void aPassageSoundsAsInTheWholeSong() throws IOException {
        var whole = new LoudnessMeter(RATE, 2);
        long[] position = {0};
        new Renderer(1, AudioBlock.USUAL_CAPACITY).render(TWO, BUSY, RATE, RenderTargets.NONE.withMixTap(block -> {
            for (int n = 0; n < block.frames(); n++) {
                double second = (double) (position[0] + n) / RATE;
                if (PASSAGES.stream().anyMatch(passage -> second >= passage.startSeconds() && second < passage.endSeconds())) {
                    var one = new AudioBlock(2, 1);
                    one.channel(0)[0] = block.channel(0)[n];
                    one.channel(1)[0] = block.channel(1)[n];
                    whole.feed(one);
                }
            }
            position[0] += block.frames();
        }), Progress.NONE);
        try (var audition = audition(TWO, 2)) {
            assertEquals(whole.integratedLufs(), audition.hear(BUSY).mix().integratedLufs(), 0.005);
            assertTrue(audition.hear(BUSY).mix().truePeakDbtp() <= -0.95, "the limiter is in it");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theThreadsAndWhatWasHeardBeforeChangeNoNumber(int threads) {
        try (var audition = audition(TWO, threads); var other = audition(TWO, 1)) {
            audition.hear(Desk.NEUTRAL).mix();
            audition.hear("a", fader(-3));
            var heard = audition.hear(BUSY);
            var fresh = other.hear(BUSY);
            assertEquals(fresh.mix().integratedLufs(), heard.mix().integratedLufs());
            assertEquals(fresh.mix().truePeakDbtp(), heard.mix().truePeakDbtp());
            assertEquals(fresh.audibleShare("a"), heard.audibleShare("a"));
            assertEquals(fresh.track("a").swingDb(), heard.track("a").swingDb());
        }
    }

    @Test
    void aFaderMovesItsTrackAgainstTheMixByWhatThePowersSay() {
        try (var audition = audition(TWO, 2)) {
            double before = audition.hear(Desk.NEUTRAL).levelInMixLu("a");
            double after = audition.hear(new Desk(Map.of("a", fader(6)), ChannelStrip.NEUTRAL)).levelInMixLu("a");
            // Two unrelated noises of equal power: one of two, then four of five parts of the power.
            assertEquals(10 * Math.log10(0.5), before, 0.1);
            assertEquals(10 * Math.log10(Math.pow(10, 0.6) / (1 + Math.pow(10, 0.6))), after, 0.1);
        }
    }

    @Test
    void whatLiesFarBelowTheOthersIsNotHeardUnlessItStandsApart() {
        try (var audition = audition(TWO, 2)) {
            var hidden = audition.hear(new Desk(Map.of("a", fader(-24)), ChannelStrip.NEUTRAL));
            assertEquals(0, hidden.audibleShare("a"), 0.02);
            assertEquals(1, hidden.audibleShare("b"), 0.02);
            var apart = audition.hear(new Desk(Map.of(
                    "a", fader(-24).with(Slot.PAN, new PanSetting(Pan.of(-1))),
                    "b", ChannelStrip.NEUTRAL.with(Slot.PAN, new PanSetting(Pan.of(1)))), ChannelStrip.NEUTRAL));
            assertEquals(1, apart.audibleShare("a"), 1e-9);
            assertEquals(1, apart.audibleShare("b"), 1e-9);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.4, 0, 0.25, 1})
    void thePlaceBetweenTheSpeakersIsReadBack(double position) {
        try (var audition = audition(TWO, 1)) {
            var track = audition.hear("a", ChannelStrip.NEUTRAL.with(Slot.PAN, new PanSetting(Pan.of(position))));
            assertEquals(Math.abs(position), track.distanceFromCentre(), 1e-6);
        }
    }

    @Test
    void aTrackMeasuresAsItsStemDoesWhereNothingIsDone() {
        var all = List.of(new Passage(0, SECONDS));
        var analysis = SongAnalyzer.analyze(TWO, RATE, Progress.NONE, 1).track("a");
        try (var audition = new Audition(Excerpts.read(TWO, all, RATE, Progress.NONE, 1), 1)) {
            var track = audition.hear("a", ChannelStrip.NEUTRAL);
            assertEquals(analysis.integratedLufs(), track.integratedLufs(), 0.01);
            assertEquals(analysis.levels().swingDb(analysis.integratedLufs()), track.swingDb(), 0.5);
            for (int band : new int[] {4, 17, 26}) {
                String name = FeatureSchema.spectrum(band);
                assertEquals(analysis.features().get(name), track.spectrum().get(name), 0.05, name);
            }
        }
    }

    @Test
    void theSameSoundTheOtherWayUpCancels() {
        var upsideDown = List.of(noise("a", 1, 0.1), noise("b", 1, -0.1));
        try (var audition = audition(upsideDown, 1)) {
            var heard = audition.hear(Desk.NEUTRAL);
            assertEquals(-1, audition.lowCorrelation(heard.track("a"), heard.track("b")), 1e-6);
            assertTrue(Double.isNaN(heard.mix().integratedLufs()), "nothing is left");
        }
    }

    @Test
    void twoNoisesOverlapByTheLesserOfTheirPowers() {
        try (var audition = audition(TWO, 1)) {
            var equal = audition.hear(Desk.NEUTRAL);
            var unequal = audition.hear(new Desk(Map.of("a", fader(-12)), ChannelStrip.NEUTRAL));
            double share = Math.pow(10, -1.2) / (1 + Math.pow(10, -1.2));
            assertEquals(10 * Math.log10(share), unequal.overlapDb("a", "b", 6), 0.3);
            assertTrue(equal.overlapDb("a", "b", 6) > unequal.overlapDb("a", "b", 6) + 6);
        }
    }
}
