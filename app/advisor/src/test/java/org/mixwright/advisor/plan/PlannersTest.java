package org.mixwright.advisor.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mixwright.advisor.plan.SongOnPaper.NO_OPINION;
import static org.mixwright.advisor.plan.SongOnPaper.with;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mixwright.audio.feature.BandPower;
import org.mixwright.audio.feature.Bands;
import org.mixwright.audio.feature.LevelHistogram;
import org.mixwright.mix.intent.Style;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.HighPassSetting;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.track.Role;

class PlannersTest {
    private static double faderDb(Move move) {
        return ((FaderSetting) move.after()).gain().value();
    }

    private static double position(Move move) {
        return ((PanSetting) move.after()).pan().position();
    }

    /** A track whose power lies in these third octaves only, in equal parts. */
    private static Map<Integer, Double> powerIn(int... bands) {
        var spectrum = new HashMap<Integer, Double>();
        for (int band = 0; band < Bands.THIRD_OCTAVE_COUNT; band++) {
            spectrum.put(band, -100.0);
        }
        for (int band : bands) {
            spectrum.put(band, -10 * Math.log10(bands.length));
        }
        return spectrum;
    }

    @Test
    void proposesNothingWhereTheModelWouldDoNothing() {
        var song = new SongOnPaper();
        for (Role role : Role.values()) {
            song.track(role.name(), role, 1, -25, NO_OPINION);
        }
        assertEquals(List.of(), song.moves());
    }

    @Test
    void aSilentTrackIsLeftAlone() {
        var song = new SongOnPaper().track("a", Role.KICK, 1, Double.NaN, with(o -> o.fader(9, 1)));
        assertEquals(List.of(), song.moves());
    }

    @Test
    void fadersMoveAroundTheTrackInTheMiddle() {
        var moves = new SongOnPaper().track("low", Role.KICK, 1, -20, with(o -> o.fader(-3, 4)))
                .track("middle", Role.BASS, 1, -20, with(o -> o.fader(1, 4)))
                .track("high", Role.LEAD_VOCAL, 1, -20, with(o -> o.fader(5, 4))).moves(MoveKind.GAIN);
        assertEquals(-4, faderDb(moves.get("low")));
        assertEquals(4, faderDb(moves.get("high")));
        assertFalse(moves.containsKey("middle"));
    }

    @Test
    void theReasonOfAGainHoldsTheMeasuredLevelAgainstTheRange() {
        // With faders of +-4 dB around the median, the upper of two equal tracks ends 10·log10(1 + 10^-0.8) = 0.64 dB under
        // their new sum; left as it is, it would lie 4 dB lower.
        var reason = new SongOnPaper().track("a", Role.KICK, 1, -20, with(o -> o.fader(-4, 2)))
                .track("b", Role.BASS, 1, -20, with(o -> o.fader(4, 2))).moves(MoveKind.GAIN).get("b").reason();
        double usual = -10 * Math.log10(1 + Math.pow(10, -0.8));
        assertEquals(usual - 4, reason.measured(), 1e-9);
        assertEquals(usual, (reason.low() + reason.high()) / 2, 1e-9);
        assertEquals(2 * 1.2816 * 2, reason.high() - reason.low(), 1e-9);
        assertTrue(reason.detail().contains("\u22124.6 LU"), reason.detail());
    }

    @Test
    void styleAndFocusShiftTheLevels() {
        var song = new SongOnPaper().track("vox", Role.LEAD_VOCAL, 1, -20, with(o -> o.fader(2.5, 4)))
                .track("a", Role.KEYS, 1, -20, NO_OPINION).track("b", Role.PAD, 1, -20, NO_OPINION);
        assertEquals(2.5, faderDb(song.moves(MoveKind.GAIN).get("vox")));
        assertEquals(3.5, faderDb(song.wanting(Style.POP).moves(MoveKind.GAIN).get("vox")));
        assertEquals(5.0, faderDb(song.wanting(Style.POP, "vox").moves(MoveKind.GAIN).get("vox")), 1.01);
    }

    @Test
    void twoAlikeTracksGoToOppositeSides() {
        var moves = new SongOnPaper().track("g1", Role.ELECTRIC_GUITAR, 1, -20, with(o -> o.pan(0.5)))
                .track("g2", Role.ELECTRIC_GUITAR, 1, -20, with(o -> o.pan(0.5))).moves(MoveKind.PAN);
        assertEquals(0.5, Math.abs(position(moves.get("g1"))));
        assertEquals(-position(moves.get("g1")), position(moves.get("g2")));
    }

    @Test
    void microphonesOfOneSourceStayTogether() {
        var moves = new SongOnPaper().track("g mic 1", Role.ELECTRIC_GUITAR, 1, -20, with(o -> o.pan(0.5)))
                .track("g mic 2", Role.ELECTRIC_GUITAR, 1, -20, with(o -> o.pan(0.5)))
                .correlated("g mic 1", "g mic 2", 0.9).moves(MoveKind.PAN);
        assertEquals(position(moves.get("g mic 1")), position(moves.get("g mic 2")));
    }

    @Test
    void aSideInTheNameIsKeptAndStereoTracksAreLeft() {
        var moves = new SongOnPaper().track("OH R", Role.OVERHEAD, 1, -20, with(o -> o.pan(0.9)))
                .track("OHL_02", Role.OVERHEAD, 1, -20, with(o -> o.pan(0.9)))
                .track("Keys", Role.KEYS, 2, -20, with(o -> o.pan(0.9))).moves(MoveKind.PAN);
        assertEquals(0.9, position(moves.get("OH R")));
        assertEquals(-0.9, position(moves.get("OHL_02")));
        assertFalse(moves.containsKey("Keys"));
    }

    @Test
    void theQuieterOfTwoCancellingTracksIsTurnedOver() {
        var moves = new SongOnPaper().track("in", Role.KICK, 1, -20, NO_OPINION)
                .track("out", Role.KICK, 1, -25, NO_OPINION).correlated("in", "out", -0.9).moves(MoveKind.POLARITY);
        assertEquals(List.of("out"), List.copyOf(moves.keySet()));
        assertTrue(((InputSetting) moves.get("out").after()).polarityInverted());
    }

    @Test
    void tracksOfDifferentFamiliesOrWithoutBassAreNotTurnedOver() {
        var song = new SongOnPaper().track("kick", Role.KICK, 1, -20, NO_OPINION)
                .track("bass", Role.BASS, 1, -25, NO_OPINION)
                .track("hat", Role.HI_HAT, 1, -25, NO_OPINION, powerIn(26, 27), new LevelHistogram());
        assertEquals(Map.of(), song.correlated("kick", "bass", -0.9).correlated("kick", "hat", -0.9)
                .moves(MoveKind.POLARITY));
    }

    @Test
    void aHighPassNeedsSomethingToTakeAway() {
        // Band 4 is 50 Hz, band 17 is 1 kHz: the same voice with and without rumble.
        var wanted = with(o -> o.highPass(0.8, 100));
        var moves = new SongOnPaper()
                .track("rumbling", Role.LEAD_VOCAL, 1, -20, wanted, powerIn(4, 17), new LevelHistogram())
                .track("clean", Role.LEAD_VOCAL, 1, -20, wanted, powerIn(17), new LevelHistogram())
                .moves(MoveKind.HIGH_PASS);
        assertEquals(List.of("rumbling"), List.copyOf(moves.keySet()));
        assertEquals(-3.01, moves.get("rumbling").reason().measured(), 0.01);
    }

    @Test
    void aHighPassNeverCutsIntoTheBodyOfTheInstrument() {
        // All of the guitar's power lies at 100 Hz (band 7) and 80 Hz is its lowest note: the corner stays under its power.
        var moves = new SongOnPaper().track("g", Role.ELECTRIC_GUITAR, 1, -20, with(o -> o.highPass(0.9, 400)),
                powerIn(4, 7), new LevelHistogram()).moves(MoveKind.HIGH_PASS);
        double corner = ((HighPassSetting) moves.get("g").after()).corner().value();
        assertTrue(corner <= Bands.exactThirdOctaveHz(7), "corner at " + corner);
    }

    @Test
    void anOctaveTooHighIsCutWhereItsPowerLies() {
        // Octave 4 is 500 Hz: third octaves 400, 500, 630 Hz, all of its power at 400.
        var move = new SongOnPaper().track("g", Role.ELECTRIC_GUITAR, 1, -20, with(o -> o.tone(4, -4, 1)), powerIn(13, 17),
                new LevelHistogram()).moves(MoveKind.EQ).get("g");
        var band = (EqBand) move.after();
        assertEquals(EqBandType.BELL, band.type());
        assertEquals(398, band.frequency().value(), 398 * 0.02);
        assertEquals(-4, band.gain().value());
        // An octave-wide bell has Q = sqrt(2) / (2 - 1).
        assertEquals(Math.sqrt(2), band.q(), 0.01);
    }

    @Test
    void neighbouringOctavesAtTheEndsBecomeShelves() {
        var song = new SongOnPaper().track("a", Role.KEYS, 1, -20,
                with(o -> o.tone(8, 3, 1).tone(9, 3, 1).tone(0, -3, 1).tone(1, -3, 1)));
        var types = song.moves().stream().map(move -> ((EqBand) move.after()).type()).toList();
        assertEquals(List.of(EqBandType.LOW_SHELF, EqBandType.HIGH_SHELF), types);
    }

    @Test
    void toneThatIsSmallOrUncertainIsLeft() {
        var song = new SongOnPaper().track("a", Role.KEYS, 1, -20, with(o -> o.tone(3, 1.4, 0.5).tone(6, -4, 5)));
        assertEquals(List.of(), song.moves());
    }

    @Test
    void whatTheHighPassTakesAwayIsNotEqualisedToo() {
        var song = new SongOnPaper().track("a", Role.LEAD_VOCAL, 1, -20,
                with(o -> o.highPass(0.9, 100).tone(0, -4, 1).tone(1, -4, 1)));
        assertEquals(List.of(MoveKind.HIGH_PASS), song.moves().stream().map(Move::kind).toList());
    }

    @Test
    void whatComesBackWhenTheRumbleGoesIsNotBoostedToo() {
        // Half of the power is rumble at 25 Hz. Without it the octave at 1 kHz (number 5) rises by 10 log10(2) = 3 dB of itself.
        double[] wanted = {3, 6};
        List<Optional<Double>> boosts = new ArrayList<>();
        for (double db : wanted) {
            var moves = new SongOnPaper().track("a", Role.LEAD_VOCAL, 1, -20, with(o -> o.highPass(0.9, 100).tone(5, db, 1)),
                    powerIn(1, 17), new LevelHistogram()).moves();
            assertEquals(MoveKind.HIGH_PASS, moves.getFirst().kind());
            boosts.add(moves.stream().filter(move -> move.kind() == MoveKind.EQ)
                    .map(move -> ((EqBand) move.after()).gain().value()).findFirst());
        }
        assertEquals(Optional.empty(), boosts.getFirst());
        assertEquals(3, boosts.getLast().orElseThrow(), 0.15);
    }

    @Test
    void noMoreThanFourBandsAreProposed() {
        var song = new SongOnPaper().track("a", Role.KEYS, 1, -20,
                with(o -> o.tone(0, 3, 1).tone(2, -3, 1).tone(4, 2, 1).tone(6, -4, 1).tone(8, 5, 1)));
        assertEquals(4, song.moves().size());
        assertEquals(4, new HashSet<>(song.moves().stream().map(Move::slot).toList()).size());
    }

    @Test
    void anEvenTrackIsNotCompressed() {
        var levels = new LevelHistogram();
        for (int i = 0; i < 1000; i++) {
            levels.add(-20 + i % 6);
        }
        var song = new SongOnPaper().track("v", Role.LEAD_VOCAL, 1, -18, with(o -> o.compressor(0.9, 3)), Map.of(), levels);
        assertEquals(List.of(), song.moves());
    }

    @Test
    void aTrackThatSwingsIsCompressedByTwoToFiveDecibelsAtItsLoudest() {
        var levels = new LevelHistogram();
        for (int i = 0; i < 1000; i++) {
            levels.add(-40 + i % 24);
        }
        var move = new SongOnPaper().track("v", Role.LEAD_VOCAL, 1, -20, with(o -> o.compressor(0.9, 3)), Map.of(), levels)
                .moves(MoveKind.COMPRESSION).get("v");
        var setting = (CompressorSetting) move.after();
        double loudestPeakDb = levels.percentileDb(0.95, -45) + 6;
        double reductionDb = (loudestPeakDb - setting.threshold().value()) * (1 - 1 / setting.ratio());
        assertTrue(reductionDb > 1.9 && reductionDb < 5.1, "takes away " + reductionDb);
        assertTrue(setting.makeup().value() > 0 && setting.makeup().value() <= reductionDb);
    }

    @Test
    void theOrderOfTheTracksChangesNoMove() {
        var song = new SongOnPaper().track("k", Role.KICK, 1, -20, with(o -> o.fader(-3, 4)))
                .track("g1", Role.ELECTRIC_GUITAR, 1, -22, with(o -> o.fader(4, 4).pan(0.5)))
                .track("g2", Role.ELECTRIC_GUITAR, 1, -22, with(o -> o.fader(2.5, 4).pan(0.5)))
                .track("v", Role.LEAD_VOCAL, 1, -25, with(o -> o.fader(6, 4).tone(4, -3, 1)));
        assertEquals(outcomes(song.moves()), outcomes(song.movesOfReversed()));
    }

    private static Map<String, Object> outcomes(List<Move> moves) {
        var outcomes = new HashMap<String, Object>();
        moves.forEach(move -> outcomes.put(move.trackId() + move.slot(), List.of(move.after(), move.reason())));
        return outcomes;
    }
}
