package org.mixwright.cli;

/** A command can't go on; the message is the user's sentence. */
final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    CommandFailure(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
