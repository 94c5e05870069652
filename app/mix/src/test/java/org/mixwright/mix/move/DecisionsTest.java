package org.mixwright.mix.move;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mixwright.mix.setting.ChannelStrip;
import org.mixwright.mix.setting.Desk;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.PanSetting;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.setting.Strength;
import org.mixwright.mix.track.Track;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Pan;

class DecisionsTest {
    private static final Move GAIN = move("M01", "kick", Slot.FADER, MoveKind.GAIN, fader(-4));
    private static final Move PAN = move("M02", "kick", Slot.PAN, MoveKind.PAN, new PanSetting(Pan.of(0.3)));
    private static final Move MASTER = move("M03", Track.MASTER, Slot.FADER, MoveKind.GAIN, fader(2));
    private static final MovePlan PLAN = new MovePlan(List.of(GAIN, PAN, MASTER), "test");

    private static FaderSetting fader(double db) {
        return new FaderSetting(Decibels.of(db));
    }

    private static Move move(String id, String track, Slot slot, MoveKind kind, Setting after) {
        return new Move(id, track, slot, kind, Off.OFF, after, new Confidence(0.7),
                new Reason("A claim.", "because", new Gauge.LevelInMix(), 0, -1, 1, Double.NaN, Double.NaN, "test", 0, List.of(),
                Leanings.NONE));
    }

    @Test
    void pendingAndRejectedMovesAreNotApplied() {
        assertEquals(Desk.NEUTRAL, Decisions.NONE.fold(Desk.NEUTRAL, PLAN));
        assertEquals(Desk.NEUTRAL, Decisions.NONE.with(PLAN, move -> true, Decision.REJECTED).fold(Desk.NEUTRAL, PLAN));
    }

    @Test
    void acceptedMovesStandInTheirSlots() {
        Desk desk = Decisions.acceptAll(PLAN, Strength.FULL).fold(Desk.NEUTRAL, PLAN);
        assertEquals(ChannelStrip.NEUTRAL.with(Slot.FADER, fader(-4)).with(Slot.PAN, new PanSetting(Pan.of(0.3))),
                desk.strip("kick"));
        assertEquals(fader(2), desk.master().at(Slot.FADER));
        assertEquals(ChannelStrip.NEUTRAL, desk.strip("snare"));
    }

    @Test
    void anAdjustedMoveStandsAtThePersonsOwnValue() {
        Desk desk = Decisions.NONE.with("M01", Decision.adjusted(fader(-1))).fold(Desk.NEUTRAL, PLAN);
        assertEquals(fader(-1), desk.strip("kick").at(Slot.FADER));
    }

    @Test
    void theOrderOfDecidingDoesNotMatter() {
        var moves = new ArrayList<>(PLAN.moves());
        Desk expected = Decisions.acceptAll(PLAN, new Strength(80)).fold(Desk.NEUTRAL, PLAN);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(moves, new Random(seed));
            Decisions decisions = Decisions.NONE;
            for (Move move : moves) {
                decisions = decisions.with(move.id(), Decision.accepted(new Strength(80)));
            }
            assertEquals(expected, decisions.fold(Desk.NEUTRAL, PLAN));
        }
    }

    @Test
    void takingAMoveBackLeavesTheOthers() {
        Decisions all = Decisions.acceptAll(PLAN, Strength.FULL);
        Desk desk = all.with("M01", Decision.PENDING).fold(Desk.NEUTRAL, PLAN);
        assertEquals(Off.OFF, desk.strip("kick").at(Slot.FADER));
        assertEquals(new PanSetting(Pan.of(0.3)), desk.strip("kick").at(Slot.PAN));
    }

    @Test
    void aPlanRefusesTwoMovesOfOneId() {
        assertThrows(IllegalArgumentException.class, () -> new MovePlan(List.of(GAIN, GAIN), "test"));
    }

    @Test
    void aMoveRefusesASettingThatItsSlotDoesNotTake() {
        assertThrows(IllegalArgumentException.class, () -> move("M09", "kick", Slot.PAN, MoveKind.PAN, fader(-1)));
    }

    @Test
    void aStripRefusesASettingThatItsSlotDoesNotTake() {
        assertThrows(IllegalArgumentException.class, () -> ChannelStrip.NEUTRAL.with(Slot.EQ_1, fader(-1)));
    }

    @Test
    void theRestComesInAsProposedButNotOverWhatIsInForce() {
        var other = new Move("M09", GAIN.trackId(), GAIN.slot(), GAIN.kind(), GAIN.before(), Off.OFF, GAIN.confidence(), GAIN.reason());
        var plan = new MovePlan(List.of(GAIN, other, PAN), "test");
        var rest = Decisions.NONE.with(GAIN.id(), Decision.ACCEPTED).withTheRestAsProposed(plan, Strength.FULL);
        assertEquals(Decision.PENDING, rest.on(other), "the person's own stays alone at its place");
        assertEquals(Decision.ACCEPTED, rest.on(PAN));
        var picked = rest.picking(plan, other, Decision.ACCEPTED);
        assertEquals(Decision.State.REJECTED, picked.on(GAIN).state());
        assertEquals(Decision.ACCEPTED, picked.on(other));
    }
}
