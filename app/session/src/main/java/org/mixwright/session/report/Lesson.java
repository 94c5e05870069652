package org.mixwright.session.report;

import java.util.ArrayList;
import org.mixwright.mix.intent.Presence;
import org.mixwright.mix.unit.Passage;
import org.mixwright.mix.unit.Readout;
import org.mixwright.session.Session;
import org.mixwright.session.clip.ClipSet;

/**
 * A session as one HTML page to learn from: every move with its reason, its numbers, its sound and what became of it, rejected
 * ones too. It needs no network and no script, prints, and is the same for the same session.
 */
public final class Lesson {
    private Lesson() {
    }

    /**
     * The whole page.
     *
     * @param file name of the session file, without its folder
     * @param quiz whether questions come first, and the numbers only when they are opened
     */
    public static String of(Session session, String file, ClipSet clips, boolean quiz) {
        var page = new Page(session.title() + " \u2013 Mixwright lesson");
        page.line("<h1>%s</h1>", Html.text(session.title()));
        page.line("<p>%s</p>", quiz ? "Guess first: listen, say what you would do and why, then open the answer. A proposal is no"
                + " verdict: what differs from the usual may be just what the song wants."
                : "What was measured, what was proposed and why, and what was decided. A proposal is a starting point: what"
                + " differs from the usual may be just what the song wants.");
        intent(page, session);
        TracksPart.write(page, session, clips, quiz);
        if (quiz) {
            page.line("<details><summary>Show what else was found, and the commands</summary>");
        }
        FindingsPart.write(page, "Worth knowing", session.findings());
        RepeatPart.write(page, session, file);
        if (quiz) {
            page.line("</details>");
        }
        GlossaryPart.write(page);
        return page.finish();
    }

    private static void intent(Page page, Session session) {
        page.line("<h2>What was wanted</h2><table><tbody>");
        row(page, "Style", session.intent().style().label());
        row(page, "Leading", names(session, Presence.LEAD));
        row(page, "Staying back", names(session, Presence.BACK));
        row(page, "Amount of every move", Readout.percent(session.intent().amount().percent() / 100));
        row(page, "Listened to", passages(session));
        row(page, "Proposed by", session.plan().provenance());
        page.line("</tbody></table>");
        page.line("<p>What is said to be without and with a move was measured in those passages, with all other moves as they are"
                + " suggested; what is said of the untouched stems holds for the whole song.</p>");
        if (session.evidence().byMove().isEmpty() && !session.plan().moves().isEmpty()) {
            page.line("<p>This session was made before effects were measured; suggest again to see them.</p>");
        }
    }

    private static String names(Session session, Presence presence) {
        var names = session.intent().tracksAt(presence).stream().map(session::nameOf).toList();
        return names.isEmpty() ? "no track" : String.join(", ", names);
    }

    private static String passages(Session session) {
        var texts = new ArrayList<String>();
        session.evidence().passages().stream().map(Passage::text).forEach(texts::add);
        return texts.isEmpty() ? "the untouched stems only"
                : "the untouched stems as a whole; effects in the passages " + String.join(", ", texts);
    }

    private static void row(Page page, String name, String value) {
        page.line("<tr><th scope=\"row\">%s</th><td>%s</td></tr>", Html.text(name), Html.text(value));
    }
}
