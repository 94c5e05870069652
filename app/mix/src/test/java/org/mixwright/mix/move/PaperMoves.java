package org.mixwright.mix.move;

import java.util.List;
import org.mixwright.mix.setting.EqBand;
import org.mixwright.mix.setting.EqBandType;
import org.mixwright.mix.setting.FaderSetting;
import org.mixwright.mix.setting.HighPassSetting;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.Slot;
import org.mixwright.mix.unit.Decibels;
import org.mixwright.mix.unit.Hertz;

/** Moves written down in one line. */
final class PaperMoves {
    private PaperMoves() {
    }

    static MovePlan plan(Move... moves) {
        return new MovePlan(List.of(moves), "paper");
    }

    static Move move(String id, String track, Slot slot, Setting after) {
        return new Move(id, track, slot, MoveKind.GAIN, Off.OFF, after, new Confidence(0.7),
                new Reason("A claim.", "It is so.", new Gauge.LevelInMix(), 0, -1, 1, Double.NaN, Double.NaN, "paper", 0, List.of(),
                Leanings.NONE));
    }

    static Move gain(String id, String track, double db) {
        return move(id, track, Slot.FADER, fader(db));
    }

    static Move band(String id, String track, Slot slot, double hertz, double db) {
        return move(id, track, slot, new EqBand(EqBandType.BELL, Hertz.of(hertz), Decibels.of(db), 1.4));
    }

    static Move highPass(String id, String track, double hertz) {
        return move(id, track, Slot.HIGH_PASS, new HighPassSetting(Hertz.of(hertz), 12));
    }

    static FaderSetting fader(double db) {
        return new FaderSetting(Decibels.of(db));
    }
}
