package org.mixwright.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mixwright.mix.move.Confidence;
import org.mixwright.mix.move.Decision;
import org.mixwright.mix.move.Decisions;
import org.mixwright.mix.move.Evidence;
import org.mixwright.mix.move.Gauge;
import org.mixwright.mix.move.Leanings;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.MoveKind;
import org.mixwright.mix.move.MovePlan;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.move.SongEvidence;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Passage;

class TriedTest {
    private static Move move(String id, String track, Gauge gauge) {
        return new Move(id, track, Slot.FADER, MoveKind.GAIN, Off.OFF, new FaderSetting(Decibels.of(-1)), new Confidence(0.7),
                new Reason("A claim.", "", gauge, 17, 0, 12, Double.NaN, Double.NaN, "rule", 0, List.of(), Leanings.NONE));
    }

    private static Evidence evidence(double without, double with) {
        return new Evidence(new Passage(0, 8), without, with, List.of(), List.of());
    }

    private static final MovePlan PLAN = new MovePlan(List.of(move("M01", "worse", new Gauge.LevelSwing()),
            move("M02", "better", new Gauge.LevelSwing()), move("M03", "level", new Gauge.LevelInMix())), "rules");
    private static final SongEvidence EVIDENCE = new SongEvidence(List.of(new Passage(0, 8)),
            Map.of("M01", evidence(10, 18.5), "M02", evidence(14, 13), "M03", evidence(10, 18.5)));

    @Test
    void aMoveThatTakesItsOwnNumberFurtherOutIsNotProposed() {
        MovePlan mended = new Tried(PLAN, PLAN, EVIDENCE).withoutWorsening(PLAN, Decisions.NONE);
        assertEquals(List.of("better", "level"), mended.moves().stream().map(Move::trackId).toList());
        assertEquals(List.of("M01", "M02"), mended.moves().stream().map(Move::id).toList());
    }

    @Test
    void whatThePersonDecidedStays() {
        var decided = Decisions.NONE.with("M01", Decision.ACCEPTED);
        assertSame(PLAN, new Tried(PLAN, PLAN, EVIDENCE).withoutWorsening(PLAN, decided));
    }

    @Test
    void withoutEvidenceNothingIsDropped() {
        assertSame(PLAN, new Tried(PLAN, PLAN, SongEvidence.NONE).withoutWorsening(PLAN, Decisions.NONE));
    }
}
