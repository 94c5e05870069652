package org.mixwright.session.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.mixwright.mix.move.Effect;
import org.mixwright.mix.move.Place;
import org.mixwright.mix.setting.Off;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.SettingText;
import org.mixwright.mix.unit.Passage;
import org.mixwright.mix.unit.Readout;
import org.mixwright.session.Session;

/** How the difference of two mixes reads: words first, then the numbers. Always from A to B. */
public final class DiffWords {
    private static final int LEAST_TOGETHER = 4;

    private DiffWords() {
    }

    /** What is set differently, a line each. */
    public static List<String> decisions(MixDiff diff) {
        var lines = new ArrayList<String>();
        for (PlaceDiff place : diff.places()) {
            lines.add(place(diff.a(), place));
        }
        if (diff.decidedOtherwise() > 0) {
            lines.add("%s decided otherwise and %s the same.".formatted(diff.decidedOtherwise() == 1 ? "1 move is"
                    : diff.decidedOtherwise() + " moves are", diff.decidedOtherwise() == 1 ? "sounds" : "sound"));
        }
        return lines;
    }

    /** Such as "Lead Vox fader: −2.0 dB (M04 accepted) → −0.5 dB (M04 adjusted)". */
    public static String place(Session a, PlaceDiff diff) {
        return "%s: %s \u2192 %s".formatted(place(a, diff.place()), standing(diff.a()), standing(diff.b()));
    }

    /** Such as "Lead Vox high pass". */
    public static String place(Session a, Place place) {
        return a.nameOf(place.stripId()) + " " + switch (place.slot()) {
            case INPUT, REVERB, DELAY, HIGH_PASS, LOW_PASS, GATE, COMPRESSOR, DE_ESSER, WIDTH, PAN, FADER, REVERB_SEND,
                    DELAY_SEND, LIMITER -> place.slot().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case EQ_1, EQ_2, EQ_3, EQ_4, EQ_5, EQ_6 -> "EQ band " + place.slot().name().substring("EQ_".length());
        };
    }

    private static String standing(Standing standing) {
        return setting(standing.setting()) + standing.move().map(move -> " (%s %s%s)".formatted(move.id(),
                standing.decision().state().name().toLowerCase(Locale.ROOT), standing.decision().locked() ? ", locked" : ""))
                .orElse(" (no move)");
    }

    public static String setting(Setting setting) {
        return setting instanceof Off ? "as it is" : SettingText.of(setting);
    }

    /** The mix as a whole, and the offset that the tracks' levels are freed of. */
    public static List<String> mix(MeasuredDiff measured) {
        var lines = new ArrayList<String>();
        measured.mix().forEach(effect -> lines.add(mix(effect)));
        lines.add(offset(measured.offsetLu()));
        return lines;
    }

    /** Such as "1 passage, 6 s" or "7 passages, 21 s in all". */
    public static String passages(List<Passage> passages) {
        long seconds = Math.round(passages.stream().mapToDouble(Passage::seconds).sum());
        return passages.size() == 1 ? "1 passage, %d s".formatted(seconds)
                : "%d passages, %d s in all".formatted(passages.size(), seconds);
    }

    private static String mix(Effect effect) {
        var quantity = effect.quantity();
        return isAsGoodAsNone(effect.change()) ? "%s the same, %s %s".formatted(quantity.label(),
                Readout.plain(effect.with()), quantity.unit())
                : "%s %s".formatted(quantity.label(), change(effect));
    }

    private static String offset(double lu) {
        if (Double.isNaN(lu)) {
            return "one of the mixes is silent; levels can't be compared";
        }
        String than = isAsGoodAsNone(lu) ? "as loud as A" : "%s LU %s than A".formatted(
                Readout.plain(Math.abs(lu)), lu > 0 ? "louder" : "quieter");
        return "B is %s as a whole; tracks are compared each against its own mix".formatted(than);
    }

    private static boolean isAsGoodAsNone(double change) {
        return Readout.signed(change).equals("0.0");
    }

    /** How tracks and pairs of tracks come out, a line each; nothing where nothing moved by what counts. */
    public static List<String> tracks(MixDiff diff, MeasuredDiff measured) {
        var lines = new ArrayList<String>();
        lines.addAll(levels(diff.a(), measured.levels()));
        measured.audibleShares().stream().filter(effect -> !Double.isNaN(effect.change())) // silence was said above
                .forEach(effect -> lines.add(share(diff.a(), effect)));
        measured.overlaps().forEach(overlap -> lines.add(overlap(diff.a(), overlap)));
        return lines;
    }

    /** Where the mix got louder, most tracks step back by the same: those share a line, after the others. */
    private static List<String> levels(Session a, List<Effect> levels) {
        var byChange = new LinkedHashMap<String, List<Effect>>();
        levels.forEach(effect -> byChange.computeIfAbsent(Readout.signed(effect.change()), _ -> new ArrayList<>()).add(effect));
        var lines = new ArrayList<String>();
        var together = new ArrayList<String>();
        byChange.forEach((change, effects) -> {
            if (effects.size() < LEAST_TOGETHER || Double.isNaN(effects.getFirst().change())) {
                effects.forEach(effect -> lines.add(a.nameOf(effect.trackId()) + " " + change(effect)));
            } else {
                together.add("%d tracks %s LU each: %s".formatted(effects.size(), change,
                        String.join(", ", effects.stream().map(effect -> a.nameOf(effect.trackId())).toList())));
            }
        });
        lines.addAll(together);
        return lines;
    }

    /** Such as "+1.5 LU (−9.9 → −8.4 LU)". */
    private static String change(Effect effect) {
        if (Double.isNaN(effect.without()) && Double.isNaN(effect.with())) {
            return "is silent in both";
        }
        if (Double.isNaN(effect.change())) {
            return Double.isNaN(effect.with()) ? "is silent in B" : "is silent in A";
        }
        return "%s %s (%s \u2192 %s %s)".formatted(Readout.signed(effect.change()), effect.quantity().changeUnit(),
                Readout.plain(effect.without()), Readout.plain(effect.with()), effect.quantity().unit());
    }

    /** Such as "Pad is easier to hear: audible share +5.2 points (10 % → 15 %)". */
    private static String share(Session a, Effect effect) {
        return "%s is %s to hear: audible share %s points (%s \u2192 %s)".formatted(a.nameOf(effect.trackId()),
                effect.change() > 0 ? "easier" : "harder", Readout.signed(effect.change()),
                Readout.percent(effect.without() / 100), Readout.percent(effect.with() / 100));
    }

    /** Such as "Kick and Bass overlap at 63 Hz down 2.1 dB (−3.0 → −5.1 dB against all that sounds there)". */
    private static String overlap(Session a, OverlapDiff overlap) {
        return "%s and %s overlap at %s %s %s dB (%s \u2192 %s dB against all that sounds there)".formatted(
                a.nameOf(overlap.trackId()), a.nameOf(overlap.otherTrackId()), Readout.hertz(overlap.octaveHz()),
                overlap.changeDb() > 0 ? "up" : "down", Readout.plain(Math.abs(overlap.changeDb())),
                depth(overlap.aDb()), depth(overlap.bDb()));
    }

    private static String depth(double db) {
        return (db <= MeasuredDiff.APART_DB ? "under " : "") + Readout.plain(db);
    }
}
