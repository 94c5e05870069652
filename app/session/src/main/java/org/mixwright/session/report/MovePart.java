package org.mixwright.session.report;

import java.util.List;
import org.mixwright.mix.move.Evidence;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.setting.SettingText;
import org.mixwright.mix.unit.Readout;
import org.mixwright.mix.track.Track;
import org.mixwright.session.Session;
import org.mixwright.session.clip.ClipSet;

/** One move: what is claimed, what was measured, what else could be done, and what was decided. */
final class MovePart {
    private final Page page;
    private final Session session;
    private final ClipSet clips;
    private final boolean quiz;

    /** @param quiz whether the question comes first and the rest when it is opened */
    MovePart(Page page, Session session, ClipSet clips, boolean quiz) {
        this.page = page;
        this.session = session;
        this.clips = clips;
        this.quiz = quiz;
    }

    void write(Move move) {
        String name = session.nameOf(move.trackId());
        var clip = clips.of(move);
        page.beginPart();
        page.line("<div class=\"move\">");
        if (quiz) {
            page.line("<h4>%s: %s</h4>", Html.text(move.id()), Html.text(Caveat.question(move, name)));
            clip.ifPresent(one -> ClipPart.without(page, one, name));
            page.line("<details><summary>Show what was measured, proposed and decided for %s</summary>", Html.text(move.id()));
            page.line("<p><strong>Proposed:</strong> %s, %s</p>", Html.text(move.kind().label()),
                    page.linked(SettingText.of(move.after())));
        } else {
            page.line("<h4>%s: %s, %s</h4>", Html.text(move.id()), Html.text(move.kind().label()),
                    Html.text(SettingText.of(move.after())));
        }
        why(move);
        clip.ifPresent(one -> {
            if (!quiz) {
                ClipPart.without(page, one, name);
            }
            ClipPart.with(page, one, name);
        });
        decision(move);
        page.line(quiz ? "</details></div>" : "</div>");
    }

    private void why(Move move) {
        Reason reason = move.reason();
        Evidence evidence = session.evidence().of(move).orElse(null);
        if (!reason.claim().isEmpty()) {
            page.line("<p><strong>%s</strong></p>", page.linked(reason.claim()));
        }
        page.line("<p>%s</p>", page.linked(reason.detail()));
        page.line(GaugePlot.of(page.newId("plot"), reason, evidence));
        page.line("<p class=\"key\">%s</p>", page.linked(key(move, evidence)));
        if (reason.doubts().isEmpty()) {
            page.line("<p><strong>Sure:</strong> %s; nothing speaks against it.</p>", move.confidence().word());
        } else {
            page.line("<p><strong>Sure:</strong> %s, %s %s.</p>", move.confidence().word(),
                    move.confidence().word().equals("unsure") ? "because" : "though", page.linked(joined(reason.doubts())));
        }
        if (evidence == null) {
            page.line("<p>What it does to the mix was not measured.</p>");
        } else {
            EffectList.write(page, session, evidence);
            AlternativeTable.write(page, move, evidence);
        }
        LeaningTable.write(page, reason);
        page.line("<p><strong>The range comes from:</strong> %s%s.</p>", Html.text(reason.source()),
                reason.count() == 0 ? "" : ", resting on %d tracks".formatted(reason.count()));
        page.line("<p><strong>It could be intentional if</strong> %s</p>", Html.text(Caveat.of(move)));
    }

    private static String key(Move move, Evidence evidence) {
        Reason reason = move.reason();
        String place = move.trackId().equals(Track.MASTER) ? "mix bus before it" : "untouched stems";
        String unit = reason.gauge().unit();
        String range = "%s%s. Shaded: %s.%s".formatted(GaugePlot.capital(reason.gauge().feature()),
                unit.isEmpty() ? "" : " in " + unit, GaugePlot.range(reason),
                Double.isFinite(reason.usual()) ? " Upright line, most usual: " + GaugePlot.number(reason, reason.usual()) + "." : "");
        if (evidence == null) {
            return range + " Ring, measured on the %s: %s.".formatted(place, GaugePlot.number(reason, reason.measured()));
        }
        return range + " Ring, in the mix without the move: %s. Dot, with it: %s, %s. On the %s: %s.".formatted(
                GaugePlot.number(reason, evidence.without()), GaugePlot.number(reason, evidence.with()),
                reason.isUsual(evidence.with()) ? "in the range" : "outside of the range",
                place, GaugePlot.number(reason, reason.measured()))
                + (reason.callsForMove(reason.measured()) && !reason.callsForMove(evidence.without())
                        ? " With all other moves made, this number alone would no longer call for the move." : "")
                + " It shows most at %s.".formatted(evidence.strongest().text());
    }

    /** "a, b and c". */
    private static String joined(List<String> parts) {
        return parts.size() < 2 ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    private void decision(Move move) {
        page.line("<p><strong>Decision:</strong> %s</p>", page.linked(DecisionWords.of(session.decisions().on(move), move)));
        session.staleness().reason(move).ifPresent(why -> page.line("<p>Stale: %s.</p>", page.linked(why)));
        var rivals = session.decisions().rivals(session.plan(), move).stream().map(Move::id).toList();
        if (!rivals.isEmpty()) {
            page.line("<p>In conflict with %s: one of them can be accepted.</p>", Html.text(joined(rivals)));
        }
    }

    /** A strip's loudness, as it stands beside its name. */
    static String loudness(double lufs) {
        return Double.isNaN(lufs) ? "silent" : Readout.plain(lufs) + " LUFS";
    }
}
