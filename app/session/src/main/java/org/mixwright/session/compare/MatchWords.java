package org.mixwright.session.compare;

import java.util.ArrayList;
import java.util.List;
import org.mixwright.mix.unit.Readout;

/** How a match reads. */
public final class MatchWords {
    private MatchWords() {
    }

    /**
     * The offset on one line, such as "+1.8 dB to bypass", "−3.2 dB to with M12" or
     * "unmatched: +6.3 LU (with M12 against bypass)".
     *
     * @param levels {@link SideBySide#matched} or {@link SideBySide#unmatched}
     */
    public static String offset(Comparison comparison, SideBySide sides, LevelMatch levels) {
        if (levels.measure() == LevelMatch.Measure.NONE) {
            return "none: " + silent(comparison, sides);
        }
        if (!levels.isMatched()) {
            return "unmatched: %s %s (%s against %s)".formatted(Readout.signed(levels.differenceDb()), unit(levels),
                    who(comparison, Side.B), who(comparison, Side.A));
        }
        LevelMatch.Offsets offsets = levels.offsets();
        if (isNothing(offsets.aDb()) && isNothing(offsets.bDb())) {
            return "0.0 dB: both are equally loud by themselves";
        }
        Side side = isNothing(offsets.aDb()) ? Side.B : Side.A;
        return "%s dB to %s".formatted(Readout.signed(side == Side.A ? offsets.aDb() : offsets.bDb()), who(comparison, side));
    }

    /** Such as "bypass", "with M12" or "\"as suggested\"". */
    private static String who(Comparison comparison, Side side) {
        if (comparison.move().isEmpty()) {
            return '"' + comparison.name(side) + '"';
        }
        return side == Side.A ? "bypass" : comparison.nameB();
    }

    private static String silent(Comparison comparison, SideBySide sides) {
        boolean a = Double.isNaN(sides.reading(Side.A).rmsDbfs());
        boolean b = Double.isNaN(sides.reading(Side.B).rmsDbfs());
        return a && b ? "both sides are silent here" : "%s is silent here".formatted(who(comparison, a ? Side.A : Side.B));
    }

    private static String unit(LevelMatch levels) {
        return levels.measure() == LevelMatch.Measure.LOUDNESS ? "LU" : "dB";
    }

    private static boolean isNothing(double db) {
        return Readout.signed(db).equals("0.0");
    }

    /** What else there is to know of it; whole sentences. */
    public static List<String> notes(Comparison comparison, LevelMatch levels) {
        var notes = new ArrayList<String>();
        if (comparison.isOfTheSame()) {
            notes.add("Both sides are set the same, so there is nothing to hear.");
        }
        if (levels.measure() == LevelMatch.Measure.RMS) {
            notes.add("A side is too quiet or too short for a gated loudness, so both are held against each other by their level (RMS).");
        }
        if (levels.offsets().capped()) {
            notes.add("A full match would take %s dB; more than %.0f dB is not given, so %s stays %s %s %s.".formatted(
                    Readout.signed(levels.differenceDb()), LevelMatch.MOST_ON_TRACK_DB, who(comparison, Side.B),
                    Readout.plain(Math.abs(levels.leftDb())), unit(levels), levels.leftDb() > 0 ? "louder" : "quieter"));
        }
        if (!isNothing(levels.guardDb())) {
            notes.add("Both sides are lowered by %s dB besides, so that %s in true peak.".formatted(Readout.plain(-levels.guardDb()),
                    levels.offsets().aDb() > 0 ? "the one that is raised stays at %s dBTP or below and neither passes %s"
                            .formatted(Readout.plain(LevelMatch.RAISED_CEILING_DBTP), Readout.plain(LevelMatch.CEILING_DBTP))
                            : "neither passes %s dBTP".formatted(Readout.plain(LevelMatch.CEILING_DBTP))));
        }
        return notes;
    }
}
