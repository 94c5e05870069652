package org.mixwright.cli;

/** What the process returns to the shell; the root command's help lists them. */
final class ExitCode {
    static final int DONE = 0;
    static final int INTERNAL = 1;
    static final int USAGE = 2;
    static final int INPUT_UNREADABLE = 3;
    static final int PARTLY_DONE = 4;
    static final int MODEL = 5;
    static final int CANCELLED = 130;

    private ExitCode() {
    }
}
