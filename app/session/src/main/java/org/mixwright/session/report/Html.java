package org.mixwright.session.report;

/** Small pieces of HTML. */
final class Html {
    private Html() {
    }

    /** Text that may stand in an element or an attribute. */
    static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
