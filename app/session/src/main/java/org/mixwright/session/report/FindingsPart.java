package org.mixwright.session.report;

import java.util.List;
import org.mixwright.mix.move.Finding;

/** A list of what to know. */
final class FindingsPart {
    private FindingsPart() {
    }

    static void write(Page page, String title, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        page.line("<h2>%s</h2><ul>", Html.text(title));
        findings.forEach(finding -> page.line("<li><strong>%s</strong>: %s</li>", Html.text(finding.trackName()),
                page.linked(finding.sentence())));
        page.line("</ul>");
    }
}
