package org.mixwright.session.report;

import org.mixwright.mix.move.Alternative;
import org.mixwright.mix.move.Evidence;
import org.mixwright.mix.move.Move;
import org.mixwright.mix.setting.Setting;
import org.mixwright.mix.setting.SettingText;
import org.mixwright.mix.unit.Readout;

/** The other ways, doing nothing among them, and what each measures. */
final class AlternativeTable {
    private AlternativeTable() {
    }

    static void write(Page page, Move move, Evidence evidence) {
        if (evidence.alternatives().isEmpty()) {
            return;
        }
        boolean onTrack = evidence.alternatives().stream().anyMatch(other -> !Double.isNaN(other.audibleShare()));
        page.line("<table><caption>Other ways</caption><thead><tr><th scope=\"col\">Way</th><th scope=\"col\">%s</th>"
                        + "<th scope=\"col\">In the range</th>%s</tr></thead><tbody>",
                Html.text(GaugePlot.capital(move.reason().gauge().feature())),
                onTrack ? "<th scope=\"col\">" + page.linked("Track audible") + "</th>" : "");
        for (Alternative other : evidence.alternatives()) {
            page.line("<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td>%s</tr>", page.linked(way(move, other.setting())),
                    page.linked(GaugePlot.number(move.reason(), other.measured())),
                    move.reason().isUsual(other.measured()) ? "yes" : "no",
                    onTrack ? "<td>" + Readout.plain(other.audibleShare()) + " %</td>" : "");
        }
        page.line("</tbody></table>");
    }

    private static String way(Move move, Setting setting) {
        String text = SettingText.of(setting);
        return setting.equals(move.before()) ? "Do nothing (%s)".formatted(text)
                : setting.equals(move.after()) ? "As proposed: " + text : text;
    }
}
