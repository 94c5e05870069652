package org.mixwright.session.report;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** An HTML page as it is written, line by line. It knows which terms its text has used. It is XML too, so that it can be checked. */
final class Page {
    private final StringBuilder html = new StringBuilder();
    private final Set<Term> used = EnumSet.noneOf(Term.class);
    private final Set<Term> linkedHere = EnumSet.noneOf(Term.class);
    private int ids;

    Page(String title) {
        line("<!DOCTYPE html>");
        line("<html lang=\"en\"><head><meta charset=\"utf-8\"/>");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        line("<title>%s</title>", Html.text(title));
        line("<style>%s</style></head><body><main>", PageStyle.CSS);
    }

    /** @param format HTML; the arguments must be HTML already */
    void line(String format, Object... arguments) {
        html.append(arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    /** From here on terms are linked anew: once is enough for those who read on, too seldom for those who look something up. */
    void beginPart() {
        linkedHere.clear();
    }

    /** Plain text as HTML, with the terms that are new to this part linked to the glossary. */
    String linked(String plain) {
        String html = Term.link(plain, linkedHere);
        used.addAll(linkedHere);
        return html;
    }

    /** An id that nothing else on the page has. */
    String newId(String start) {
        return start + "-" + ++ids;
    }

    Set<Term> used() {
        return used;
    }

    String finish() {
        return html.append("</main></body></html>\n").toString();
    }
}
