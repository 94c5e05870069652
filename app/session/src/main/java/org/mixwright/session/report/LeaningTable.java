package org.mixwright.session.report;

import org.mixwright.mix.move.Leaning;
import org.mixwright.mix.move.Leanings;
import org.mixwright.mix.move.Reason;
import org.mixwright.mix.unit.Readout;

/** What the model leaned on: where it starts, what pulls it, and where it ends. */
final class LeaningTable {
    private LeaningTable() {
    }

    static void write(Page page, Reason reason) {
        Leanings leanings = reason.leanings();
        if (leanings.equals(Leanings.NONE)) {
            page.line(reason.source().startsWith("model") ? "<p>What the model leaned on is not known.</p>"
                    : "<p>No model was asked: this follows a rule.</p>");
            return;
        }
        page.line("<table><caption>What the model leaned on: %s</caption><thead><tr><th scope=\"col\">Known of the track</th>"
                + "<th scope=\"col\" class=\"number\">Pull%s</th></tr></thead><tbody>", page.linked(leanings.answer()),
                leanings.unit().isEmpty() ? "" : ", " + page.linked(leanings.unit()));
        row(page, "It starts at (an average track of the song)", Readout.signed(leanings.start()));
        for (Leaning part : leanings.parts()) {
            row(page, part.towards(), Readout.signed(part.pull()));
        }
        row(page, "Its answer, the sum of all", Readout.signed(leanings.sum()));
        page.line("</tbody></table>");
    }

    private static void row(Page page, String name, String value) {
        page.line("<tr><th scope=\"row\">%s</th><td class=\"number\">%s</td></tr>", Html.text(name), value);
    }
}
