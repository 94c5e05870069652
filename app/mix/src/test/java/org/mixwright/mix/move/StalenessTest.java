package org.mixwright.mix.move;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.mixwright.mix.move.PaperMoves.band;
import static org.mixwright.mix.move.PaperMoves.fader;
import static org.mixwright.mix.move.PaperMoves.gain;
import static org.mixwright.mix.move.PaperMoves.highPass;
import static org.mixwright.mix.move.PaperMoves.move;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixwright.mix.intent.Intent;
import org.mixwright.mix.intent.Style;
import org.mixwright.mix.setting.CompressorSetting;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.HighPassSetting;
import org.mixwright.mix.setting.InputSetting;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;
import org.mixwright.mix.unit.Milliseconds;
import org.mixwright.mix.unit.Pan;

class StalenessTest {
    private static final Move TRIM = move("M01", "vox", Slot.INPUT, new InputSetting(Decibels.of(-6), false));
    private static final Move HIGH_PASS = highPass("M02", "vox", 80);
    private static final Move BAND = band("M03", "vox", Slot.EQ_1, 300, -4);
    private static final Move COMPRESSOR = move("M04", "vox", Slot.COMPRESSOR, compressor(2));
    private static final Move PAN = move("M05", "vox", Slot.PAN, new PanSetting(Pan.of(0.3)));
    private static final Move FADER = gain("M06", "vox", 3);
    private static final Move BASS = gain("M07", "bass", -4);
    private static final Move MASTER = gain("M08", Track.MASTER, 2);
    private static final MovePlan PLAN = PaperMoves.plan(TRIM, HIGH_PASS, BAND, COMPRESSOR, PAN, FADER, BASS, MASTER);

    private static CompressorSetting compressor(double makeupDb) {
        return new CompressorSetting(Decibels.of(-20), 3, Decibels.of(6), Milliseconds.of(10), Milliseconds.of(100), Decibels.of(makeupDb));
    }

    private static Optional<String> stale(Proposal proposal, Decisions decisions, Move move) {
        return new Staleness(proposal, decisions, Map.of("vox", -20.0, "bass", -20.0, "silent", Double.NaN)).reason(move);
    }

    private static Optional<String> stale(Decisions decisions, Move move) {
        return stale(new Proposal(Intent.NONE, List.of(), PLAN), decisions, move);
    }

    private static Decisions with(Move move, Decision decision) {
        return Decisions.NONE.with(move.id(), decision);
    }

    private static List<String> staleIds(Decisions decisions) {
        return PLAN.moves().stream().filter(move -> stale(decisions, move).isPresent()).map(Move::id).toList();
    }

    @Test
    void nothingIsStaleWhereAllIsAsProposed() {
        assertEquals(List.of(), staleIds(Decisions.NONE));
        assertEquals(List.of(), staleIds(Decisions.acceptAll(PLAN, Strength.FULL)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "M01 | M04 M06 M08",
        "M02 | M04",
        "M03 | M04",
        "M04 | ''",
        "M05 | ''",
        "M06 | M08",
        "M07 | M08"})
    void whatRestsOnAMoveIsStaleWhenThatIsRejected(String rejected, String stale) {
        assertEquals(stale.isEmpty() ? List.of() : List.of(stale.split(" ")), staleIds(Decisions.NONE.with(rejected, Decision.REJECTED)));
    }

    /** Voice and bass at -23 and -24 LUFS; with the voice 4 dB lower their powers add up to 1.8 dB less. */
    @Test
    void theReasonSaysWhatWasDecided() {
        assertEquals(Optional.of("the high pass before it was rejected"), stale(with(HIGH_PASS, Decision.REJECTED), COMPRESSOR));
        assertEquals(Optional.of("the input trim before it stands at \u22123.0 dB instead of \u22126.0 dB"),
                stale(with(TRIM, Decision.accepted(new Strength(50))), FADER));
        assertEquals(Optional.of("the tracks as you set them add up to about 1.8 dB less than it was measured for"),
                stale(with(FADER, Decision.adjusted(fader(-1))), MASTER));
    }

    @Test
    void smallDifferencesDoNotMatter() {
        assertEquals(List.of(), staleIds(with(TRIM, Decision.adjusted(new InputSetting(Decibels.of(-5.1), true)))));
        assertEquals(List.of(), staleIds(with(HIGH_PASS, Decision.adjusted(new HighPassSetting(Hertz.of(120), 24)))));
        assertEquals(List.of(), staleIds(with(BAND, Decision.adjusted(new EqBand(EqBandType.BELL, Hertz.of(500), Decibels.of(-1.5), 1)))));
        assertEquals(List.of(), staleIds(with(FADER, Decision.adjusted(fader(2)))));
        assertEquals(List.of(), staleIds(with(PAN, Decision.adjusted(new PanSetting(Pan.of(-1))))));
    }

    @Test
    void aMakeupOfOnesOwnMovesTheLevelAndALeftOutCompressorDoesNot() {
        assertEquals(List.of("M06"), staleIds(with(COMPRESSOR, Decision.adjusted(compressor(4)))));
        assertEquals(List.of(), staleIds(with(COMPRESSOR, Decision.REJECTED)));
    }

    @Test
    void whatThePersonSetOrRejectedRestsOnNoMeasurement() {
        var decisions = with(HIGH_PASS, Decision.REJECTED);
        assertEquals(Optional.empty(), stale(decisions.with("M04", Decision.adjusted(compressor(1))), COMPRESSOR));
        assertEquals(Optional.empty(), stale(decisions.with("M04", Decision.REJECTED), COMPRESSOR));
        assertEquals(Optional.of("the high pass before it was rejected"), stale(decisions.with("M04", Decision.ACCEPTED), COMPRESSOR));
    }

    @Test
    void theAmountThatWasWantedIsNoDifferenceAndNeitherIsTheWhole() {
        var half = new Proposal(new Intent(Style.NEUTRAL, Map.of(), new Strength(50)), List.of(), PLAN);
        for (double percent : new double[] {50, 100}) {
            var decisions = with(TRIM, Decision.accepted(new Strength(percent))).with("M02", Decision.accepted(new Strength(percent)));
            assertEquals(Optional.empty(), stale(half, decisions, COMPRESSOR));
        }
        assertEquals(Optional.of("the input trim before it was rejected"), stale(half, with(TRIM, Decision.REJECTED), COMPRESSOR));
    }

    @Test
    void whatWasSettledWhenTheSongWasHeardIsReckonedWith() {
        var settled = with(HIGH_PASS, Decision.REJECTED);
        var proposal = new Proposal(Intent.NONE, List.of(), PLAN, settled, SongEvidence.NONE);
        assertEquals(Optional.empty(), stale(proposal, settled, COMPRESSOR));
        assertEquals(Optional.of("the high pass before it stands at 80 Hz, 12 dB/oct instead of off"),
                stale(proposal, with(HIGH_PASS, Decision.ACCEPTED), COMPRESSOR));
    }

    @Test
    void whatIsWithdrawnOrWithoutATrackIsStaleEvenWhenAdjusted() {
        var withdrawn = new MovePlan(PLAN.moves(), "paper", Map.of("M06", "nothing is proposed here now"));
        var proposal = new Proposal(Intent.NONE, List.of(), withdrawn);
        assertEquals(Optional.of("nothing is proposed here now"), stale(proposal, with(FADER, Decision.adjusted(fader(1))), FADER));
        assertEquals(Optional.empty(), stale(proposal, with(FADER, Decision.REJECTED), FADER));
        assertEquals(Optional.of("its track is no longer there"), stale(Decisions.NONE, gain("M09", "tuba", 2)));
        assertEquals(Optional.empty(), stale(Decisions.NONE, gain("M09", "silent", 2)));
    }

    @Test
    void whatIsNotThereOnEitherSideIsNoDifference() {
        for (Slot slot : Slot.values()) {
            for (Slot later : Slot.values()) {
                assertFalse(Upstream.matters(slot, Off.OFF, Off.OFF, later));
            }
        }
    }
}
