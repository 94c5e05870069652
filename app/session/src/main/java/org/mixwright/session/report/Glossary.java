package org.mixwright.session.report;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/** Words of mixing that a learner may not know, for a face that shows them itself. */
public final class Glossary {
    private Glossary() {
    }

    /**
     * A word and what it means.
     *
     * @param word as it is written
     * @param meaning in a sentence or two
     */
    public record Entry(String word, String meaning) {
    }

    /** Those that a text uses, in the order in which it does. */
    public static List<Entry> in(String text) {
        var used = new LinkedHashSet<Term>();
        Term.link(text, used);
        return used.stream().map(Glossary::entry).toList();
    }

    public static List<Entry> all() {
        return Arrays.stream(Term.values()).map(Glossary::entry).toList();
    }

    private static Entry entry(Term term) {
        return new Entry(term.word(), term.meaning());
    }
}
