package org.mixwright.session.report;

/** What the words on the page mean: those that were used, no more. */
final class GlossaryPart {
    private GlossaryPart() {
    }

    static void write(Page page) {
        if (page.used().isEmpty()) {
            return;
        }
        page.line("<section id=\"glossary\"><h2>Glossary</h2><dl>");
        page.used().forEach(term -> page.line("<dt id=\"%s\">%s</dt><dd>%s</dd>", term.id(), Html.text(term.word()),
                Html.text(term.meaning())));
        page.line("</dl></section>");
    }
}
