package org.mixwright.session.report;

/** Small pieces of HTML. */
final class Html {
    private Html() {
    }

    /** Text that may stand in an element or an attribute; what no page may hold is shown as a replacement character. */
    static String text(String plain) {
        return plain.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "\uFFFD")
                .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
