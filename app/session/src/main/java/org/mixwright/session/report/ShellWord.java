package org.mixwright.session.report;

/** A word as a POSIX shell takes it, whatever is in it. */
final class ShellWord {
    private ShellWord() {
    }

    static String of(String word) {
        return word.matches("[A-Za-z0-9_./=:,+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** A word that shall not be taken for an option. */
    static String operand(String word) {
        return of(word.startsWith("-") ? "./" + word : word);
    }
}
